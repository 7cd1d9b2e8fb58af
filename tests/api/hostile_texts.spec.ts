// What people type anywhere is kept byte for byte or refused at its field with what to change
// (security.md 2, rows 4, 11 and 13): on every way in, and read again on every way out.
import { hostileTexts, keptTexts, type HostileText } from '../shared/hostile_texts.ts';
import { application, basic, person, practicum } from './fixtures/applicant.ts';
import { approved, tokenOf, type Approved, type Client, type Schema } from './fixtures/client.ts';
import { attachmentName, Papers, pdf, percentEncoded } from './fixtures/papers.ts';
import { expect, test, type Site } from './fixtures/site.ts';

const oneLine = ['name', 'address', 'workplace_name'];
const severalLines = ['remarks'];

/** The fields at which the answer refuses, each with words. */
function refusedFields(answer: Approved<Schema['CheckResult']>): string[] {
  if (answer.status === 200) {
    const unmet = answer.body.findings.filter(({ outcome }) => outcome === 'not_satisfied');
    for (const { message } of unmet) expect(message).toMatch(/[ぁ-ん]/u);
    return unmet.map(({ field }) => field ?? '');
  }
  expect(answer.status).toBe(422);
  const problems = answer.problem.input_problems ?? [];
  for (const { message } of problems) expect(message).toMatch(/してください/u);
  return problems.map(({ pointer }) => /^\/answers\/(\w+)\/0$/u.exec(pointer ?? '')?.[1] ?? '');
}

function isRefusedIn({ refused }: HostileText, fields: readonly string[]): boolean {
  return refused === 'everywhere' || (refused === 'one_line' && fields === oneLine);
}

for (const fields of [oneLine, severalLines]) {
  test(`a hostile text is kept or refused at its field: ${fields.join(', ')}`, async ({ site }) => {
    const client = site.client();
    for (const hostile of hostileTexts) {
      for (const field of fields) {
        const input = application(1, { [field]: [hostile.text] });
        const found = refusedFields(await client.check(basic, input));
        const expected = isRefusedIn(hostile, fields) ? [field] : [];
        expect.soft(found, `${hostile.what} in ${field}`).toEqual(expected);
      }
    }
  });
}

/** Every kept text once, in the answers of as few applications as hold them. */
function people(): Schema['ApplicationInput'][] {
  const count = Math.ceil(keptTexts.length / oneLine.length);
  return Array.from({ length: count }, (_, index) => {
    const texts = oneLine.map((field, at) => {
      const text = keptTexts[(index * oneLine.length + at) % keptTexts.length] as string;
      return [field, [text]] as const;
    });
    const remarks = [keptTexts.slice(index, index + 5).join('\n')];
    return application(index + 1, { ...Object.fromEntries(texts), remarks });
  });
}

async function handIn(client: Client, input: Schema['ApplicationInput']): Promise<string> {
  const answer = await client.submit(basic, input);
  expect(answer.status, answer.text).toBe(201);
  return tokenOf(answer.body);
}

/** The values that the desk shows of the fields that can hold anything. */
function shownAt(detail: Schema['ApplicationDetail'], input: Schema['ApplicationInput']): void {
  for (const field of [...oneLine, ...severalLines]) {
    const shown = detail.answers.find(({ id }) => id === field)?.value;
    expect.soft(shown, field).toBe(input.answers[field]?.[0]);
  }
  expect.soft(detail.applicant).toBe(input.answers['name']?.[0]);
}

test('kept texts come back from every answer, and are found by their name', async ({ site }) => {
  const client = site.client();
  const staff = await site.staff();
  const inputs = people();
  for (const [index, input] of inputs.entries()) {
    const token = await handIn(client, input);
    expect.soft((await client.own(token)).body.answers).toEqual(input.answers);
    const number = `SUCTION-2024-${String(index + 1).padStart(4, '0')}`;
    const [row] = (await staff.queue({ search: number })).body.applications;
    const name = input.answers['name']?.[0] as string;
    expect.soft(row?.applicant).toBe(name);
    const found = await staff.queue({ search: name, page_size: '100' });
    const numbers = found.body.applications.map(({ receipt_number }) => receipt_number);
    expect.soft(numbers, `found by ${name}`).toContain(number);
    shownAt((await staff.detail(row?.id as string)).body, input);
    const corrected = { ...input, answers: { ...input.answers, name: [`${name}2`] } };
    await staff.sendBack(row?.id as string, { version: 1, reason: name });
    expect((await client.resubmit(token, corrected)).status).toBe(200);
    expect.soft((await client.own(token)).body.answers).toEqual(corrected.answers);
  }
  for (const { text } of hostileTexts) {
    const search = percentEncoded(text.slice(0, 100));
    // The transport refuses these in any address (http/core/target_test.cc).
    if (/%0[^9AD]|%1|%7F|%ed%[ab]/u.test(search)) continue;
    const path = `/api/staff/applications?search=${search}`;
    const answer = await staff.send({ method: 'GET', path });
    expect.soft([200, 422], JSON.stringify(text)).toContain(answer.status);
  }
});

test('reasons and messages are kept or refused as names are', async ({ site }) => {
  const client = site.client();
  const token = await handIn(client, application(1));
  const staff = await site.staff();
  const id = (await staff.queue()).body.applications[0]?.id as string;
  const kept: string[] = [];
  for (const { what, text, refused } of hostileTexts) {
    const said = await staff.call('POST', `/api/staff/applications/${id}/messages`, { text });
    expect.soft(said.status === 422, what).toBe(refused === 'everywhere');
    if (refused !== 'everywhere') kept.push(text);
    else expectInputProblem(said.problem, '/text');
    if (refused !== 'everywhere') continue;
    const sent = await staff.sendBack(id, { version: 1, reason: text });
    expectInputProblem(sent.problem, '/reason');
  }
  const { messages } = (await staff.messages(id)).body;
  expect(messages.map(({ text }) => text)).toEqual(kept);
  const entries: Schema['HistoryLine'][] = [];
  for (let page = 1; page === 1 || entries.length >= 50 * (page - 1); page += 1) {
    entries.push(...(await staff.history(id, page)).body.entries);
  }
  const told = entries.flatMap(({ message }) => (message === undefined ? [] : [message]));
  expect(told.toSorted()).toEqual(kept.toSorted());
  expect((await client.own(token)).body.answers).toEqual(person(1));
});

function expectInputProblem(problem: Schema['Problem'], pointer: string): void {
  const [found] = problem.input_problems ?? [];
  expect.soft(found).toMatchObject({ pointer, message: expect.stringMatching(/してください/u) });
}

const programme = '/api/staff/programmes/suction-2024';
const grant = { verbs: ['read_applications'], scope: { kind: 'platform' }, reason: '受付' };
const day = { held_on: '2027-03-03', starts: '09:00', ends: '17:00' };
const known = { name: '見張 太郎', name_kana: 'ミハリ タロウ', birth_date: '1990-04-01' };
const fact = { fact: 'basic_completed', on_date: '2026-11-01', evidence: '台帳', reason: '受付' };

/** Other places where staff write, by the pointer to what they write there. */
const staffInputs: Record<string, (text: string) => [path: string, body: object]> = {
  '/name': (name) => ['/api/staff/accounts', { login: 'x@example.jp', name, grants: [grant] }],
  '/venue': (venue) => [`${programme}/slots`, { ...day, venue }],
  '/evidence': (evidence) => [`${programme}/facts`, { ...fact, person: known, evidence }],
  '/person/name': (name) => [`${programme}/facts`, { ...fact, person: { ...known, name } }],
};

test('what staff record is refused at its field', async ({ site }) => {
  const staff = await site.staff();
  for (const { text } of hostileTexts.filter(({ refused }) => refused === 'everywhere')) {
    for (const [pointer, inputOf] of Object.entries(staffInputs)) {
      const [path, body] = inputOf(text);
      const answer = await staff.call('POST', path, body);
      expect.soft(answer.status, `${pointer}: ${JSON.stringify(text.slice(0, 20))}`).toBe(422);
      expectInputProblem(answer.problem, pointer);
    }
  }
});

const inquiry = {
  contact: '見張 太郎',
  email: 'mihari-office@example.jp',
  phone: '03-0000-4649',
  wished_day: '2027-03-01',
  heads: '3',
  venue: '会議室',
  distance_km: '25',
  needs_lodging: 'no',
};

test('a plain form refuses on its page, and keeps nothing', async ({ site }) => {
  const client = site.client();
  const path = '/ja/programmes/suction-2024/courses/on_site/inquiry';
  for (const { what, text, refused } of hostileTexts) {
    if (refused !== 'everywhere') continue;
    const fields = Object.entries({ ...inquiry, organisation: text });
    const body = fields.map(([name, value]) => `${name}=${percentEncoded(value)}`).join('&');
    const answer = await client.postForm(path, body);
    expect.soft([400, 422], `${what}: ${answer.status}`).toContain(answer.status);
    expect.soft(answer.text, what).toMatch(/ください/u);
  }
  expect((await client.page('/ja/development/mails')).text).not.toContain('mihari-office');
});

test('names of files are kept or refused, and are never a header or a folder', async ({ site }) => {
  const papers = await practicumPapers(site);
  for (const { what, text, refused } of hostileTexts) {
    const name = percentEncoded(text);
    if (name.length > 6000) continue;
    const path = papers.path(`/prior_certificate?name=${name}`);
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await papers.client.send({ method: 'PUT', path, body: pdf(), headers });
    if (refused !== undefined) {
      expect.soft([400, 422], what).toContain(answer.status);
      expect.soft(approved(answer).problem.detail, what).toMatch(/ください/u);
      continue;
    }
    expect.soft(answer.status, `${what}: ${answer.text}`).toBe(201);
    const { id, name: stored } = approved<Schema['Document']>(answer).body;
    expect.soft(stored, what).toBe(text);
    const got = await papers.get(id);
    const ending = text.toLowerCase().endsWith('.pdf') ? '' : '.pdf';
    const saved = `${text.replaceAll(/[/\\]/gu, '_')}${ending}`;
    expect.soft(attachmentName(got.headers['content-disposition']), what).toBe(saved);
    expect.soft(Object.keys(got.headers), what).not.toContain('bcc');
    await papers.remove(id);
  }
});

async function practicumPapers(site: Site): Promise<Papers> {
  const client = site.client();
  const draft = await client.createDraft(practicum, application(1));
  return new Papers(client, draft.body.token);
}
