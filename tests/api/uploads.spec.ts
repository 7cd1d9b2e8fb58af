// What must not come in with papers (security.md 2, rows 5 and 9): each file that is not what it
// says is refused in words that name it, bombs end in words and harm nobody, limits hold, and of
// what was refused or broken off nothing stays on disk.
import { connect } from 'node:net';
import { application, practicum } from './fixtures/applicant.ts';
import { approved } from './fixtures/client.ts';
import { harmfulFiles, jpeg, pdfBomb, png } from './fixtures/harmful_files.ts';
import { contents, Papers, pdf } from './fixtures/papers.ts';
import { expect, test, type Site } from './fixtures/site.ts';

const slot = 'prior_certificate';
const sealedSlot = 'user_consent';
const megabytes = 1024 * 1024;
// Two tools look at a document, and each is ended after 20 seconds.
const toolSeconds = 45;

/** The papers of a draft. */
async function begin(site: Site): Promise<Papers> {
  const client = site.client();
  return new Papers(client, (await client.createDraft(practicum, application(1))).body.token);
}

test('files that are not what they say are refused in words, and leave nothing', async ({
  site,
}) => {
  const papers = await begin(site);
  for (const { what, content, code } of harmfulFiles) {
    for (const into of [slot, sealedSlot]) {
      const { status, problem } = await papers.put(into, content, '修了証.pdf');
      expect.soft([what, status, problem.code]).toEqual([what, 422, code]);
      expect.soft(problem.detail, what).toMatch(/ください/u);
    }
  }
  expect(contents(site.data)).toEqual([]);
  expect((await papers.list()).body.slots.flatMap(({ documents }) => documents)).toEqual([]);
});

test('the content says the type, whatever the request and the name say', async ({ site }) => {
  const papers = await begin(site);
  const files = [
    [pdf(), 'application/pdf', 'x.html.pdf'],
    [png(8, 8), 'image/png', 'x.html.png'],
    [jpeg(8, 8, '<script>alert(1)</script>'), 'image/jpeg', 'x.html.jpg'],
  ] as const;
  for (const [content, type, saved] of files) {
    for (const said of ['text/html', 'image/svg+xml', 'application/octet-stream', undefined]) {
      const path = papers.path(`/${slot}?name=x.html`);
      const headers = { 'content-type': said };
      const request = { method: 'PUT', path, body: content, headers };
      const put = approved<{ id: string; media_type: string }>(await papers.client.send(request));
      expect.soft([put.status, put.body.media_type]).toEqual([201, type]);
      const got = await papers.get(put.body.id);
      expect.soft(got.headers['content-type']).toBe(type);
      expect.soft(got.headers['content-disposition']).toContain(`attachment; filename="${saved}"`);
      expect.soft(got.headers['content-security-policy']).toContain('sandbox');
      await papers.remove(put.body.id);
    }
  }
  expect(contents(site.data)).toEqual([]);
});

test('bombs end in words, and the server goes on', async ({ site }) => {
  test.setTimeout(3 * toolSeconds * 1000);
  const papers = await begin(site);
  const bombs = { pixels: png(20_000, 20_000), height: jpeg(65_500, 65_500), page: pdfBomb() };
  for (const [what, content] of Object.entries(bombs)) {
    expect.soft(content.length, what).toBeLessThan(megabytes);
    const { id } = (await papers.put(slot, content)).body;
    const before = Date.now();
    const drawn = await papers.preview(id, 1);
    expect.soft(Date.now() - before, what).toBeLessThan(toolSeconds * 1000);
    if (drawn.status === 200) expect.soft(drawn.bytes.length, what).toBeLessThan(megabytes);
    else expect.soft([what, approved(drawn).problem.code]).toEqual([what, 'preview_failed']);
    expect.soft((await papers.get(id)).bytes.equals(content), what).toBe(true);
    expect((await papers.list()).status).toBe(200);
    await papers.remove(id);
  }
  expect(contents(site.data)).toEqual([]);
});

test('limits of a file, a slot and an application hold', async ({ site }) => {
  const papers = await begin(site);
  const large = Buffer.concat([pdf(), Buffer.alloc(20 * megabytes - 2 * pdf().length), pdf()]);
  const larger = await papers.put(slot, Buffer.concat([large, pdf()]));
  expect([larger.status, larger.problem.code]).toEqual([413, 'file_too_large']);
  expect(larger.problem.detail).toContain('20');
  for (let number = 1; number <= 5; number += 1) {
    expect((await papers.put(sealedSlot, large)).status).toBe(201);
  }
  const before = contents(site.data);
  const full = await papers.put(slot, pdf());
  expect([full.status, full.problem.code]).toEqual([409, 'application_full']);
  expect(full.problem.detail).toMatch(/100.*ください/u);
  for (const document of (await papers.list()).body.slots.flatMap(({ documents }) => documents)) {
    await papers.remove(document.id);
  }
  for (let number = 1; number <= 10; number += 1) {
    expect((await papers.put(slot, pdf())).status).toBe(201);
  }
  const crowded = await papers.put(slot, pdf());
  expect([crowded.status, crowded.problem.code]).toEqual([409, 'document_slot_full']);
  expect(crowded.problem.detail).toMatch(/10.*ください/u);
  expect(before).toHaveLength(5);
  expect(contents(site.data)).toHaveLength(10);
});

test('what is broken off leaves nothing, wherever it breaks', async ({ site }) => {
  const papers = await begin(site);
  const { hostname, port } = new URL(site.server.url);
  const path = papers.path(`/${sealedSlot}?name=a.pdf`);
  const head = `PUT ${path} HTTP/1.1\r\nHost: ${hostname}:${port}`;
  const whole = Buffer.concat([pdf(), Buffer.alloc(300_000, ' '), pdf()]);
  for (const sent of [1, pdf().length, 100_000, whole.length - 1]) {
    const socket = connect(Number(port), hostname);
    socket.write(`${head}\r\nContent-Length: ${whole.length}\r\n\r\n`);
    await new Promise((resolve) => socket.write(whole.subarray(0, sent), resolve));
    await expect.poll(() => contents(site.data).length, { message: `${sent} bytes` }).toBe(1);
    socket.destroy();
    await expect.poll(() => contents(site.data).length, { message: `${sent} bytes` }).toBe(0);
  }
  expect((await papers.put(sealedSlot, whole)).status).toBe(201);
});
