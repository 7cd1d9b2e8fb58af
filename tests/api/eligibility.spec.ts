// What the server says of answers: every finding at once, the same in the dry run and at the
// handing in, with the boundaries of the notice (S4 2 受講資格; T4-13).
import {
  application,
  basic,
  person,
  practicum,
  practicumApplication,
  reason,
  without,
} from './fixtures/applicant.ts';
import { tokenOf, type Client, type CoursePath, type Schema } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

type Finding = Schema['Finding'];
type Input = Schema['ApplicationInput'];

// Judged by what is on record about a person, and so only for whoever proved the address.
const recordRules = ['E5', 'E6a', 'E6b', 'E8', 'E9'];
const notOnRecord = (findings: Finding[]) =>
  findings.filter(({ rule }) => !recordRules.includes(rule));

/** The rules that stand in the way, asked of both operations; they must agree. */
async function obstacles(client: Client, at: CoursePath, input: Input): Promise<Finding[]> {
  const checked = (await client.check(at, input)).body;
  const isObstacle = (finding: Finding) =>
    finding.severity === 'error' && finding.outcome === 'not_satisfied';
  const found = checked.findings.filter(isObstacle);
  expect(checked.verdict === 'not_eligible').toBe(found.length > 0);
  const submitted = await client.submit(at, input);
  if (found.length === 0) {
    expect(submitted.status).toBe(201);
    return [];
  }
  expect(submitted.status).toBe(422);
  expect(submitted.problem.code).toBe('not_eligible');
  expect(notOnRecord(submitted.problem.findings ?? [])).toEqual(notOnRecord(checked.findings));
  return found;
}

const rules = (findings: Finding[]) => findings.map((finding) => finding.rule);

test('empty answers are refused with every question and statement that is missing', async ({
  site,
}) => {
  const found = await obstacles(site.client(), basic, { answers: {}, agreed: [] });
  const optional = ['remarks', 'fax', 'workplace_name', 'workplace_prefecture', 'workplace_kind'];
  const expected = Object.keys(without(person(1), ...optional));
  expect(rules(found).toSorted()).toEqual([...expected, 'originals', 'lateness'].toSorted());
  for (const { message, source, rule, field } of found) {
    expect.soft(message, rule).not.toBe('');
    expect.soft(source, rule).toContain('募集案内');
    expect.soft(field, rule).toBe(rule);
  }
});

const cases: { what: string; changed: Schema['Answers']; agreed?: string[]; found: string[] }[] = [
  { what: 'a complete application', changed: {}, found: [] },
  { what: 'a question that the form does not ask', changed: { nope: ['x'] }, found: ['nope'] },
  { what: 'a question of another course', changed: { insured: ['yes'] }, found: ['insured'] },
  { what: 'no qualification', changed: { qualifications: ['none'] }, found: ['E1'] },
  { what: 'no Japanese', changed: { reads_japanese: ['no'] }, found: ['E2b'] },
  { what: 'two names', changed: { name: ['見張', '番兵'] }, found: ['name'] },
  { what: 'an unknown choice', changed: { payer: ['state'] }, found: ['payer'] },
  { what: 'a day that is none', changed: { birth_date: ['1990-02-30'] }, found: ['birth_date'] },
  { what: 'a mail address without a host', changed: { email: ['mihari@'] }, found: ['email'] },
  { what: 'a telephone of letters', changed: { phone: ['mihari'] }, found: ['phone'] },
  { what: 'kana in kanji', changed: { name_kana: ['見張'] }, found: ['name_kana'] },
  { what: 'a name of 60 letters', changed: { name: ['見'.repeat(60)] }, found: [] },
  { what: 'a name of 61 letters', changed: { name: ['見'.repeat(61)] }, found: ['name'] },
  { what: 'a fax that is asked for and missing', changed: { fax: [] }, found: ['fax'] },
  { what: 'no statement agreed', changed: {}, agreed: [], found: ['originals', 'lateness'] },
  { what: 'one statement agreed', changed: {}, agreed: ['originals'], found: ['lateness'] },
  {
    what: 'a statement that the form does not show',
    changed: {},
    agreed: ['originals', 'lateness', 'confidentiality'],
    found: ['confidentiality'],
  },
  {
    what: 'several faults',
    changed: { qualifications: ['none'], reads_japanese: ['no'], birth_date: ['2020-01-01'] },
    agreed: [],
    found: ['E1', 'E2a', 'E2b', 'originals', 'lateness'],
  },
];

test('each fault has its finding, and only its own', async ({ site }) => {
  for (const { what, changed, agreed, found } of cases) {
    const input = application(1, changed);
    const all = await obstacles(site.client(), basic, { ...input, agreed: agreed ?? input.agreed });
    expect.soft(rules(all).toSorted(), what).toEqual(found.toSorted());
  }
});

test('a question that is out of sight needs no answer', async ({ site }) => {
  const answers = without(
    person(1, { reply_channel: ['mail'], employed: ['no'] }),
    'fax',
    'workplace_name',
    'workplace_prefecture',
    'workplace_kind',
  );
  const { agreed } = application(1);
  expect(await obstacles(site.client(), basic, { answers, agreed })).toEqual([]);
});

// S4 2 基本研修(2): 18 on the first day, 6 June 2024.
const birthdays = [
  { born: '2006-06-05', isRefused: false },
  { born: '2006-06-06', isRefused: false },
  { born: '2006-06-07', isRefused: true },
  { born: '2008-06-06', isRefused: true },
];

test('the age is that on the first day of the notice', async ({ start }) => {
  const site = await start({ mode: 'plain', clock: '2024-04-20T10:00:00+09:00' });
  for (const { born, isRefused } of birthdays) {
    const found = await obstacles(site.client(), basic, application(1, { birth_date: [born] }));
    expect.soft(rules(found), born).toEqual(isRefused ? ['E2a'] : []);
  }
});

test('the age is that on the first day to which the demonstration moved it', async ({ site }) => {
  const client = site.client();
  const opensAt = (await client.form(basic)).body.window.opens_at as string;
  const moved = Date.parse(opensAt) - Date.parse('2024-04-15T00:00:00+09:00');
  const day = 24 * 3600 * 1000;
  expect(moved % (7 * day)).toBe(0);
  const birthday = (daysAfter: number) => {
    const first = new Date(Date.parse('2024-06-06T00:00:00Z') + moved + daysAfter * day);
    first.setUTCFullYear(first.getUTCFullYear() - 18);
    return first.toISOString().slice(0, 10);
  };
  const eighteen = application(1, { birth_date: [birthday(0)] });
  const seventeen = application(2, { birth_date: [birthday(1)] });
  expect(rules(await obstacles(client, basic, eighteen))).toEqual([]);
  expect(rules(await obstacles(client, basic, seventeen))).toEqual(['E2a']);
});

// T4-13 is not judged until the address is proved (facts.spec.ts).
test('the order of practicum and basic training is judged at the submission', async ({ site }) => {
  const client = site.client();
  for (const [route, rule] of [
    ['here', 'E9'],
    ['elsewhere', 'E5'],
  ] as const) {
    const input = practicumApplication({ basic_route: [route] });
    const { verdict, findings } = (await client.check(practicum, input)).body;
    const open = findings.filter((each) => each.outcome === 'cannot_tell_yet');
    expect.soft({ verdict, open: rules(open) }).toEqual({
      verdict: 'cannot_tell_yet',
      open: [rule],
    });
    const refused = (await client.submit(practicum, input)).problem.findings ?? [];
    const unmet = refused.filter((each) => each.outcome === 'not_satisfied');
    expect.soft(rules(unmet)).toEqual([rule]);
  }
});

test('an instructor without the licence or the course of the notice is refused', async ({
  site,
}) => {
  const input = practicumApplication({
    instructor_licence: ['assistant_nurse'],
    instructor_qualification: ['type_3_course'],
    instructor_relation: ['cohabiting_family'],
  });
  const found = await obstacles(site.client(), practicum, input);
  expect(rules(found).toSorted()).toEqual(['I1', 'I2', 'I5']);
});

test('a correction is held to the rules, but no longer to the window', async ({ start }) => {
  const site = await start();
  const applicant = site.client();
  const token = tokenOf((await applicant.submit(basic, application(1))).body);
  const staff = await site.staff();
  const id = (await staff.queue()).body.applications[0]?.id as string;
  await staff.sendBack(id, { version: 1, reason });
  await site.server.stop();

  const closed = await start({
    data: site.data,
    mode: 'plain',
    clock: '2027-01-05T10:00:00+09:00',
  });
  const late = closed.client();
  expect((await late.form(basic)).body.window.state).toBe('closed');
  const refused = await late.resubmit(token, application(1, { reads_japanese: ['no'] }));
  const found = (refused.problem.findings ?? []).filter((each) => each.outcome !== 'satisfied');
  expect(rules(found)).toEqual(['E2b']);
  expect((await late.own(token)).body.state).toBe('returned');
  expect((await late.resubmit(token, application(1))).status).toBe(200);
});
