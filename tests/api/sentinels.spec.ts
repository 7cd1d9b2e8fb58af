// Personal data stays where it belongs (security.md 2, rows 1, 31 and 33; goal S3): one applicant
// whose every word is a sentinel goes from the draft to the decision, and nothing of it is found in
// the log, in addresses, in subjects of mails, in refusals, in what anybody else is answered, or,
// of sealed papers, anywhere in the data folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { invited, signUp } from './fixtures/accounts.ts';
import { application, basic, practicum } from './fixtures/applicant.ts';
import { tokenOf, type Client, type Schema } from './fixtures/client.ts';
import type { Answer, Request } from './fixtures/http.ts';
import { filesOf, Papers } from './fixtures/papers.ts';
import { answers, files, found, said, sealedContent } from './fixtures/sentinels.ts';
import { expect, test, type Site } from './fixtures/site.ts';

test.setTimeout(60_000);

interface Exchange {
  request: Request;
  answer: Answer;
}

function watched(client: Client, into: Exchange[]): Client {
  client.watch = (request, answer) => into.push({ request, answer });
  return client;
}

interface Journey {
  token: string;
  id: string;
  documents: string[];
}

const input: Schema['ApplicationInput'] = { answers, agreed: ['originals', 'confidentiality'] };

/** Refused, recorded, handed in, returned, corrected, written about and accepted. */
async function journey(applicant: Client, staff: Client): Promise<Journey> {
  expect((await applicant.submit(practicum, input)).status).toBe(422);
  const value = (field: string) => answers[field]?.[0] as string;
  const person = {
    ...{ name: value('name'), name_kana: value('name_kana') },
    ...{ birth_date: value('birth_date'), email: value('email') },
  };
  const fact = { person, fact: 'basic_completed', on_date: '2026-11-01' };
  const { evidence, factReason: reason } = said;
  await staff.call('POST', '/api/staff/programmes/suction-2024/facts', {
    ...{ ...fact, evidence, reason },
  });
  const token = tokenOf((await applicant.submit(practicum, input)).body);
  const documents = await handInPapers(new Papers(applicant, token));
  const id = (await staff.queue()).body.applications[0]?.id as string;
  await stepsOfStaff(staff, id, documents);
  await applicant.page(`/ja/status/${token}`);
  const replied = await applicant.postForm(`/ja/status/${token}/messages`, { text: said.reply });
  expect(replied.status).toBe(303);
  await applicant.resubmit(token, input);
  const { version } = (await staff.detail(id)).body;
  const accepted = { outcome: 'accepted', reason: said.decisionReason, version } as const;
  expect((await staff.decide(id, { ...accepted, version: 1 })).status).toBe(409);
  expect((await staff.decide(id, { ...accepted, despite_incomplete: true })).status).toBe(200);
  expect((await applicant.resubmit(token, input)).status).toBe(409);
  await applicant.send({ method: 'GET', path: `/ja/status/${token}/receipt.pdf` });
  await applicant.own(token);
  return { token, id, documents };
}

async function handInPapers(papers: Papers): Promise<string[]> {
  const ids: string[] = [];
  for (const { slot, name, content } of Object.values(files)) {
    expect((await papers.put(slot, Buffer.from(`<html>${name}`), name)).status).toBe(422);
    ids.push((await papers.put(slot, content, name)).body.id);
    expect((await papers.put('nothing', content, name)).status).toBe(404);
  }
  for (const id of ids) {
    await papers.get(id);
    await papers.preview(id, 1);
  }
  return ids;
}

async function stepsOfStaff(staff: Client, id: string, documents: string[]): Promise<void> {
  const [, plain] = documents as [string, string];
  await staff.call('POST', `/api/staff/applications/${id}/messages`, { text: said.message });
  const folder = `/api/staff/applications/${id}/documents`;
  const version = async () => (await staff.detail(id)).body.version;
  const review = { outcome: 'returned', reason: said.documentReason };
  const path = `${folder}/${plain}/review`;
  expect((await staff.call('PUT', path, { ...review, version: 99 })).status).toBe(409);
  await staff.call('PUT', path, { ...review, version: await version() });
  for (const document of documents) {
    await staff.send({ method: 'GET', path: `${folder}/${document}` });
    await staff.send({ method: 'GET', path: `${folder}/${document}/preview/1` });
  }
  const applications = [{ id, version: await version() }];
  await staff.previewBulk({ applications, outcome: 'declined', reason: said.decisionReason });
  const sent = await staff.sendBack(id, { version: await version(), reason: said.returnReason });
  expect(sent.status, sent.text).toBe(200);
}

/** What somebody asks who has no business with the application: nothing of it may come back. */
async function askEverything(client: Client, { id, documents, token }: Journey): Promise<void> {
  const one = `/api/staff/applications/${id}`;
  const programme = '/api/staff/programmes/suction-2024';
  const things = ['', '/messages', '/history', '/documents', '/facts', '/receipt.pdf'];
  const lists = [
    ...['/api/staff/applications?state=all', '/api/staff/mails?state=all'],
    ...[`${programme}/facts`, `${programme}/slots`, `${programme}/inquiries`],
    ...['/api/account', '/api/account/applications', '/api/session'],
  ];
  const papers = documents.flatMap((each) => [`${each}`, `${each}/preview/1`]);
  for (const path of [...lists, ...things.map((thing) => `${one}${thing}`)]) {
    await client.send({ method: 'GET', path });
  }
  for (const paper of papers) {
    await client.send({ method: 'GET', path: `${one}/documents/${paper}` });
    const own = client.secrets.values().next().value ?? 'nothing';
    await client.send({ method: 'GET', path: `/api/applications/${own}/documents/${paper}` });
  }
  await client.page(`/ja/status/${token.slice(1)}A`);
  await client.page(`/ja/drafts/${token}`);
  for (const path of ['/ja', '/ja/programmes/suction-2024/courses/practicum']) {
    await client.page(path);
  }
  await client.check(practicum, { ...application(3), agreed: [] });
}

/** Everybody else: another applicant, a stranger, an account, and staff of another programme. */
async function others(site: Site, platform: Client): Promise<Client[]> {
  const applicant = site.client();
  const { token } = (await applicant.createDraft(basic, application(2))).body;
  applicant.secrets.clear();
  applicant.secrets.add(token);
  return [
    applicant,
    site.client(),
    await signUp(site, 'aoi@example.jp'),
    await invited(site, platform, 'elsewhere@example.jp', ['read_applications']),
  ];
}

/** Headers of our own; the name of a file is for whoever may have the file. */
function headersOf({ answer }: Exchange): string {
  const { 'content-disposition': _, ...rest } = answer.headers;
  return JSON.stringify(rest);
}

test('of a person nothing is found where it does not belong', async ({ site }) => {
  const own: Exchange[] = [];
  const foreign: Exchange[] = [];
  const applicant = watched(site.client(), own);
  const staff = watched(await site.staff(), own);
  const made = await journey(applicant, staff);
  for (const other of await others(site, staff)) {
    await askEverything(watched(other, foreign), made);
  }

  expect(own.some(({ answer }) => found(answer.text).length > 3)).toBe(true);
  for (const { request, answer } of foreign) {
    const text = answer.text + answer.bytes.toString('latin1') + JSON.stringify(answer.headers);
    expect.soft(found(text), `${request.method} ${request.path} for others`).toEqual([]);
  }
  const refusals = own.filter(({ answer }) => answer.status >= 400);
  expect(refusals.length).toBeGreaterThan(7);
  for (const { request, answer } of refusals) {
    expect.soft(found(answer.text), `refusal of ${request.method} ${request.path}`).toEqual([]);
  }
  for (const each of own) expect.soft(found(headersOf(each)), each.request.path).toEqual([]);
  expect.soft(found(linksOf(own)), 'addresses on pages').toEqual([]);
  const { mails } = (await staff.mails({ state: 'all' })).body;
  expect.soft(found(mails.map(({ mail }) => mail.subject).join('\n'))).toEqual([]);
  expect(mails.filter(({ mail }) => mail.to === answers['email']?.[0]).length).toBeGreaterThan(4);
  await expectQuietMails(site.data);
  expect.soft(found(site.server.log), 'the log').toEqual([]);
});

function linksOf(exchanges: Exchange[]): string {
  const links = exchanges.flatMap(({ answer }) => [
    ...answer.text.matchAll(/(?:href|src|action)="([^"]*)"/gu),
  ]);
  expect(links.length).toBeGreaterThan(10);
  return links.map(([, link]) => link).join('\n');
}

/** Mails as files: heads without a word but the address, and all to the one address. */
async function expectQuietMails(data: string): Promise<void> {
  const folder = join(data, 'mails');
  const written = () => readdirSync(folder).filter((name) => name.endsWith('.eml'));
  await expect.poll(() => written().length, { timeout: 10_000 }).toBeGreaterThan(5);
  for (const name of written()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const end = text.indexOf('\r\n\r\n');
    const head = text.slice(0, end).replaceAll(/\r\n[ \t]/gu, ' ');
    const to = /^To: (.*)$/mu.exec(head)?.[1]?.trim();
    expect.soft(found(head.replace(/^To: .*$/mu, '')), 'the head of a mail').toEqual([]);
    const body = Buffer.from(text.slice(end), 'base64').toString();
    if (to !== answers['email']?.[0]) expect.soft(found(body), `mail to ${to}`).toEqual([]);
  }
}

test('staff without the right to sealed papers are shown nothing of them', async ({ site }) => {
  const platform = await site.staff();
  const { id, documents } = await journey(site.client(), platform);
  const verbs: Schema['Verb'][] = ['read_applications', 'review_documents'];
  const reader = await invited(site, platform, 'reviews@example.jp', verbs, 'suction-2024');
  const seen: Exchange[] = [];
  await askEverything(watched(reader, seen), { id, documents, token: 'A'.repeat(43) });
  const [sealed = '', plain = ''] = documents;
  const answersTo = (document: string) =>
    seen.filter(({ request }) => request.path.includes(`/documents/${document}`));
  expect(answersTo(sealed).map(({ answer }) => answer.status)).toEqual([404, 404, 404, 404]);
  expect(answersTo(plain).map(({ answer }) => answer.status)).toEqual([200, 404, 200, 404]);
  for (const { request, answer } of seen) {
    expect.soft(answer.bytes.includes(sealedContent), request.path).toBe(false);
  }
});

test('sealed papers and secrets are nowhere in the data folder', async ({ site }) => {
  const applicant = site.client();
  const staff = await site.staff();
  await journey(applicant, staff);
  await site.server.stop();
  const secrets = [...applicant.secrets, staff.session as string, sealedContent];
  const folders = filesOf(site.data).filter((path) => !path.includes('/mails/'));
  expect(folders.length).toBeGreaterThan(4);
  for (const path of folders) {
    const bytes = readFileSync(path);
    for (const secret of secrets) expect.soft(bytes.includes(secret), path).toBe(false);
  }
});

test('a sentinel is found however it is written', () => {
  for (const text of [
    '昭和46年3月17日',
    '{"a":"\\u54e8\\u6212"}',
    '?q=%E5%93%A8%E6%88%92',
    'shokai-x',
  ]) {
    expect(found(text), text).toHaveLength(1);
  }
  expect(found('{"route":"/ja/status/{token}","status":200}')).toEqual([]);
});
