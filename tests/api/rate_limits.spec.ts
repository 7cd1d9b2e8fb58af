// How often one address and one account may ask (docs/operations/limits.md). The other tests run
// with limits that they don't reach; these have the figures of the table.
import { application, basic } from './fixtures/applicant.ts';
import { coursePath, staff as account, type Client } from './fixtures/client.ts';
import { beginExport } from './fixtures/exports.ts';
import { exchange } from './fixtures/http.ts';
import { isUnsafe, operations, pathOf, type Operation } from './fixtures/operations.ts';
import { expect, test } from './fixtures/site.ts';

const strict = { args: ['--limit-factor', '1'] };

/** Whatever takes a password, a code or a secret of a mail, or has one mailed (row 28). */
const credentials = [
  'signIn',
  'giveSecondFactor',
  'askAccountLink',
  'useAccountLink',
  'changePassword',
  'setUpSecondFactor',
  'confirmSecondFactor',
  'removeSecondFactor',
  'renewRecoveryCodes',
];
const burst = { credentials: 60, submissions: 300, exports: 10 };

/** Asks until it is refused; the burst must be let in, and little more than is refilled. */
async function useUp(allowed: number, ask: () => Promise<{ status: number }>): Promise<void> {
  let count = 0;
  while (count <= 2 * allowed && (await ask()).status !== 429) count += 1;
  expect(count).toBeGreaterThanOrEqual(allowed);
  expect(count).toBeLessThanOrEqual(2 * allowed);
}

const send = (client: Client, operation: Operation) =>
  client.send({ method: operation.method, path: pathOf(operation), body: '{}' });

test('every operation that takes credentials is counted, whatever it is asked', async ({
  start,
}) => {
  test.setTimeout(60_000);
  const site = await start(strict);
  const stranger = site.client();
  const named = operations().filter(({ id }) => credentials.includes(id));
  expect(named.map(({ id }) => id).toSorted()).toEqual(credentials.toSorted());
  // They share one bucket of the address: the first uses it up.
  const signIn = named.find(({ id }) => id === 'signIn') as Operation;
  await useUp(burst.credentials, () => send(stranger, signIn));
  for (const operation of named) {
    const refused = await send(stranger, operation);
    expect.soft(refused.status, operation.id).toBe(429);
    const seconds = Number(refused.headers['retry-after']);
    expect.soft(seconds).toBeGreaterThan(0);
    expect.soft(seconds).toBeLessThanOrEqual(60);
    const { code, detail } = JSON.parse(refused.text) as { code: string; detail: string };
    expect.soft(code).toBe('too_many_requests');
    expect.soft(detail).toContain('操作が多すぎます');
  }
  // Nothing else is: who reads, works and is signed in goes on.
  const others = operations().filter((each) => isUnsafe(each) && !credentials.includes(each.id));
  for (const operation of others) {
    expect.soft((await send(stranger, operation)).status, operation.id).not.toBe(429);
  }
  expect((await stranger.page('/ja')).status).toBe(200);
  const english = await stranger.call('POST', '/api/session?lang=en', account);
  expect(english.problem.detail).toContain('too many requests');
});

test('one address begins and hands in so many applications, and then waits', async ({ start }) => {
  test.setTimeout(60_000);
  const site = await start(strict);
  const client = site.client();
  const ask = () => client.call('POST', coursePath(basic, 'drafts', 'ja'), {});
  await useUp(burst.submissions, ask);
  expect((await ask()).status).toBe(429);
  const headers = { accept: 'text/html', origin: site.server.url };
  const path = '/en/programmes/suction-2024/courses/on_site/inquiry';
  const page = await client.send({ method: 'POST', path, headers, body: '' });
  expect(page.status).toBe(429);
  expect(page.text).toContain('Please wait a moment');
  expect(page.headers['retry-after']).toBeDefined();
  expect((await client.check(basic, application(1))).status).toBe(200);
});

test('one account takes so many files, from wherever it asks, and another is not refused', async ({
  start,
}) => {
  const site = await start(strict);
  const staff = await site.staff();
  const ask = (client: Client) => beginExport(client, 'csv_utf8');
  await useUp(burst.exports, () => ask(staff));
  expect((await ask(staff)).status).toBe(429);
  const desk = site.client();
  await desk.signIn({ login: 'desk@example.jp', password: 'demo-musubi-desk-2026' });
  expect((await ask(desk)).status).not.toBe(429);
});

test('an address is what the socket says, or a proxy that is known', async ({ start }) => {
  test.setTimeout(60_000);
  const ask = (url: string, from: string, more: Record<string, string> = {}) => {
    const headers = { 'x-forwarded-for': from, 'sec-fetch-site': 'same-origin', ...more };
    return exchange(url, { method: 'POST', path: '/api/session', headers, body: '{}' });
  };
  const alone = (await start(strict)).server.url;
  let count = 0;
  const claimed = () => ask(alone, `192.0.2.${(count += 1)}`);
  await useUp(burst.credentials, claimed);
  expect((await claimed()).status).toBe(429);

  const public_ = ['--public-url', 'https://musubi.example.jp', '--proxy', '127.0.0.1'];
  const behind = (await start({ args: [...strict.args, ...public_] })).server.url;
  const tls = { host: 'musubi.example.jp', 'x-forwarded-proto': 'https' };
  const first = () => ask(behind, '203.0.113.9, 2001:db8:1:2::1', tls);
  await useUp(burst.credentials, first);
  expect((await first()).status).toBe(429);
  expect((await ask(behind, '2001:db8:1:2:9::9', tls)).status).toBe(429);
  expect((await ask(behind, '2001:db8:1:3::1', tls)).status).toBe(422);
});
