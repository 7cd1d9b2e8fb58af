// security.md R18: the machine's clock jumps under a running server (libfaketime): an hour on and
// back, over the end of a call and back before it, and to the days at which calendars trip people.
// Each submission is judged and numbered by what the clock says then, and nothing ends.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { application, basic } from '../api/fixtures/applicant.ts';
import { expect, test } from '../api/fixtures/site.ts';

const library = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`)
  .find((path) => existsSync(path));
const isSanitized = /\/(?:asan|tsan)\//u.test(process.env['MUSUBI_BINARY'] ?? '');

test.skip(library === undefined, "needs Debian's package faketime");
test.skip(isSanitized, 'a sanitizer must be the first library, and so must libfaketime');

const steps = [
  ['in the call', '2024-05-10 10:00:00', 'open'],
  ['an hour on', '2024-05-10 11:00:00', 'open'],
  ['an hour back', '2024-05-10 10:00:00', 'open'],
  ['to the day before', '2024-05-09 23:00:00', 'open'],
  ['to the last minute', '2024-05-15 23:59:00', 'open'],
  ['over the end', '2024-05-16 00:00:00', 'closed'],
  ['an hour back before it', '2024-05-15 23:00:00', 'open'],
  ['before the first day', '2024-04-14 23:00:00', 'not_yet'],
  ['to the end of 31 December', '2024-12-31 23:59:59', 'closed'],
  ['to the end of the fiscal year', '2025-03-31 23:59:59', 'closed'],
  ['to the end of 29 February', '2028-02-29 23:59:59', 'closed'],
  ['to the end of an hour of year 30 of the era', '2048-12-31 23:59:59', 'closed'],
  ['back into the call', '2024-05-13 09:00:00', 'open'],
] as const;

test('each submission is judged by the clock of its moment, however it jumped', async ({
  start,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-clock-'));
  const file = join(folder, 'now');
  // The time runs on from the one that stands here, counted from the start of the process.
  const set = (time: string) => writeFileSync(file, `@${time}\n`);
  set(steps[0][1]);
  const site = await start({
    mode: 'plain',
    clock: 'system',
    env: {
      LD_PRELOAD: library as string,
      TZ: 'Asia/Tokyo',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  });
  const client = site.client();
  const begun = Date.now();
  const numbers: string[] = [];
  for (const [what, time, state] of steps) {
    set(time);
    expect((await client.form(basic)).body.window.state, what).toBe(state);
    const submitted = await client.submit(basic, application(numbers.length + 1));
    expect(submitted.status, what).toBe(state === 'open' ? 201 : 409);
    if (state !== 'open') continue;
    const { receipt_number, received_at } = submitted.body;
    numbers.push(receipt_number);
    const late = Date.parse(received_at) - Date.parse(`${time.replace(' ', 'T')}+09:00`);
    expect(late, what).toBeGreaterThanOrEqual(0);
    expect(late, what).toBeLessThanOrEqual(Date.now() - begun + 5000);
  }
  const expected = numbers.map((_, at) => `SUCTION-2024-${String(at + 1).padStart(4, '0')}`);
  expect(numbers, 'one after the other, none twice').toEqual(expected);
  expect((await client.page('/ja/programmes/suction-2024')).status).toBe(200);
  rmSync(folder, { recursive: true });
});
