// Papers as files (S4 4(2)): handed in to a slot, listed, looked at, replaced and taken back, with
// hostile names, wrong types and clients that go away. The training of these tests asks papers of
// the practicum of its first course too, because nobody can apply for the practicum yet.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { application, basic } from './fixtures/applicant.ts';
import { approved, tokenOf, type Client, type Schema } from './fixtures/client.ts';
import { contents, filesOf, Papers, pdf } from './fixtures/papers.ts';
import { expect, test, type Site } from './fixtures/site.ts';

const root = resolve(__dirname, '../..');
const share = mkdtempSync(join(tmpdir(), 'musubi-share-'));

test.beforeAll(() => {
  mkdirSync(share, { recursive: true });
  for (const folder of ['migrations', 'web']) symlinkSync(join(root, folder), join(share, folder));
  cpSync(join(root, 'programmes'), join(share, 'programmes'), {
    recursive: true,
  });
  const file = join(share, 'programmes/2024-suction/programme.yaml');
  const text = readFileSync(file, 'utf8')
    .replace('sensitivity: sensitive, courses: [practicum]', 'sensitivity: sensitive')
    .replace(
      'need: required, per: application, courses: [practicum]',
      'need: required, per: application',
    );
  writeFileSync(file, text);
});

test.afterAll(() => rmSync(share, { recursive: true, force: true }));

const consent = 'user_consent'; // sensitive
const certificate = 'prior_certificate';

async function apply(site: Site, number = 1): Promise<Papers> {
  const client = site.client();
  const { body } = await client.submit(basic, application(number));
  return new Papers(client, tokenOf(body));
}

async function applicationId(staff: Client): Promise<string> {
  return (await staff.queue({ state: 'all' })).body.applications[0]?.id as string;
}

test('a paper goes from the list to the slot and comes back', async ({ start }) => {
  const site = await start({ share });
  const papers = await apply(site);
  const before = (await papers.list()).body;
  expect(before.slots.map((slot) => [slot.id, slot.needed, slot.sensitive])).toEqual([
    [consent, true, true],
    [certificate, true, false],
  ]);
  expect(before).toMatchObject({
    changeable: true,
    limits: { files_of_slot: 10 },
  });

  const file = pdf();
  const put = await papers.put(certificate, file);
  expect(put.status).toBe(201);
  expect(put.body).toMatchObject({
    slot: certificate,
    name: '修了証.pdf',
    media_type: 'application/pdf',
    bytes: file.length,
    review: 'unreviewed',
  });
  expect((await papers.list('en')).body.slots[1]?.documents).toEqual([put.body]);

  const got = await papers.get(put.body.id);
  expect(got.status).toBe(200);
  expect(got.bytes.equals(file)).toBe(true);
  expect(got.headers['content-disposition']).toBe(
    'attachment; filename="___.pdf"; filename*=UTF-8\'\'%E4%BF%AE%E4%BA%86%E8%A8%BC.pdf',
  );
  expect(got.headers['content-security-policy']).toContain('sandbox');

  const replaced = await papers.put(
    certificate,
    pdf('second'),
    'b.pdf',
    `&replaces=${put.body.id}`,
  );
  expect(replaced.status).toBe(201);
  expect((await papers.get(put.body.id)).status).toBe(404);
  expect((await papers.remove(replaced.body.id)).status).toBe(204);
  expect((await papers.remove(replaced.body.id)).problem.code).toBe('no_such_document');
  expect(contents(site.data)).toEqual([]);
});

test('staff look at papers, and at nothing without signing in', async ({ start }) => {
  const site = await start({ share });
  const papers = await apply(site);
  const file = pdf('見張のしるし');
  const { id } = (await papers.put(consent, file)).body;
  const staff = await site.staff();
  const folder = `/api/staff/applications/${await applicationId(staff)}/documents`;
  const list = await staff.call<Schema['DocumentList']>('GET', folder);
  expect(list.body.slots[0]?.documents[0]?.id).toBe(id);
  const got = await staff.send({ method: 'GET', path: `${folder}/${id}` });
  expect(got.bytes.equals(file)).toBe(true);
  const picture = await staff.send({
    method: 'GET',
    path: `${folder}/${id}/preview/2`,
  });
  expect(picture.status).toBe(200);
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.bytes.readUInt32BE(16)).toBe(1200);
  expect(picture.headers['x-document-pages']).toBe('2');
  expect((await papers.list()).body.slots[0]?.documents[0]?.pages).toBe(2);

  for (const path of [folder, `${folder}/${id}`, `${folder}/${id}/preview/1`]) {
    expect((await site.client().send({ method: 'GET', path })).status, path).toBe(401);
  }
  for (const path of filesOf(site.data)) {
    expect(readFileSync(path).includes('見張のしるし'), path).toBe(false);
  }
});

test('previews end in words where there is nothing to draw', async ({ start }) => {
  const site = await start({ share });
  const papers = await apply(site);
  const whole = (await papers.put(certificate, pdf())).body.id;
  for (const page of ['0', '3', '21', 'x', '1x', '-1', '99999999999999999999']) {
    const answer = await papers.preview(whole, page);
    expect([answer.status, approved(answer).problem.code], page).toEqual([404, 'no_such_page']);
  }
  const broken = (await papers.put(certificate, Buffer.from('%PDF-1.4\n%%EOF\n'))).body.id;
  const answer = await papers.preview(broken, 1);
  expect([answer.status, approved(answer).problem.code]).toEqual([409, 'preview_failed']);
  expect((await papers.get(broken)).status).toBe(200);
});

test('names of 200 characters are kept, and longer ones or none refused', async ({ start }) => {
  const papers = await apply(await start({ share }));
  expect((await papers.put(certificate, pdf(), 'あ'.repeat(200))).body.name).toHaveLength(200);
  for (const name of ['あ'.repeat(300), '']) {
    expect((await papers.put(certificate, pdf(), name)).status).toBe(422);
  }
});

const wrongFiles: {
  content: string | Buffer;
  status: number;
  code: string;
  says?: string;
}[] = [
  { content: '', status: 422, code: 'file_empty' },
  {
    content: 'PK\u0003\u0004 word/',
    status: 422,
    code: 'file_is_word',
    says: 'PDFに書き出して',
  },
  {
    content: 'PK\u0003\u0004 xl/',
    status: 422,
    code: 'file_is_spreadsheet',
    says: 'Excel',
  },
  { content: '<html><script>', status: 422, code: 'file_is_web_page' },
  { content: '<svg xmlns="">', status: 422, code: 'file_is_web_page' },
  { content: 'MZ\0\0', status: 422, code: 'file_is_program' },
  { content: `x${pdf().toString()}`, status: 422, code: 'file_begins_late' },
  {
    content: `${pdf().toString()}<script>`,
    status: 422,
    code: 'file_holds_another',
  },
  {
    content: Buffer.alloc(20 * 1024 * 1024 + 1, 'x'),
    status: 413,
    code: 'file_too_large',
  },
];

test('files of other types are refused by name, and leave nothing', async ({ start }) => {
  const site = await start({ share });
  const papers = await apply(site);
  for (const { content, status, code, says } of wrongFiles) {
    const answer = await papers.put(certificate, Buffer.from(content), '修了証.pdf');
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
    expect(answer.problem.detail).toMatch(/[ぁ-ん]/u);
    if (says !== undefined) expect(answer.problem.detail).toContain(says);
  }
  expect((await papers.put('checklist', pdf())).problem.code).toBe('no_such_slot');
  expect(contents(site.data)).toEqual([]);
});

test('twenty megabytes are taken, and a link that opens nothing takes none', async ({ start }) => {
  const site = await start({ share });
  const papers = await apply(site);
  const large = Buffer.concat([pdf(), Buffer.alloc(20 * 1024 * 1024 - 2 * pdf().length), pdf()]);
  const put = await papers.put(certificate, large);
  expect(put.body.bytes).toBe(large.length);
  expect((await papers.get(put.body.id)).bytes.equals(large)).toBe(true);

  const stranger = new Papers(site.client(), 'A'.repeat(43));
  expect((await stranger.put(certificate, pdf())).problem.code).toBe('no_such_application');
  expect((await stranger.list()).problem.code).toBe('no_such_application');
  const other = await apply(site, 2);
  for (const answer of [await other.get(put.body.id), await other.preview(put.body.id, 1)]) {
    expect([answer.status, approved(answer).problem.code]).toEqual([404, 'no_such_document']);
  }
  expect((await other.remove(put.body.id)).status).toBe(404);
});

test('a client that goes away in the middle leaves nothing', async ({ start }) => {
  const site = await start({ share });
  const papers = await apply(site);
  const { hostname, port } = new URL(site.server.url);
  const socket = connect(Number(port), hostname);
  const head = `PUT ${papers.path(`/${consent}?name=a.pdf`)} HTTP/1.1\r\nHost: ${hostname}:${port}`;
  socket.write(`${head}\r\nContent-Length: 5000000\r\n\r\n%PDF-1.4\n${'x'.repeat(300_000)}`);
  await expect.poll(() => contents(site.data).length).toBe(1);
  socket.destroy();
  await expect.poll(() => contents(site.data).length).toBe(0);
  expect((await papers.list()).body.slots[0]?.documents).toEqual([]);
});

test('what was acknowledged survives a crash, and needs its key', async ({ start }) => {
  const first = await start({ share });
  const papers = await apply(first);
  const file = pdf();
  const { id } = (await papers.put(consent, file)).body;
  await first.server.kill();
  const second = await start({ share, data: first.data });
  const again = new Papers(second.client(), papers.token);
  expect((await again.get(id)).bytes.equals(file)).toBe(true);
  await second.server.stop();

  rmSync(join(first.data, 'documents.key'));
  await expect(start({ share, data: first.data })).rejects.toThrow(/documents\.key is missing/u);
  writeFileSync(join(first.data, 'documents.key'), 'half a key');
  await expect(start({ share, data: first.data })).rejects.toThrow(/has 10 characters/u);
  writeFileSync(join(first.data, 'documents.key'), 'another key, of the length that every key has');
  await expect(start({ share, data: first.data })).rejects.toThrow(/is not the key/u);
});

test('papers stay as they are once the application is decided', async ({ start }) => {
  const site = await start({ share });
  const papers = await apply(site);
  const { id } = (await papers.put(certificate, pdf())).body;
  const staff = await site.staff();
  const application = await applicationId(staff);
  const { version } = (await staff.detail(application)).body;
  const missing = { outcome: 'accepted', reason: '原本を確認した', version } as const;
  expect((await staff.decide(application, missing)).problem.code).toBe('incomplete');
  const decision = { ...missing, despite_incomplete: true };
  expect((await staff.decide(application, decision)).status).toBe(200);
  expect((await papers.put(certificate, pdf())).problem.code).toBe('documents_closed');
  expect((await papers.remove(id)).problem.code).toBe('documents_closed');
  expect((await papers.list()).body.changeable).toBe(false);
  expect((await papers.get(id)).status).toBe(200);
});

test('staff review each paper, and one return tells every reason', async ({ start }) => {
  const site = await start({ share });
  const papers = await apply(site);
  const staff = await site.staff();
  const id = await applicationId(staff);
  const first = (await papers.put(certificate, pdf())).body.id;
  const second = (await papers.put(consent, pdf('同意'))).body.id;
  const version = async () => (await staff.detail(id)).body.version;
  expect((await staff.detail(id)).body.missing_documents).toEqual([]);

  const path = `/api/staff/applications/${id}/documents`;
  const review = async (document: string, input: object) =>
    staff.call<Schema['ApplicationDetail']>('PUT', `${path}/${document}/review`, {
      version: await version(),
      ...input,
    });
  const blank = await review(first, { outcome: 'returned', reason: '' });
  expect({ status: blank.status, code: blank.problem.code }).toEqual({
    status: 422,
    code: 'reason_missing',
  });
  const stale = { version: 1, outcome: 'accepted', reason: '' };
  const late = await staff.call('PUT', `${path}/${first}/review`, stale);
  expect(late.problem.code).toBe('changed_meanwhile');
  const unknown = await review('nothing', { outcome: 'accepted', reason: '' });
  expect(unknown.status).toBe(404);

  const marked = await review(first, { outcome: 'returned', reason: '氏名が切れています。' });
  expect(marked.body.missing_documents.map(({ slot }) => slot)).toEqual([certificate]);
  expect(marked.body.complete_at).toBeUndefined();
  expect((await staff.queue({ documents: 'returned' })).body).toMatchObject({
    total: 1,
    counts: { returned_documents: 1 },
  });
  const rest = await staff.step(id, 'documents/acceptance', { version: await version() });
  expect(rest.status).toBe(200);
  const reviews = async () =>
    (await papers.list()).body.slots.flatMap(({ documents }) =>
      documents.map((each) => [each.id, each.review]),
    );
  expect(await reviews()).toEqual([
    [second, 'accepted'],
    [first, 'returned'],
  ]);

  const returned = await staff.step(id, 'return', { version: await version() });
  expect(returned.body.state).toBe('returned');
  expect(returned.body.mails.at(-1)?.event).toBe('document_returned');
  const page = (await papers.client.page(`/ja/status/${papers.token}`)).text;
  expect(page).toContain('氏名が切れています。');
  const acts = (await staff.history(id)).body.entries.filter(({ slot }) => slot);
  expect(acts.map(({ what, slot }) => [what, slot])).toEqual([
    ['document_accepted', consent],
    ['document_returned', certificate],
  ]);

  const again = await papers.put(certificate, pdf('新'), '新.pdf', `&replaces=${first}`);
  expect(again.body.review).toBe('unreviewed');
  expect((await staff.queue({ documents: 'returned' })).body.total).toBe(0);
});
