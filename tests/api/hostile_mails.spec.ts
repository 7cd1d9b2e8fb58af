// Hostile texts on paper and in mails as a relay receives them (security.md 2, row 14): one
// recipient, the headers of our own and no others, a subject without anything of the applicant,
// and every letter in the text.
import { execFileSync } from 'node:child_process';
import { keptTexts, packedTexts } from '../shared/hostile_texts.ts';
import { application, basic } from './fixtures/applicant.ts';
import type { Client, Schema } from './fixtures/client.ts';
import { Relay, type Received } from './fixtures/relay.ts';
import { expect, test, type Site } from './fixtures/site.ts';

const names = packedTexts(60);
const paragraphs = packedTexts(900, '\n');
const reasons = packedTexts(1900, '\n');
const emailOf = (index: number) => `mihari-${index}@example.jp`;

function inputOf(index: number): Schema['ApplicationInput'] {
  const remarks = paragraphs[index % paragraphs.length] as string;
  return application(index, { name: [names[index] as string], remarks: [remarks] });
}

interface Confirmed {
  client: Client;
  token: string;
  version: number;
}

const atOnce = 8;

/** In small groups at once, because each waits for the server most of the time. */
async function forEachName<T>(act: (index: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let first = 0; first < names.length; first += atOnce) {
    const some = [...names.keys()].slice(first, first + atOnce);
    all.push(...(await Promise.all(some.map(act))));
  }
  return all;
}

/** Drafts whose address is confirmed, made while mails are files. */
function begin(site: Site): Promise<Confirmed[]> {
  return forEachName(async (index) => {
    const client = site.client();
    const { token, version } = (await client.createDraft(basic, inputOf(index))).body;
    await client.confirmAddress(token, emailOf(index));
    return { client, token, version };
  });
}

async function submitAll(site: Site, drafts: Confirmed[]): Promise<Schema['Receipt'][]> {
  return forEachName(async (index) => {
    const { token, version } = drafts[index] as Confirmed;
    const client = site.client();
    client.secrets.add(token);
    const { agreed } = inputOf(index);
    return (await client.submitDraft(token, { version, agreed })).body;
  });
}

const ourHeaders = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
];

function expectOurs(mail: Received, index: number): void {
  expect.soft(mail.recipients).toEqual([emailOf(index)]);
  expect.soft(Object.keys(mail.headers).toSorted()).toEqual(ourHeaders);
  // Two headers of one name would be joined by a line feed.
  for (const value of Object.values(mail.headers)) expect.soft(value).not.toContain('\n');
  expect.soft(mail.headers['to']).toBe(emailOf(index));
  expect.soft(mail.headers['subject']).toMatch(/^【[^】]+】\S+（受付番号 SUCTION-2024-\d{4}）$/u);
  expect.soft(mail.body).toContain(`${names[index]} 様\r\n`);
  expect.soft(mail.raw).toMatch(/^[\x20-\x7e\r\n]*$/u);
  expect.soft(mail.raw).not.toMatch(/[^\r]\n|\r[^\n]/u);
}

test('mails to hostile names are to one person, with our headers and every letter', async ({
  start,
}) => {
  test.setTimeout(60_000);
  const relay = await Relay.start();
  const before = await start();
  const drafts = await begin(before);
  await before.server.stop();
  const site = await start({ data: before.data, args: relay.args() });
  const receipts = await submitAll(site, drafts);
  const staff = await site.staff();
  const sent = async () => {
    const { mails } = (await staff.mails({ state: 'sent' })).body;
    return mails.length === 0 ? 0 : relay.received.length;
  };
  await expect.poll(sent, { timeout: 30_000 }).toBe(names.length);
  const subjects = new Map<string, string | undefined>();
  for (const mail of relay.received) {
    const index = names.findIndex((_, at) => mail.recipients[0] === emailOf(at));
    expectOurs(mail, index);
    expect.soft(mail.headers['subject']).toContain(receipts[index]?.receipt_number);
    subjects.set(mail.recipients[0] as string, mail.headers['subject']);
  }
  expect(subjects.size).toBe(names.length);

  for (const [index, reason] of reasons.entries()) {
    const search = receipts[index]?.receipt_number as string;
    const [row] = (await staff.queue({ search })).body.applications;
    await staff.sendBack(row?.id as string, { version: 1, reason });
  }
  const all = names.length + reasons.length;
  await expect.poll(() => relay.received.length, { timeout: 30_000 }).toBe(all);
  for (const mail of relay.received.slice(names.length)) {
    const index = reasons.findIndex((_, at) => mail.recipients[0] === emailOf(at));
    expectOurs(mail, index);
    expect.soft(mail.body).toContain((reasons[index] as string).replaceAll('\n', '\r\n'));
  }
  await relay.stop();
});

/** Without spaces and what is not seen: where lines break is the paper's own. */
function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '');
}

// Read back from paper, these come in the order in which they are drawn, or as shapes; letters for
// private use and directions are printed as their numbers (paper/shown_text.h).
const scripts = ['Arabic', 'Hebrew', 'Thai', 'Devanagari', 'Telugu'];
const drawnOtherwise = new RegExp(
  [
    '\\p{Extended_Pictographic}|[\\u200E\\u200F\\u061C]|\\p{Co}',
    ...scripts.map((script) => `\\p{Script=${script}}`),
  ].join('|'),
  'u',
);

const readAgain = keptTexts.filter((text) => !drawnOtherwise.test(text));

function told(tool: string, options: string[], input: Buffer): string {
  return execFileSync(tool, options, { input }).toString();
}

const addresses = packedTexts(200);
const workplaces = packedTexts(100);

test('a receipt on paper says every letter of short answers, and no more', async ({ site }) => {
  test.setTimeout(60_000);
  const unread = new Set(readAgain);
  for (const [index, address] of addresses.entries()) {
    const client = site.client();
    const workplace = workplaces[index] as string;
    const changed = { name: [names[index] as string], address: [address] };
    const input = application(index, { ...changed, workplace_name: [workplace] });
    const receipt = (await client.submit(basic, input)).body;
    const { bytes } = await client.page(`${receipt.status_path}/receipt.pdf`);
    const text = letters(told('pdftotext', ['-raw', '-', '-'], bytes));
    expect.soft(text).toContain(receipt.receipt_number);
    for (const typed of readAgain.filter((each) => address.includes(each))) {
      unread.delete(typed);
      for (const word of typed.split(/\s+/u)) {
        expect.soft(text, JSON.stringify(word)).toContain(letters(word));
      }
    }
    // Neither an action nor a link can come from what was typed.
    expect.soft(told('pdfinfo', ['-'], bytes)).toMatch(/^JavaScript: +no$/mu);
    expect.soft(told('pdfinfo', ['-url', '-'], bytes)).not.toMatch(/http|javascript/u);
  }
  expect([...unread]).toEqual([]);
});
