// The raw requests of the security model (1.4), sent to the whole program over a plain socket: each
// is refused once or cut, never answered twice, and never reaches what was hidden in it.
import { countOf, readLate, sendRaw, sendSlowly } from './fixtures/raw.ts';
import { expect, test } from './fixtures/site.ts';

const host = 'Host: 127.0.0.1\r\n';
const hidden = `GET /ja HTTP/1.1\r\n${host}\r\n`;
const get = (target: string) => `GET ${target} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;
const withFields = (fields: string) => `GET /ja HTTP/1.1\r\n${host}${fields}\r\n`;
const post = (fields: string, body = '') =>
  `POST /api/session HTTP/1.1\r\n${host}Content-Type: application/json\r\n${fields}\r\n${body}`;
const chunked = (body: string) => post('Transfer-Encoding: chunked\r\n', body);
const manyFields = (count: number) =>
  Array.from({ length: count }, (_, i) => `X-${i}: 1\r\n`).join('');
const planted = 'Set-Cookie:%20__Host-musubi=planted';

const rows: Record<string, { bytes: string; statuses: number[] }> = {
  'a length and chunks, with a hidden request': {
    bytes: post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${hidden}`),
    statuses: [400],
  },
  'chunks and a length, with a hidden request': {
    bytes: post('Transfer-Encoding: chunked\r\nContent-Length: 60\r\n', `0\r\n\r\n${hidden}`),
    statuses: [400],
  },
  'two equal lengths': {
    bytes: post('Content-Length: 5\r\nContent-Length: 5\r\n', `12345${hidden}`),
    statuses: [400],
  },
  'two different lengths': {
    bytes: post('Content-Length: 5\r\nContent-Length: 6\r\n', `12345${hidden}`),
    statuses: [400],
  },
  'a length of 5x': { bytes: post('Content-Length: 5x\r\n', `12345${hidden}`), statuses: [400] },
  'a length of +5': { bytes: post('Content-Length: +5\r\n', `12345${hidden}`), statuses: [400] },
  'a length of "5 ,5"': {
    bytes: post('Content-Length: 5 ,5\r\n', `12345${hidden}`),
    statuses: [400],
  },
  'a space before the colon': {
    bytes: post('Content-Length : 5\r\n', `12345${hidden}`),
    statuses: [400],
  },
  'xchunked with a length': {
    bytes: post('Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n', `12345${hidden}`),
    statuses: [400],
  },
  'NUL in a name': { bytes: withFields('X-\0: 1\r\n'), statuses: [400] },
  'CR in a name': { bytes: withFields('X-\r: 1\r\n'), statuses: [400] },
  'LF in a name': { bytes: withFields('X-\n: 1\r\n'), statuses: [400] },
  'NUL in a value': { bytes: withFields('X-A: \0\r\n'), statuses: [400] },
  'CR in a value': { bytes: withFields('X-A: 1\r2\r\n'), statuses: [400] },
  'LF in a value': { bytes: withFields('X-A: 1\n2\r\n'), statuses: [400] },
  'no host': { bytes: 'GET /ja HTTP/1.1\r\n\r\n', statuses: [400] },
  'two hosts': { bytes: withFields(host), statuses: [400] },
  'an unknown host': {
    bytes: 'GET /ja HTTP/1.1\r\nHost: evil.example.jp\r\nConnection: close\r\n\r\n',
    statuses: [421],
  },
  '50,000 headers': { bytes: withFields(manyFields(50_000)), statuses: [431] },
  'a header of 60 KB': { bytes: withFields(`X-A: ${'a'.repeat(60_000)}\r\n`), statuses: [431] },
  'an endless request line': { bytes: `GET /${'a'.repeat(100_000)}`, statuses: [414] },
  'a path above the root': { bytes: get('/../x'), statuses: [400] },
  'an encoded path above the root': { bytes: get('/%2e%2e/x'), statuses: [400] },
  'an encoded NUL': { bytes: get('/a%00'), statuses: [400] },
  'overlong UTF-8': { bytes: get('/%c0%ae%c0%ae/x'), statuses: [400] },
  'the absolute form': { bytes: get('http://127.0.0.1/ja'), statuses: [400] },
  'the authority form': {
    bytes: `CONNECT 127.0.0.1:80 HTTP/1.1\r\n${host}\r\n`,
    statuses: [400, 501],
  },
  'a redirect made of a line break': { bytes: get(`/ja%0d%0a${planted}/`), statuses: [400] },
  'a file name made of a line break': {
    bytes:
      `PUT /api/applications/x/documents/y?name=a%0d%0a${planted}.pdf HTTP/1.1\r\n${host}` +
      'Content-Length: 0\r\nConnection: close\r\n\r\n',
    statuses: [400, 404, 422],
  },
  'a session id of the client’s own': {
    bytes:
      `GET /api/session HTTP/1.1\r\n${host}Cookie: __Host-musubi=${'A'.repeat(43)}\r\n` +
      'Connection: close\r\n\r\n',
    statuses: [401],
  },
  'a chunk extension': { bytes: chunked(`1;a=b\r\nx\r\n0\r\n\r\n${hidden}`), statuses: [411] },
  'a negative chunk': { bytes: chunked(`-1\r\n\r\n${hidden}`), statuses: [411] },
  'a huge chunk': { bytes: chunked(`FFFFFFFFFFFFFFFF\r\n${hidden}`), statuses: [411] },
};

// Every status line stands at the beginning or behind the body of the answer before it.
const answersIn = (text: string) => countOf(text, 'HTTP/1.1 ');

test('each of them is refused once', async ({ site }) => {
  for (const [what, { bytes, statuses }] of Object.entries(rows)) {
    const { text } = await sendRaw(site.server.url, bytes);
    expect.soft(answersIn(text), `${what}\n${text}`).toBe(1);
    expect.soft(statuses, what).toContain(Number(text.slice(9, 12)));
    expect.soft(text, what).not.toMatch(/\r\nset-cookie/iu);
    expect.soft(text, what).not.toContain('planted');
    expect.soft(text, what).toContain("frame-ancestors 'none'");
  }
  expect(Object.keys(rows).length).toBeGreaterThan(30);
});

test('the plain forms of these requests are answered', async ({ site }) => {
  for (const [bytes, status] of [
    [get('/ja'), 200],
    [withFields(`${manyFields(98)}Connection: close\r\n`), 200],
    [post('Content-Length: 2\r\nConnection: close\r\n', '{}'), 422],
  ] as const) {
    const { text } = await sendRaw(site.server.url, bytes);
    expect.soft(answersIn(text)).toBe(1);
    expect.soft(Number(text.slice(9, 12))).toBe(status);
  }
});

test('who is slow with the head, the body or the answer is cut in time', async ({ site }) => {
  test.setTimeout(60_000);
  const { url } = site.server;
  const secondsMax = 15;
  const asset = /\/assets\/[\w.-]+\.css/u.exec((await site.client().page('/ja')).text)?.[0];
  const many = 10_000;
  const request = `GET ${asset} HTTP/1.1\r\n${host}\r\n`;
  const [head, body, late] = await Promise.all([
    sendSlowly(url, `GET /ja HTTP/1.1\r\n${host}X-A: `, 500),
    sendSlowly(url, post('Content-Length: 1000\r\n', '{'), 500),
    readLate(url, request.repeat(many), secondsMax),
  ]);
  for (const cut of [head, body]) {
    expect.soft(cut.text).toMatch(/^HTTP\/1\.1 408 /u);
    expect.soft(answersIn(cut.text)).toBe(1);
    expect.soft(cut.seconds).toBeLessThan(secondsMax);
  }
  // It was cut by then: what the system had taken for it is all that comes.
  expect(answersIn(late.text)).toBeGreaterThan(0);
  expect(answersIn(late.text)).toBeLessThan(many);
  expect((await site.client().page('/ja')).status).toBe(200);
});
