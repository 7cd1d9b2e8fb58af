// What is turned away before any handler sees it still speaks to whoever asked: a page to people, a
// problem in their language to programs.
import { expect, test } from './fixtures/site.ts';

test('people get a page, in the language of the address', async ({ site }) => {
  const client = site.client();
  for (const [path, words] of [
    ['/ja', 'このページは開けません'],
    ['/en', 'You cannot open this page'],
  ] as const) {
    const headers = { accept: 'text/html', 'sec-fetch-site': 'cross-site' };
    const answer = await client.send({ method: 'POST', path: `${path}/nothing`, headers });
    expect.soft(answer.status).toBe(403);
    expect.soft(answer.headers['content-type']).toContain('text/html');
    expect.soft(answer.text).toContain(words);
  }
});

test('programs get a problem that says what to do, in the language asked for', async ({ site }) => {
  const client = site.client();
  const cases = [
    { query: '', status: 404, method: 'GET', words: 'アドレスを確かめてください' },
    { query: '?lang=en', status: 404, method: 'GET', words: 'Look at the address again' },
  ];
  for (const { query, status, method, words } of cases) {
    const answer = await client.send({ method, path: `/api/nothing${query}` });
    expect.soft(answer.status).toBe(status);
    expect.soft(JSON.parse(answer.text).detail).toContain(words);
  }
  const refused = await client.send({ method: 'PATCH', path: '/api/session?lang=en' });
  expect.soft(JSON.parse(refused.text).detail).toContain('The header Allow says what can');
});
