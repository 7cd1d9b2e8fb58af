// The pages that work without scripts, as far as a program sees them: every link leads somewhere,
// and every page says which language it is in.
import { application, basic } from './fixtures/applicant.ts';
import type { Client } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

const pagesMax = 400;

function linksOf(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src)="([^"]*)"/gu)].map(([, address]) => `${address}`);
  const inside = found.filter((address) => address.startsWith('/'));
  return inside.map((address) => (address.split('#')[0] ?? '').replaceAll('&amp;', '&'));
}

/** Follows every link of this site; what can't be read is listed with the page that leads there. */
async function brokenLinks(client: Client, from: string[]): Promise<string[]> {
  const cameFrom = new Map(from.map((path) => [path, 'the start']));
  const broken = [];
  for (const [path, source] of cameFrom) {
    const answer = await client.page(path);
    const target = answer.status === 303 ? String(answer.headers.location) : undefined;
    if (target === undefined && answer.status !== 200) broken.push(`${path} from ${source}`);
    const isPage = String(answer.headers['content-type']).startsWith('text/html');
    const links = isPage ? linksOf(answer.text) : [];
    for (const link of target === undefined ? links : [target]) {
      if (!cameFrom.has(link)) cameFrom.set(link, path);
    }
    if (cameFrom.size > pagesMax) throw new Error(`more than ${pagesMax} pages`);
  }
  expect(cameFrom.size).toBeGreaterThan(50);
  return broken;
}

test('every link of every page leads to a page', async ({ site }) => {
  const client = site.client();
  const { status_path } = (await client.submit(basic, application(1))).body;
  const staff = await site.staff();
  const id = (await staff.queue()).body.applications[0]?.id as string;
  await staff.sendBack(id, { version: 1, reason: '番兵' });
  const from = ['/', '/ja/', '/en', status_path, '/ja/development/mails'];
  expect(await brokenLinks(client, from)).toEqual([]);
});

test('a page is in the language of its address, failures included', async ({ site }) => {
  const client = site.client();
  for (const language of ['ja', 'en']) {
    for (const path of ['', '/programmes/suction-2024', '/status/nothing', '/nothing']) {
      const { text } = await client.page(`/${language}${path}`);
      expect.soft(text, `/${language}${path}`).toContain(`<html lang="${language}"`);
    }
  }
});

const preferences = [
  { accepted: undefined, home: '/ja' },
  { accepted: 'en-GB,en;q=0.9,ja;q=0.8', home: '/en' },
  { accepted: 'ja,en;q=0.5', home: '/ja' },
  { accepted: 'fr', home: '/ja' },
];

test('the first page is in the language that the browser prefers', async ({ site }) => {
  for (const { accepted, home } of preferences) {
    const headers = { 'accept-language': accepted };
    const answer = await site.client().send({ method: 'GET', path: '/', headers });
    expect.soft(answer.headers.location, accepted ?? 'no preference').toBe(home);
  }
});
