// What was acknowledged stays (architecture.md "One way for data"): after a polite end and after a
// kill, every receipt leads to its application, and every mail is sent, once.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { application, basic, reason } from './fixtures/applicant.ts';
import { tokenOf, type Client, type Schema } from './fixtures/client.ts';
import { NoAnswer } from './fixtures/http.ts';
import { expect, test, type Site } from './fixtures/site.ts';

// Longer than a mail may stay with a worker that has died.
const laterClock = '2026-11-21T10:05:00+09:00';

interface Entry {
  number: number;
  receipt: Schema['Receipt'];
}

async function submit(client: Client, number: number): Promise<Entry> {
  return { number, receipt: (await client.submit(basic, application(number))).body };
}

async function expectKept(site: Site, ledger: Entry[]): Promise<void> {
  const holder = site.client();
  for (const { number, receipt } of ledger) {
    const { body } = await holder.own(tokenOf(receipt));
    expect(body).toMatchObject({
      receipt_number: receipt.receipt_number,
      ...application(number),
    });
  }
}

/** The queue, over all its pages. */
async function wholeQueue(staff: Client): Promise<Schema['QueueRow'][]> {
  const rows = [];
  for (let page = 1; ; page += 1) {
    const { body } = await staff.queue({ state: 'all', page: String(page) });
    rows.push(...body.applications);
    if (rows.length >= body.total) return rows;
  }
}

async function expectMailsSentOnce(site: Site, staff: Client, count: number): Promise<void> {
  const rows = await wholeQueue(staff);
  const mails = async () => {
    const details = await Promise.all(rows.map(async (row) => (await staff.detail(row.id)).body));
    return details.flatMap((detail) => detail.mails);
  };
  const states = async () => (await mails()).map((mail) => mail.state);
  await expect.poll(states, { timeout: 10_000 }).toEqual(Array(count).fill('sent'));
  const files = await readdir(join(site.data, 'mails'));
  const expected = (await mails()).map((mail) => `${mail.id}.eml`);
  // Beside them lie the mails that confirmed addresses, which went with their drafts.
  expect(files).toEqual(expect.arrayContaining(expected));
}

test('a polite end loses nothing', async ({ start }) => {
  const before = await start();
  const staff = await before.staff();
  const applicant = before.client();
  const ledger = [];
  for (const number of [1, 2, 3]) ledger.push(await submit(applicant, number));
  const [first, second] = await wholeQueue(staff);
  const accept = { version: 1, outcome: 'accepted', reason: '' } as const;
  await staff.decide(first?.id as string, accept);
  await staff.sendBack(second?.id as string, { version: 1, reason });
  const queue = await wholeQueue(staff);
  const history = (await staff.detail(second?.id as string)).body.history;
  await before.server.stop();

  const after = await start({ data: before.data, clock: laterClock });
  await expectKept(after, ledger);
  const again = after.client();
  again.session = staff.session;
  expect(await wholeQueue(again)).toEqual(queue);
  expect((await again.detail(second?.id as string)).body.history).toEqual(history);
  expect((await again.detail(first?.id as string)).body.room.accepted).toBe(1);
  await expectMailsSentOnce(after, again, 5);
  const next = await submit(after.client(), 4);
  expect(next.receipt.receipt_number).toBe('SUCTION-2024-0004');
});

test('a request that is on its way is answered before a polite end', async ({ start }) => {
  const before = await start();
  const applicant = before.client();
  await submit(applicant, 1);
  const onTheirWay = Array.from({ length: 20 }, (_, i) => attempt(applicant, i + 2));
  await Promise.any(onTheirWay);
  const [entries] = await Promise.all([Promise.all(onTheirWay), before.server.stop()]);
  const answered = entries.filter((entry) => entry !== undefined);
  const after = await start({ data: before.data, clock: laterClock });
  await expectKept(after, answered);
  const rows = await wholeQueue(await after.staff());
  expect(rows).toHaveLength(answered.length + 1);
});

/** Nothing when no answer came; then nobody was told that the application is received. */
async function attempt(client: Client, number: number): Promise<Entry | undefined> {
  try {
    return await submit(client, number);
  } catch (failure) {
    if (failure instanceof NoAnswer) return undefined;
    throw failure;
  }
}

test('a kill in the middle of the work loses nothing that was acknowledged', async ({ start }) => {
  const before = await start();
  const ledger: Entry[] = [];
  let isRunning = true;
  const applyOnAndOn = async (worker: number) => {
    const client = before.client();
    for (let i = 1; isRunning; i += 1) {
      const entry = await attempt(client, worker * 1000 + i);
      if (entry === undefined) return;
      ledger.push(entry);
    }
  };
  const workers = [1, 2, 3, 4].map(applyOnAndOn);
  await expect.poll(() => ledger.length, { timeout: 20_000, intervals: [10] }).toBeGreaterThan(40);
  await before.server.kill();
  isRunning = false;
  await Promise.all(workers);

  const after = await start({ data: before.data, clock: laterClock });
  await expectKept(after, ledger);
  const staff = await after.staff();
  const rows = await wholeQueue(staff);
  const numbers = rows.map((row) => row.receipt_number);
  expect(new Set(numbers).size).toBe(rows.length);
  for (const { receipt } of ledger) expect(numbers).toContain(receipt.receipt_number);
  // Each worker may have had one more in the database whose answer did not get out.
  expect(rows.length).toBeLessThanOrEqual(ledger.length + workers.length);
  await expectMailsSentOnce(after, staff, rows.length);
});

test('a kill in the middle of decisions leaves places and applications in agreement', async ({
  start,
}) => {
  const before = await start();
  const applicant = before.client();
  await Promise.all(Array.from({ length: 8 }, (_, i) => submit(applicant, i + 1)));
  const staff = await before.staff();
  const rows = await wholeQueue(staff);
  const told: string[] = [];
  const decisions = rows.map(async ({ id }) => {
    try {
      const accept = { version: 1, outcome: 'accepted', reason: '' } as const;
      if ((await staff.decide(id, accept)).status === 200) told.push(id);
    } catch (failure) {
      if (!(failure instanceof NoAnswer)) throw failure;
    }
  });
  await Promise.any(decisions);
  await before.server.kill();
  await Promise.all(decisions);

  const after = await start({ data: before.data, clock: laterClock });
  const again = await after.staff();
  const { body } = await again.queue({ state: 'all' });
  const accepted = body.applications.filter((row) => row.state === 'accepted').map(({ id }) => id);
  expect(accepted).toEqual(expect.arrayContaining(told));
  expect(accepted.length).toBeLessThanOrEqual(6);
  expect(body.courses.find((room) => room.course === 'basic_1')?.accepted).toBe(accepted.length);
  await expectMailsSentOnce(after, again, rows.length + accepted.length);
});
