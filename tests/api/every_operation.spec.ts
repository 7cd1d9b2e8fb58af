// What holds for every operation of the contract alike, walked and not sampled: the headers of
// each kind of refusal, nothing kept by caches, no unsafe request from elsewhere, and nothing of
// the desk with a password alone (security.md S4, S6, 2 rows 25–27 and 35).
import { headerComplaints } from './fixtures/headers.ts';
import { exchange, type Answer, type Request } from './fixtures/http.ts';
import { formPaths, isUnsafe, operations, pathOf } from './fixtures/operations.ts';
import { expect, test } from './fixtures/site.ts';

const bodyBytesMax = 256 * 1024;
const json = { 'content-type': 'application/json' };
const isStreamed = ({ id }: { id: string }) => id === 'putDocument';

function codeOf({ text }: Answer): string {
  return text.startsWith('{') ? (JSON.parse(text) as { code: string }).code : text;
}

test('every operation answers each kind of refusal with all the headers, kept by no cache', async ({
  site,
}) => {
  test.setTimeout(120_000);
  const { url } = site.server;
  const own = { origin: url, 'sec-fetch-site': 'same-origin' };
  const kinds: [number, (request: Request) => Request][] = [
    [421, (request) => ({ ...request, headers: { ...own, host: 'elsewhere.example.jp' } })],
    [405, (request) => ({ ...request, method: 'PATCH', headers: own })],
    [411, (request) => ({ ...request, headers: { ...own, 'transfer-encoding': 'chunked' } })],
    [414, (request) => ({ ...request, path: `${request.path}?${'a'.repeat(9000)}` })],
    [431, (request) => ({ ...request, headers: { ...own, 'x-long': 'a'.repeat(20_000) } })],
    [400, (request) => ({ ...request, path: `${request.path}/%00`, headers: own })],
    [404, ({ path }) => ({ method: 'GET', path: `${path}/nothing/nothing` })],
  ];
  for (const operation of operations()) {
    const request = { method: operation.method, path: pathOf(operation) };
    const asked = kinds.map(([status, change]) => [status, change(request)] as const);
    if (isUnsafe(operation)) {
      asked.push([403, { ...request, headers: { 'sec-fetch-site': 'cross-site' } }]);
    }
    if (isUnsafe(operation) && !isStreamed(operation)) {
      const body = 'x'.repeat(bodyBytesMax + 1);
      asked.push([413, { ...request, headers: { ...own, ...json }, body }]);
    }
    for (const [status, each] of asked) {
      const answer = await exchange(url, each);
      expect.soft(answer.status, `${operation.id} ${status}`).toBe(status);
      expect.soft(headerComplaints(each.path, answer)).toEqual([]);
      expect.soft(answer.headers['cache-control'], operation.id).toBe('no-store');
    }
  }
});

test('whatever somebody who is signed in asks, no cache keeps it', async ({ site }) => {
  const staff = await site.staff();
  const read = operations().filter((each) => !isUnsafe(each));
  for (const operation of read) {
    const answer = await staff.send({ method: 'GET', path: pathOf(operation) });
    expect.soft(answer.headers['cache-control'], operation.id).toBe('no-store');
  }
  expect(read.length).toBeGreaterThan(25);
});

const foreign: Record<string, Record<string, string>> = {
  'another site': { 'sec-fetch-site': 'cross-site' },
  'a sister host': { 'sec-fetch-site': 'same-site' },
  'a foreign origin': { origin: 'https://elsewhere.example.jp' },
  'no origin that can be told': { origin: 'null' },
  'an old browser with the session': {},
};

test('no unsafe operation and no form takes a request from elsewhere', async ({ site }) => {
  const { session } = await site.staff();
  const { url } = site.server;
  const cookie = `__Host-musubi=${session}`;
  const unsafe = operations().filter(isUnsafe);
  const asked: Request[] = [
    ...unsafe.map((each) => ({ method: each.method, path: pathOf(each), body: '{}' })),
    ...formPaths.map((path) => ({ method: 'POST', path, body: 'a=b' })),
  ];
  for (const request of asked) {
    for (const [what, headers] of Object.entries(foreign)) {
      const answer = await exchange(url, { ...request, headers: { ...json, ...headers, cookie } });
      const said = { status: answer.status, code: codeOf(answer) };
      expect.soft(said, `${request.method} ${request.path} from ${what}`).toEqual({
        status: 403,
        code: 'cross_site_request',
      });
      expect.soft(headerComplaints(request.path, answer)).toEqual([]);
    }
  }
  expect(unsafe.length).toBeGreaterThan(50);
});

test('with a password alone, no operation of the desk is reached', async ({ site }) => {
  const half = site.client();
  await half.givePassword();
  const desk = operations().filter(({ path }) => path.startsWith('/api/staff/'));
  for (const operation of desk) {
    const body = isUnsafe(operation) ? { body: '{}', headers: json } : {};
    const query = isStreamed(operation) ? '?name=a.pdf' : '';
    const path = `${pathOf(operation)}${query}`;
    const answer = await half.send({ method: operation.method, path, ...body });
    const said = { status: answer.status, code: codeOf(answer) };
    expect.soft(said, operation.id).toEqual({ status: 403, code: 'second_factor_needed' });
    expect.soft(answer.text).not.toContain('nothing');
  }
  expect(desk.length).toBeGreaterThan(45);
});

test('behind TLS every answer says so, and the cookie is for TLS alone', async ({ start }) => {
  const args = ['--public-url', 'https://musubi.example.jp', '--proxy', '127.0.0.1'];
  const site = await start({ args });
  const { url } = site.server;
  const proxy = { host: 'musubi.example.jp', 'x-forwarded-proto': 'https' };
  const own = { origin: 'https://musubi.example.jp', 'sec-fetch-site': 'same-origin' };
  const sign = { login: 'staff@example.jp', password: 'demo-musubi-staff-2026' };
  for (const [request, status] of [
    [{ method: 'GET', path: '/ja', headers: proxy }, 200],
    [{ method: 'GET', path: '/api/session', headers: proxy }, 401],
    [{ method: 'GET', path: '/nothing', headers: proxy }, 404],
    [{ method: 'GET', path: '/ja', headers: { host: 'musubi.example.jp' } }, 421],
    [{ method: 'POST', path: '/api/session', headers: proxy, body: '{}' }, 422],
    [
      {
        method: 'POST',
        path: '/api/session',
        headers: { ...proxy, ...own, ...json },
        body: JSON.stringify(sign),
      },
      200,
    ],
  ] as [Request, number][]) {
    const answer = await exchange(url, request);
    expect.soft(answer.status).toBe(status);
    expect.soft(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    expect.soft(headerComplaints(request.path, answer)).toEqual([]);
    for (const cookie of answer.headers['set-cookie'] ?? []) {
      expect.soft(cookie).toMatch(/^__Host-.*; HttpOnly; Secure; SameSite=Lax$/u);
    }
  }
});
