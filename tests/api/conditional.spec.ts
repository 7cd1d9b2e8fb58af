// What a reader has already is not sent again (304), and who changes a record by its version is
// told when there is a newer one (412).
import { randomUUID } from 'node:crypto';
import { application, basic, person, reason } from './fixtures/applicant.ts';
import { approved, tokenOf, type Client, type Schema } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

const publicPages = [
  '',
  '/programmes/suction-2024',
  '/programmes/suction-2024/overview',
  '/programmes/suction-2024/courses/basic_1',
].flatMap((path) => [`/ja${path}`, `/en${path}`]);

test('public pages and files are spared to whoever has them', async ({ site }) => {
  const client = site.client();
  const asset = /\/assets\/[\w.-]+\.css/u.exec((await client.page('/ja')).text)?.[0] as string;
  for (const path of [...publicPages, asset]) {
    const first = await client.page(path);
    expect.soft(first.status, path).toBe(200);
    const etag = String(first.headers.etag);
    const known = { 'if-none-match': `"other", W/${etag}`, accept: 'text/html' };
    const again = await client.send({ method: 'GET', path, headers: known });
    expect.soft([again.status, again.text], path).toEqual([304, '']);
    expect.soft(again.headers.etag).toBe(etag);
    const stale = await client.send({ method: 'GET', path, headers: { 'if-none-match': '"x"' } });
    expect.soft(stale.status, path).toBe(200);
  }
});

test('what is somebody’s own is never answered from a cache', async ({ site }) => {
  const client = site.client();
  const { status_path } = (await client.submit(basic, application(1))).body;
  const own = await client.page(status_path);
  expect(own.headers.etag).toBeUndefined();
  const api = `/api/applications/${status_path.split('/').at(-1)}`;
  const headers = { 'if-none-match': '*' };
  expect((await client.send({ method: 'GET', path: api, headers })).status).toBe(200);
});

async function put(client: Client, path: string, body: unknown, tag: string) {
  const headers = { 'content-type': 'application/json', 'if-match': tag };
  return approved<unknown>(
    await client.send({ method: 'PUT', path, headers, body: JSON.stringify(body) }),
  );
}

test('an application is changed from one screen, and the other hears of it', async ({ site }) => {
  const client = site.client();
  const token = tokenOf((await client.submit(basic, application(1))).body);
  const path = `/api/applications/${token}`;
  const seen = await client.own(token);
  const tag = String(seen.headers.etag);
  expect(tag).toBe(`"${seen.body.version}"`);
  const changed = { answers: person(1, { remarks: ['番兵'] }), agreed: ['originals', 'lateness'] };
  expect((await put(client, path, changed, tag)).status).toBe(200);
  for (const old of [tag, 'W/"1"', '"1"x', '"x"', '1', '"-1"']) {
    const late = await put(client, path, application(1), old);
    const said = { status: late.status, code: late.problem.code };
    expect.soft(said, old).toEqual({ status: 412, code: 'changed_meanwhile' });
    expect.soft(late.problem.detail).toContain('読み込み直して');
  }
  expect((await client.own(token)).body.answers['remarks']).toEqual(['番兵']);
  expect((await put(client, path, changed, '*')).status).toBe(200);
});

test('a draft that another device has saved comes back with the refusal', async ({ site }) => {
  const client = site.client();
  const { token, version } = (await client.createDraft(basic, application(1))).body;
  const path = `/api/drafts/${token}`;
  const tag = String((await client.draft(token)).headers.etag);
  const body = { ...application(1), version, step: 'person' };
  const saved = await put(client, path, body, tag);
  expect([saved.status, saved.headers.etag]).toEqual([200, `"${version + 1}"`]);
  const other = { ...body, step: 'papers' };
  const late = await put(client, path, other, tag);
  expect(late.status).toBe(412);
  expect(late.problem).toMatchObject({ code: 'draft_changed', draft: { version: version + 1 } });
  // A tag that is not the body's version is refused, whichever of the two is right.
  expect((await put(client, path, other, `"${version + 1}"`)).status).toBe(412);
});

test('a step of the desk is taken on the version that was seen', async ({ site }) => {
  const staff = await site.staff();
  await site.client().submit(basic, application(1));
  const id = (await staff.queue()).body.applications[0]?.id as string;
  const path = `/api/staff/applications/${id}/return`;
  const send = async (version: number, tag: string) => {
    const key = { 'idempotency-key': randomUUID() };
    const headers = { 'content-type': 'application/json', 'if-match': tag, ...key };
    const body = JSON.stringify({ version, reason });
    return approved<Schema['ApplicationDetail']>(
      await staff.send({ method: 'POST', path, headers, body }),
    );
  };
  expect((await send(1, '"2"')).status).toBe(412);
  expect((await send(9, '"9"')).problem.code).toBe('changed_meanwhile');
  expect((await send(9, '"9"')).status).toBe(412);
  expect((await send(1, '"1"')).body.state).toBe('returned');
});
