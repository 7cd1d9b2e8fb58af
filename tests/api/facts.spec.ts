// What staff record about people (S4 7(2), 2(8)(9), 4(2)): it decides what staff can accept, and
// tells nothing to somebody who only types a name and a date of birth (T4-12, T4-13).
import {
  application,
  basic,
  person,
  practicum,
  practicumApplication,
  reason,
} from './fixtures/applicant.ts';
import { type Client, type Schema } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

type Fact = Schema['PersonFact'];
type Input = Schema['FactInput'];

const desk = '/api/staff/programmes/suction-2024';

/** The fact about the person of `application(1)`. */
const about = (fact: string, changed: Partial<Input> = {}): Input => {
  const { name, name_kana, birth_date, email } = person(1) as Record<string, string[]>;
  return {
    person: {
      name: name?.[0] as string,
      name_kana: name_kana?.[0] as string,
      birth_date: birth_date?.[0] as string,
      email: email?.[0] as string,
    },
    fact,
    on_date: '2026-11-01',
    evidence: '番兵の綴り 第12号',
    reason,
    ...changed,
  };
};

const record = (staff: Client, input: Input) => staff.call<Fact>('POST', `${desk}/facts`, input);

async function only(staff: Client): Promise<string> {
  const { applications } = (await staff.queue()).body;
  expect(applications).toHaveLength(1);
  return applications[0]?.id as string;
}

const accept = { outcome: 'accepted', reason: '', version: 1 } as const;

test('a ban is no news to a stranger, and staff cannot overlook it', async ({ site }) => {
  const staff = await site.staff();
  const stranger = site.client();
  const before = (await stranger.check(basic, application(1))).body;
  const { person: known } = about('banned');
  const elsewhere = { ...(known as NonNullable<typeof known>), email: 'mihari-old@example.jp' };
  const banned = await record(staff, about('banned', { person: elsewhere }));
  expect(banned.status).toBe(201);
  expect((await stranger.check(basic, application(1))).body).toEqual(before);
  expect((await stranger.submit(basic, application(1))).status).toBe(201);

  const id = await only(staff);
  expect((await staff.queue()).body.applications[0]?.warnings).toBe(1);
  const { findings, actions } = (await staff.detail(id)).body;
  const unmet = findings.filter((finding) => finding.outcome === 'not_satisfied');
  expect(unmet.map((finding) => finding.rule)).toEqual(['E8']);
  expect(actions).toEqual(['return', 'decline', 'postpone']);
  const refused = await staff.decide(id, accept);
  expect({ status: refused.status, code: refused.problem.code }).toEqual({
    status: 409,
    code: 'banned_person',
  });

  const matched = `/api/staff/applications/${id}/facts`;
  const { facts } = (await staff.call<Schema['MatchedFacts']>('GET', matched)).body;
  expect(facts).toEqual([{ fact: banned.body, name_matches: true, email_matches: false }]);

  const revoke = `/api/staff/facts/${banned.body.id}/revoke`;
  const revoked = await staff.call<Fact>('POST', revoke, { reason: '番兵の人違い' });
  expect(revoked.body).toMatchObject({ state: 'revoked', revoke_reason: '番兵の人違い' });
  expect((await staff.call('POST', revoke, { reason })).problem.code).toBe('fact_is_revoked');
  expect((await staff.decide(id, accept)).body.state).toBe('accepted');
});

const unmetOf = ({ findings = [] }: Schema['Problem']) =>
  findings.filter(({ outcome }) => outcome === 'not_satisfied').map(({ rule }) => rule);

test('T4-12: whoever proved the address on record is refused for the ban', async ({ site }) => {
  const staff = await site.staff();
  expect((await record(staff, about('banned'))).status).toBe(201);
  const refused = await site.client().submit(basic, application(1));
  expect(refused.status).toBe(422);
  expect(unmetOf(refused.problem)).toEqual(['E8']);
  expect((await staff.queue()).body.applications).toEqual([]);
});

test('T4-13: the practicum is applied for once the training before it is recorded', async ({
  site,
}) => {
  const staff = await site.staff();
  const refused = await site.client().submit(practicum, practicumApplication());
  expect(refused.status).toBe(422);
  expect(unmetOf(refused.problem)).toEqual(['E9']);
  const fact = (await record(staff, about('basic_completed'))).body;
  expect((await site.client().submit(practicum, practicumApplication())).status).toBe(201);
  const id = await only(staff);

  await staff.call('POST', `/api/staff/facts/${fact.id}/revoke`, { reason });
  const despite = { ...accept, reason, despite_incomplete: true };
  expect((await staff.decide(id, despite)).problem.code).toBe('not_completed');
  const { person: _, ...rest } = about('basic_completed');
  expect((await record(staff, { ...rest, application: id })).body.application).toBe(id);
  expect((await staff.decide(id, despite)).body.state).toBe('accepted');
});

test('a namesake with another written name is for staff to tell apart', async ({ site }) => {
  const staff = await site.staff();
  const { person: known } = about('banned');
  const namesake = { ...(known as NonNullable<typeof known>), name: '見張 別名' };
  expect((await record(staff, about('banned', { person: namesake }))).status).toBe(201);
  await site.client().submit(basic, application(1));
  const id = await only(staff);
  expect((await staff.decide(id, accept)).problem.code).toBe('namesake_to_confirm');
  expect((await staff.decide(id, { ...accept, reason })).body.state).toBe('accepted');
});

test('a record needs a fact that rules read, a day, a person and evidence', async ({ site }) => {
  const staff = await site.staff();
  const code = async (input: unknown) => (await record(staff, input as Input)).problem.code;
  expect(await code(about('nothing'))).toBe('unknown_fact');
  expect(await code(about('banned', { on_date: '2026-11-22' }))).toBe('fact_in_the_future');
  expect(await code(about('banned', { until: '2026-10-31' }))).toBe('until_before_on');
  expect(await code(about('banned', { evidence: ' ' }))).toBe('evidence_missing');
  expect(await code(about('banned', { reason: '' }))).toBe('reason_missing');
  const { person: _, ...nobody } = about('banned');
  expect(await code(nobody)).toBe('bad_input');
  expect(await code({ ...about('banned'), application: 'x' })).toBe('bad_input');
  expect(await code({ ...nobody, application: 'x' })).toBe('no_such_application');
  expect(await code({ ...about('banned'), revoked_at: 'x' })).toBe('bad_input');
  const list = (await staff.call<Schema['FactList']>('GET', `${desk}/facts?state=all`)).body;
  expect(list).toEqual({ facts: [], total: 0, page: 1, page_size: 50 });
});

test('facts are listed, searched and kept from everybody else', async ({ site }) => {
  const staff = await site.staff();
  await record(staff, about('basic_completed'));
  const total = async (query: string) =>
    (await staff.call<Schema['FactList']>('GET', `${desk}/facts?${query}`)).body.total;
  expect(await total('')).toBe(1);
  expect(await total(`search=${encodeURIComponent('みはり')}`)).toBe(1);
  expect(await total('search=x')).toBe(0);
  expect(await total('state=revoked')).toBe(0);
  expect((await staff.call('GET', `${desk}/facts?state=none`)).status).toBe(422);
  const kinds = (await staff.call<Schema['FactKinds']>('GET', `${desk}/fact-kinds`)).body.kinds;
  expect(kinds.map((kind) => kind.fact)).toEqual([
    'admitted_by_institution',
    'supplement_completed',
    'program_a_completed',
    'program_b_completed',
    'basic_completed',
    'banned',
  ]);
  expect(kinds.at(-1)?.kind).toBe('ban');
  const nobody = site.client();
  for (const [method, path] of [
    ['GET', `${desk}/facts`],
    ['GET', `${desk}/fact-kinds`],
    ['POST', `${desk}/facts`],
    ['POST', '/api/staff/facts/x/revoke'],
    ['GET', '/api/staff/applications/x/facts'],
  ] as const) {
    const body = method === 'POST' ? {} : undefined;
    expect.soft((await nobody.call(method, path, body)).status, path).toBe(401);
  }
  expect((await staff.call('POST', '/api/staff/facts/x/revoke', { reason })).status).toBe(404);
  expect((await staff.call('GET', '/api/staff/programmes/x/facts')).status).toBe(404);
});
