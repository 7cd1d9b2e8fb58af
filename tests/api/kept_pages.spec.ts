// Pages that everybody may read are kept as they were made (decision 0034): what a finished write
// acknowledged stands on the very next one, whichever server is asked, and so does what the clock
// changes.
import { application, basic, reason } from './fixtures/applicant.ts';
import type { Client } from './fixtures/client.ts';
import { isPostgresql } from './fixtures/database.ts';
import { expect, test } from './fixtures/site.ts';

const paths = [
  '/ja',
  '/en',
  '/ja/programmes/suction-2024',
  '/ja/programmes/suction-2024/courses/basic_1',
  '/en/programmes/suction-2024/courses/basic_1',
];
const course = '/ja/programmes/suction-2024/courses/basic_1';

/** Every number of people that the page of the course tells. */
async function numbersOn(client: Client): Promise<string[]> {
  const { status, text } = await client.page(course);
  expect(status).toBe(200);
  return [...text.matchAll(/\d+名/gu)].map(([all]) => all);
}

/** The page without the moment at which it was shown. */
async function wordsOf(client: Client, path: string): Promise<string> {
  const { text } = await client.page(path);
  return text.replaceAll(/\d{1,2}:\d{2}/gu, '');
}

test('each step of an application stands on the next page', async ({ site }) => {
  const staff = await site.staff();
  const reader = site.client();
  const seen = [await wordsOf(reader, course)];
  const step = async (name: string) => {
    const page = await wordsOf(reader, course);
    expect(page, name).not.toBe(seen.at(-1));
    expect(await wordsOf(reader, course), `${name}, asked again`).toBe(page);
    seen.push(page);
  };
  await reader.submit(basic, application(1));
  await step('handed in');
  await reader.submit(basic, application(2));
  await step('another one handed in');
  const id = (await staff.queue()).body.applications[0]?.id as string;
  await staff.sendBack(id, { version: 1, reason });
  await step('sent back');
  expect(seen[3]).toBe(seen[1]); // one complete application, whichever it is
});

test('whoever reads while others hand in never sees fewer than before', async ({ site }) => {
  const reader = site.client();
  const before = await numbersOn(reader);
  let count = 0;
  for (let number = 1; number <= 8; ++number) {
    const [page] = await Promise.all([
      numbersOn(reader),
      reader.submit(basic, application(number)).then((answer) => {
        expect(answer.status).toBe(201);
      }),
    ]);
    const after = await numbersOn(reader);
    expect(after, `${page.join(' ')} while number ${number} came`).not.toEqual(before);
    expect(after.join(' ')).toContain(`${(count += 1)}名`);
  }
});

test('two servers on one PostgreSQL tell what either of them was told', async ({ start }) => {
  test.skip(!isPostgresql, 'a file has one server');
  const first = await start();
  const second = await start({ data: first.data });
  const [here, there] = [first.client(), second.client()];
  for (let number = 1; number <= 6; ++number) {
    const [writes, reads] = number % 2 === 0 ? [here, there] : [there, here];
    const before = await Promise.all([wordsOf(reads, course), wordsOf(writes, course)]);
    expect(before[0]).toBe(before[1]);
    expect((await writes.submit(basic, application(number))).status).toBe(201);
    const after = await wordsOf(reads, course);
    expect(after).not.toBe(before[0]);
    expect(await wordsOf(writes, course)).toBe(after);
  }
});

test('a page says that a call is closed at the second at which it is', async ({ start }) => {
  const site = await start({ mode: 'plain', clock: '2024-05-15T23:59:55+09:00' });
  const client = site.client();
  expect((await client.page(course)).text).toContain('受付中');
  const state = async () => (await client.form(basic)).body.window.state;
  await expect.poll(state, { timeout: 15_000, intervals: [50] }).toBe('closed');
  expect((await client.page(course)).text).toContain('受付終了');
});

test('a kept page is the page that is made without keeping any', async ({ start }) => {
  const [keeps, keepsNone] = await Promise.all([
    start(),
    start({ args: ['--kept-pages-mib', '0'] }),
  ]);
  for (const path of paths) {
    const pages = [keeps, keeps, keepsNone].map((site) => wordsOf(site.client(), path));
    const [made, kept, anew] = await Promise.all(pages);
    expect(kept, path).toBe(made);
    expect(anew, path).toBe(made);
  }
});

test('a browser that has the page is spared it, and a search is no page of its own', async ({
  site,
}) => {
  const client = site.client();
  const first = await client.page(course);
  const etag = String(first.headers.etag);
  const again = await client.send({
    method: 'GET',
    path: course,
    headers: { accept: 'text/html', 'if-none-match': etag },
  });
  expect([200, 304]).toContain(again.status); // 200 where a minute began in between
  if (again.status === 304) expect(again.text).toBe('');
  expect(first.headers['cache-control']).toBe('no-cache');
  const found = await client.page('/ja?q=喀痰');
  const all = await client.page('/ja');
  expect(found.text).not.toBe(all.text);
  expect((await client.page('/ja?q=喀痰')).text).toContain('喀痰');
});
