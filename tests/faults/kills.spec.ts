// security.md R1: the server is killed at random instants while people apply, send papers, decide
// and are written to. Everything that was acknowledged is there afterwards, nothing is there twice,
// and every mail that was queued is sent.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client } from '../api/fixtures/client.ts';
import { expect, test, type Site } from '../api/fixtures/site.ts';
import { amount, randomFrom } from './fixtures/amounts.ts';
import { Typist } from './fixtures/applicants_at_work.ts';
import { Desk } from './fixtures/desk_at_work.ts';
import { Ledger } from './fixtures/ledger.ts';
import { PaperSender } from './fixtures/papers_at_work.ts';
import { wholeQueue } from './fixtures/whole_queue.ts';

const kills = amount('MUSUBI_FAULT_KILLS', 5);
const acknowledgementsMin = amount('MUSUBI_FAULT_ACKNOWLEDGEMENTS', 500);
const seed = amount('MUSUBI_FAULT_SEED', 20261121);
const roundSeconds = 120;

// Within the ten hours of a session, and farther apart than a mail may stay with a dead worker.
const clockOf = (round: number) =>
  new Date(Date.parse('2026-11-21T10:00:00+09:00') + round * 400_000).toISOString();

function signedIn(site: Site, session: string | undefined): Client {
  const client = site.client();
  client.session = session;
  return client;
}

class Town {
  readonly ledger = new Ledger(join(mkdtempSync(join(tmpdir(), 'musubi-ledger-')), 'ledger'));
  readonly typists = [1, 2, 3, 4].map((number) => new Typist(number, this.ledger));
  readonly senders = [5, 6].map((number) => new PaperSender(number, this.ledger));
  readonly desk = new Desk(this.ledger);

  work(site: Site, session: string | undefined): Promise<unknown> {
    return Promise.all([
      ...this.typists.map((typist) => typist.work(signedIn(site, session))),
      ...this.senders.map((sender) => sender.work(site.client())),
      this.desk.work(signedIn(site, session), signedIn(site, session)),
    ]);
  }

  async look(site: Site, session: string | undefined, which: 'touched' | 'all'): Promise<void> {
    for (const typist of this.typists) await typist.look(signedIn(site, session), which);
    for (const sender of this.senders) await sender.look(site.client(), which);
    await this.desk.look(signedIn(site, session), which);
    const receipts = this.typists.flatMap((typist) => typist.receipts);
    expect(new Set(receipts).size, 'no number twice').toBe(receipts.length);
  }
}

test(`${kills} kills lose nothing that was acknowledged`, async ({ start }) => {
  test.setTimeout((kills + 2) * roundSeconds * 1000);
  const random = randomFrom(seed);
  const town = new Town();
  let site = await start({ clock: clockOf(0) });
  const session = (await site.staff()).session;
  for (let round = 1; round <= kills; round += 1) {
    const before = town.ledger.acknowledgements;
    const enough = before + acknowledgementsMin / kills;
    const work = town.work(site, session);
    await expect
      .poll(() => town.ledger.acknowledgements, {
        timeout: roundSeconds * 1000,
        intervals: [20 + Math.floor(random() * 60)],
      })
      .toBeGreaterThan(enough);
    await new Promise((resolve) => setTimeout(resolve, random() * 50));
    await site.server.kill();
    await work;
    site = await start({ data: site.data, clock: clockOf(round) });
    await town.look(site, session, 'touched');
  }
  await town.look(site, session, 'all');
  const desk = signedIn(site, session);
  const mails = await town.desk.lookForMails(desk, join(site.data, 'mails'));
  // Each step of each application is one mail, also where its answer did not get out.
  const versions = (await wholeQueue(desk)).map(({ version }) => version);
  expect(mails).toBe(versions.reduce((sum, version) => sum + version, 0));
  const papers = town.senders.flatMap(({ all }) => all.flatMap((pile) => pile.papers));
  expect(papers.length).toBeGreaterThan(kills);
  town.ledger.close();
  const { acknowledgements } = town.ledger;
  console.log(`seed ${seed}: ${kills} kills, ${acknowledgements} acknowledgements, 0 lost;`);
  console.log(`${papers.length} papers opened again, ${mails} mails, none waiting`);
});
