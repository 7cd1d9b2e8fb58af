// security.md R18: clocks that jump between two starts, and the days at which calendars trip
// people. No number is given twice, every moment is kept as it was, and no worker waits for ever.
import { basic } from '../api/fixtures/applicant.ts';
import { tokenOf, type Client, type Schema } from '../api/fixtures/client.ts';
import { expect, test, type Site } from '../api/fixtures/site.ts';
import { confirmed } from './fixtures/applicants_at_work.ts';
import { wholeQueue } from './fixtures/whole_queue.ts';

async function apply(client: Client, number: number): Promise<Schema['Receipt']> {
  const { answers, agreed } = confirmed(number, `番兵 ${number}`);
  const { token, version } = (await client.createDraft(basic, { answers, agreed })).body;
  return (await client.submitDraft(token, { version, agreed })).body;
}

async function expectMailsSent(staff: Client, count: number): Promise<void> {
  const sent = async () => (await staff.mails({ state: 'sent' })).body.total;
  await expect.poll(sent, { timeout: 15_000 }).toBe(count);
}

const signedInAgain = (site: Site, session: string | undefined): Client => {
  const client = site.client();
  client.session = session;
  return client;
};

// A day and an hour are as far as a machine's clock is ever corrected by hand.
const steps = [
  ['an hour back', '2026-11-21T09:00:00+09:00'],
  ['an hour on', '2026-11-21T11:00:00+09:00'],
  ['to the day before', '2026-11-20T23:59:58+09:00'],
] as const;

for (const [what, clock] of steps) {
  test(`a clock that goes ${what} makes no number twice and holds no mail back`, async ({
    start,
  }) => {
    const before = await start({ clock: '2026-11-21T10:00:00+09:00' });
    const first = await before.staff();
    const receipts = [await apply(first, 1), await apply(first, 2)];
    await expectMailsSent(first, 2);
    await before.server.stop();

    const after = await start({ data: before.data, clock });
    const staff = await signInFrom(after, first);
    receipts.push(await apply(staff, 3), await apply(staff, 4));
    const numbers = receipts.map((receipt) => receipt.receipt_number);
    expect(numbers).toEqual(['0001', '0002', '0003', '0004'].map((end) => `SUCTION-2024-${end}`));
    for (const receipt of receipts) {
      const { body } = await staff.own(tokenOf(receipt));
      expect(body.receipt_number).toBe(receipt.receipt_number);
    }
    await expectMailsSent(staff, 4);
    const rows = await wholeQueue(staff);
    expect(rows.map((row) => row.version)).toEqual([1, 1, 1, 1]);
    const told = new Map(receipts.map((each) => [each.receipt_number, each.received_at]));
    for (const row of rows) {
      const at = told.get(row.receipt_number) as string;
      expect(Date.parse(row.received_at)).toBe(Date.parse(at));
    }
  });
}

/** A session is of another day where the clock went far back; then one signs in anew. */
async function signInFrom(site: Site, known: Client): Promise<Client> {
  const client = signedInAgain(site, known.session);
  return (await client.whoAmI()).status === 200 ? client : site.staff();
}

// In the last seconds of a day after which something else begins.
const edges = [
  ['29 February', '2028-02-29T23:59:50+09:00', '2028-03-01'],
  ['31 December', '2026-12-31T23:59:50+09:00', '2027-01-01'],
  ['the fiscal year', '2027-03-31T23:59:50+09:00', '2027-04-01'],
] as const;

for (const [what, clock, nextDay] of edges) {
  test(`at the end of ${what} the next day begins once`, async ({ start }) => {
    const site = await start({ clock });
    const staff = await site.staff();
    const first = await apply(staff, 1);
    const day = async () => (await apply(staff, 2)).received_at.slice(0, 10);
    const days: string[] = [];
    await expect
      .poll(async () => days.push(await day()) && days.at(-1), {
        timeout: 20_000,
        intervals: [1000],
      })
      .toBe(nextDay);
    expect(first.received_at.slice(0, 10)).toBe(clock.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    const numbers = (await wholeQueue(staff)).map((row) => row.receipt_number);
    expect(new Set(numbers).size).toBe(days.length + 1);
    await expectMailsSent(staff, days.length + 1);
    const page = await staff.page('/ja/programmes/suction-2024');
    expect(page.status).toBe(200);
  });
}
