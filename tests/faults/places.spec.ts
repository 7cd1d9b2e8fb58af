// security.md R7: 1,000 acceptances at the same moment, for 6 places. Exactly 6 are told
// "accepted", all others are told "full", and the records say the same; also when the server is
// killed in the middle, and on every node of an installation.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basic } from '../api/fixtures/applicant.ts';
import type { Client } from '../api/fixtures/client.ts';
import { expect, test, type Site } from '../api/fixtures/site.ts';
import { amount, randomFrom } from './fixtures/amounts.ts';
import { confirmed } from './fixtures/applicants_at_work.ts';
import { attempt } from './fixtures/ledger.ts';
import { installation, nodeOf, startNodes } from './fixtures/nodes.ts';
import { wholeQueue } from './fixtures/whole_queue.ts';

const placesMax = 6;
const deciders = amount('MUSUBI_FAULT_DECIDERS', 1000);
const races = amount('MUSUBI_FAULT_RACES', 2);
const seed = amount('MUSUBI_FAULT_SEED', 20261121);
const applyingAtOnce = 8;
const secondsOfRace = 60;
const clock = '2026-11-21T10:05:00+09:00';
const later = '2026-11-21T10:15:00+09:00';

const accept = { outcome: 'accepted', reason: '', version: 1 } as const;

async function applyMany(site: Site, count: number): Promise<void> {
  let next = 0;
  const applyOnAndOn = async () => {
    const client = signedIn(site);
    while (next < count) {
      const input = confirmed((next += 1), `番兵 ${next}`);
      const { token, version } = (await client.createDraft(basic, input)).body;
      const receipt = await client.submitDraft(token, { version, agreed: input.agreed });
      expect(receipt.status, receipt.text).toBe(201);
    }
  };
  await Promise.all(Array.from({ length: applyingAtOnce }, applyOnAndOn));
}

/** Told nothing: no answer, or asked to come again because too many came at once. */
async function decide(staff: Client, id: string): Promise<string> {
  const answer = await attempt(() => staff.decide(id, accept));
  if (answer === undefined) return 'no answer';
  if (answer.status === 503 && answer.headers['retry-after'] !== undefined) return 'come again';
  return answer.status === 200 ? 'accepted' : answer.problem.code;
}

/** As `decide`, until one is told. */
async function decideInTheEnd(staff: Client, id: string): Promise<string> {
  for (;;) {
    const told = await decide(staff, id);
    if (told !== 'come again') return told;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function count(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

async function expectAgreement(staff: Client, told: string[]): Promise<void> {
  const { body } = await staff.queue({ state: 'accepted' });
  const ids = body.applications.map((row) => row.id);
  expect(ids, 'who was told so is accepted').toEqual(expect.arrayContaining(told));
  expect(body.courses.find((room) => room.course === basic.course)?.accepted).toBe(ids.length);
  expect(body.counts.accepted).toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(placesMax);
}

/** An installation with all applications, which each race begins from. */
const seeded = mkdtempSync(join(tmpdir(), 'musubi-places-'));
let session: string | undefined;
let ids: string[] = [];

test.beforeEach(async ({ start }, testInfo) => {
  testInfo.setTimeout(races * secondsOfRace * 1000);
  if (ids.length > 0) return;
  const [site] = (await startNodes(start, seeded, '2026-11-21T10:00:00+09:00')) as [Site];
  const staff = await site.staff();
  session = staff.session;
  await applyMany(site, deciders);
  ids = (await wholeQueue(staff)).map(({ id }) => id);
  expect(ids).toHaveLength(deciders);
  await site.server.stop();
});

test.afterAll(() => rmSync(seeded, { recursive: true, force: true }));

function copyOfSeeded(race: number): string {
  const data = `${seeded}-${race}`;
  cpSync(seeded, data, { recursive: true });
  return data;
}

function signedIn(site: Site): Client {
  const client = site.client();
  client.session = session;
  return client;
}

for (let race = 1; race <= races; race += 1) {
  test(`race ${race}: ${deciders} for ${placesMax} places, ${installation}`, async ({ start }) => {
    const data = copyOfSeeded(race);
    const nodes = await startNodes(start, data, clock);
    const desks = nodes.map(signedIn);
    const answers = await Promise.all(
      ids.map((id, i) => decideInTheEnd(desks[i % desks.length] as Client, id)),
    );
    expect(count(answers)).toEqual({ accepted: placesMax, full: deciders - placesMax });
    const told = ids.filter((_, i) => answers[i] === 'accepted');
    await expectAgreement(signedIn(nodeOf(nodes, race)), told);
    rmSync(data, { recursive: true, force: true });
  });

  test(`race ${race} with a kill in the middle, ${installation}`, async ({ start }) => {
    const data = copyOfSeeded(races + race);
    const random = randomFrom(seed + race);
    const nodes = await startNodes(start, data, clock);
    const desks = nodes.map(signedIn);
    let answered = 0;
    const enough = 1 + Math.floor(random() * placesMax * 2);
    const killed = nodeOf(nodes, race).server;
    const answers = await Promise.all(
      ids.map(async (id, i) => {
        const told = await decide(desks[i % desks.length] as Client, id);
        answered += told === 'no answer' || told === 'come again' ? 0 : 1;
        if (answered === enough) void killed.kill();
        return told;
      }),
    );
    await killed.kill();
    const told = ids.filter((_, i) => answers[i] === 'accepted');
    expect(told.length).toBeLessThanOrEqual(placesMax);
    expect(Object.keys(count(answers))).toContain('no answer');

    const [again] = (await startNodes(start, data, later)) as [Site];
    const staff = signedIn(again);
    await expectAgreement(staff, told);
    const taken = (await staff.queue({ state: 'accepted' })).body.applications;
    const rest = ids.filter((id) => !taken.some((row) => row.id === id));
    const second = await Promise.all(rest.map((id) => decideInTheEnd(staff, id)));
    const left = placesMax - taken.length;
    const expected = { ...(left > 0 && { accepted: left }), full: rest.length - left };
    expect(count(second)).toEqual(expected);
    await expectAgreement(staff, [...told, ...rest.filter((_, i) => second[i] === 'accepted')]);
    rmSync(data, { recursive: true, force: true });
  });
}
