// Personal data stays where it belongs (security.md): not in the log, not in addresses, and not in
// files that others on the machine can read. Every other test holds its log to the same.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { application, basic, person, reason, sentinels } from './fixtures/applicant.ts';
import { approved, coursePath, tokenOf, type Client } from './fixtures/client.ts';
import { isPostgresql } from './fixtures/database.ts';
import { expect, leaks, test } from './fixtures/site.ts';

test('whatever is typed anywhere, the log tells the route alone', async ({ site }) => {
  const applicant = site.client();
  const token = tokenOf((await applicant.submit(basic, application(1))).body);
  const staff = await site.staff();
  const [row] = (await staff.queue({ search: '見張', sort: 'kana' })).body.applications;
  await staff.sendBack(row?.id as string, { version: 1, reason });
  await applicant.page(`/ja/status/${token}`);
  await applicant.page('/ja?q=見張'.replace('見張', encodeURIComponent('見張')));
  await applicant.page(`/ja/${encodeURIComponent('番兵')}`);
  await applicant.signIn({ login: 'mihari-1@example.jp', password: '番兵-4649' });
  const path = coursePath(basic, 'check', 'ja');
  const broken = JSON.stringify(application(1)).slice(0, -1);
  approved(await applicant.send({ method: 'POST', path, body: broken }));
  const { log } = site.server;
  for (const route of [
    '/api/programmes/{programme}/courses/{course}/drafts',
    '/api/drafts/{token}/submission',
    '/api/staff/applications/{application}/return',
    '/ja/status/{token}',
  ]) {
    expect(log).toContain(`"route":"${route}"`);
  }
  expect(leaks(log, [...sentinels, token, staff.session as string])).toEqual([]);
});

test('a log that held personal data or a failure would be found', () => {
  const line = '{"route":"/ja/status/{token}","status":200}';
  expect(leaks(line, sentinels)).toEqual([]);
  expect(leaks(`${line}\n見張 1郎`, sentinels)).toEqual(['見張']);
  const failures = ['{"status":500}', '{"status":200,"alarm":"x"}'];
  expect(leaks([line, ...failures].join('\n'), sentinels)).toEqual(failures);
});

test('no address that the server gives out holds personal data', async ({ site }) => {
  const applicant = site.client();
  const receipt = (await applicant.submit(basic, application(1))).body;
  const withdrawn = await applicant.postForm(`${receipt.status_path}/withdraw`);
  const pages = [receipt.status_path, '/ja/development/mails', ...(await mailPages(applicant))];
  const addresses = [receipt.status_path, String(withdrawn.headers.location)];
  for (const path of pages) {
    const { text } = await applicant.page(path);
    addresses.push(
      ...[...text.matchAll(/(?:href|src|action)="([^"]*)"/gu)].map(([, at]) => `${at}`),
    );
  }
  expect(addresses.length).toBeGreaterThan(20);
  const decoded = addresses.map((address) => decodeURIComponent(address));
  expect(leaks(decoded.join('\n'), sentinels)).toEqual([]);
});

async function mailPages(client: Client): Promise<string[]> {
  const { text } = await client.page('/ja/development/mails');
  return [...text.matchAll(/href="(\/ja\/development\/mails\/\w+)"/gu)].map(([, at]) => `${at}`);
}

test('the queue and public addresses give no more of a person than they need', async ({ site }) => {
  const applicant = site.client();
  await applicant.submit(basic, application(1));
  const staff = await site.staff();
  const queue = await staff.queue({ state: 'all' });
  const { name, name_kana, ...rest } = person(1);
  expect(queue.text).toContain(name?.[0]);
  expect(queue.text).toContain(name_kana?.[0]);
  const texts = Object.values(rest).flat();
  const personal = texts.filter((text) => leaks(text, sentinels).length > 0);
  expect(personal.length).toBeGreaterThan(4);
  expect(leaks(queue.text, personal)).toEqual([]);
  const form = await applicant.form(basic);
  const course = await applicant.page('/ja/programmes/suction-2024/courses/basic_1');
  expect(leaks(form.text + course.text, sentinels)).toEqual([]);
});

test('the files of the data folder are for their owner alone', async ({ site }) => {
  const applicant = site.client();
  await applicant.submit(basic, application(1));
  const mails = join(site.data, 'mails');
  await expect
    .poll(() => readdir(mails), { timeout: 5000 })
    .toContainEqual(expect.stringMatching(/\.eml$/u));
  const names = (await readdir(site.data, { recursive: true })).toSorted();
  expect(names).toEqual(expect.arrayContaining(['mails', 'status-links.key']));
  expect(names.includes('musubi.db')).toBe(!isPostgresql);
  for (const name of names) {
    const { mode } = await stat(join(site.data, name));
    expect.soft(mode & 0o077, name).toBe(0);
  }
});
