// A call whose applicants, papers, messages and records are all hostile texts: set up as programs
// ask, so that the test itself only looks at pages.
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { packedTexts } from '../../shared/hostile_texts.ts';
import { practicumAnswers } from '../../shared/practicum_answers.ts';
import { handIn } from '../fixtures/hand_in.ts';
import { samplePdf } from '../fixtures/sample_files.ts';
import { currentCode } from './suction_office.ts';
import { newKey } from '../../shared/new_key.ts';

export const names = packedTexts(60);
export const workplaces = packedTexts(100);
export const addresses = packedTexts(200);
export const paragraphs = packedTexts(900, '\n');
/** One application or one record holds these; two hold all texts. */
export const longTexts = packedTexts(1900, '\n');
export const fileNames = packedTexts(180);

const programme = '/api/programmes/suction-2024/courses';
const desk = '/api/staff/programmes/suction-2024';

const pick = (texts: readonly string[], index: number) => texts[index % texts.length] as string;

export function answersOf(index: number): Record<string, string[]> {
  return {
    name: [pick(names, index)],
    name_kana: ['ヤマダ ハナコ'],
    birth_date: ['1998-04-01'],
    address: [pick(addresses, index)],
    phone: ['019-000-0000'],
    email: [`hanako-${index}@example.jp`],
    reply_channel: ['mail'],
    employed: ['yes'],
    workplace_name: [pick(workplaces, index)],
    workplace_prefecture: ['iwate'],
    workplace_kind: ['home_visit'],
    payer: ['self'],
    remarks: [pick(paragraphs, index)],
  };
}

const basicAnswers = { qualifications: ['certified_care_worker'], reads_japanese: ['yes'] };

/** Every name at the desk, as applications for the basic course; the paths of their pages. */
export async function applyForBasic(request: APIRequestContext): Promise<string[]> {
  const apply = (index: number) => {
    const answers = { ...answersOf(index), ...basicAnswers };
    return handIn(request, `${programme}/basic_1`, { answers, agreed: ['originals', 'lateness'] });
  };
  const paths: string[] = [];
  for (let first = 0; first < names.length; first += atOnce) {
    const some = [...names.keys()].slice(first, first + atOnce);
    paths.push(...(await Promise.all(some.map(apply))));
  }
  return paths;
}

const atOnce = 8;

const practicumInput = {
  answers: { ...answersOf(0), qualifications: ['certified_care_worker'], ...practicumAnswers },
  agreed: ['originals', 'confidentiality'],
};

/** A draft for the practicum, which has papers; its token. */
export async function beginPracticum(request: APIRequestContext): Promise<string> {
  const data = { ...practicumInput, step: '' };
  const answer = await request.post(`${programme}/practicum/drafts`, { data, headers: newKey() });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { token: string }).token;
}

/** An application for the practicum, which staff made possible; the path of its page. */
export async function applyForPracticum(page: Page, request: APIRequestContext): Promise<string> {
  const asked = ['name', 'name_kana', 'birth_date', 'email'];
  const person = Object.fromEntries(asked.map((id) => [id, answersOf(0)[id]?.[0]]));
  const fact = { fact: 'basic_completed', on_date: '2026-11-01' };
  const evidence = longTexts[1];
  await send(page, 'POST', `${desk}/facts`, { person, ...fact, evidence, reason: evidence });
  return handIn(request, `${programme}/practicum`, practicumInput);
}

/** The application of the first name for that course. */
export async function firstAt(page: Page, course: string): Promise<Row> {
  const search = new URLSearchParams({ course, search: names[0] as string, state: 'all' });
  const path = `/api/staff/applications?${search.toString()}`;
  const queue = await send<{ applications: Row[] }>(page, 'GET', path);
  const row = queue.applications.find(({ applicant }) => applicant === names[0]);
  expect(row).toBeDefined();
  return row as Row;
}

/** Papers under every hostile name, in the slots whose files are sealed. */
export async function handInPapers(request: APIRequestContext, token: string): Promise<void> {
  for (const [index, name] of fileNames.entries()) {
    const slot = index % 2 === 0 ? 'user_consent' : 'instruction';
    const path = `/api/applications/${token}/documents/${slot}?name=${encodeURIComponent(name)}`;
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await request.put(path, { data: samplePdf('').buffer, headers });
    expect(answer.status(), await answer.text()).toBe(201);
  }
}

export async function signInAsStaff(page: Page): Promise<void> {
  const account = { login: 'staff@example.jp', password: 'demo-musubi-staff-2026' };
  await send(page, 'POST', '/api/session', account);
  const code = await currentCode(page, account.login);
  await send(page, 'POST', '/api/session/second-factor', { code });
}

interface Row {
  id: string;
  applicant: string;
  version: number;
}

/** What staff write: messages, reasons, facts, places and accounts. The application's id. */
export async function writeAsStaff(page: Page): Promise<string> {
  const { id, version } = await firstAt(page, 'basic_1');
  const application = `/api/staff/applications/${id}`;
  for (const text of longTexts) await send(page, 'POST', `${application}/messages`, { text });
  await send(page, 'POST', `${application}/return`, { version, reason: longTexts[0] });
  for (const [index, evidence] of longTexts.entries()) {
    const on_date = `2026-10-0${index + 1}`;
    const fact = { fact: 'basic_completed', on_date, reason: evidence, evidence };
    await send(page, 'POST', `${desk}/facts`, { application: id, ...fact });
  }
  for (const [index, venue] of fileNames.entries()) {
    const day = String(index + 1).padStart(2, '0');
    const slot = { held_on: `2027-03-${day}`, starts: '09:00', ends: '17:00', venue };
    await send(page, 'POST', `${desk}/slots`, slot);
  }
  for (const [index, name] of workplaces.slice(0, 5).entries()) {
    const scope = { kind: 'programme', programme: 'suction-2024' };
    const grants = [{ verbs: ['read_applications'], scope, reason: longTexts[1] }];
    const invitation = { login: `invited-${index}@example.jp`, name, grants };
    await send(page, 'POST', '/api/staff/accounts', invitation);
  }
  return id;
}

/** Asks for on-site training in hostile words; the path of the mailed page, not yet confirmed. */
export async function inquire(request: APIRequestContext): Promise<string> {
  const path = '/ja/programmes/suction-2024/courses/on_site/inquiry';
  const form = {
    organisation: pick(workplaces, 1),
    contact: pick(names, 2),
    email: 'inquiry@example.jp',
    phone: '03-0000-0000',
    wished_day: '2027-03-01',
    heads: '3',
    venue: pick(workplaces, 3),
    distance_km: '25',
    needs_lodging: 'no',
    remarks: pick(paragraphs, 0),
    idempotency_key: newKey()['idempotency-key'],
  };
  const sent = await request.post(path, { form, maxRedirects: 0 });
  expect(sent.status(), await sent.text()).toBe(303);
  const list = await (await request.get('/ja/development/mails')).text();
  const row = list.split(/<tr[ >]/u).find((each) => each.includes('inquiry@example.jp')) ?? '';
  const mail = /href="(\/ja\/development\/mails\/\w+)"/u.exec(row)?.[1] ?? '';
  const text = await (await request.get(mail)).text();
  return /\/ja\/on-site\/[\w-]+/u.exec(text)?.[0] ?? '';
}

/** Asks from the page itself, so that the session's cookie is the browser's. */
async function send<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  const answer = await page.evaluate(
    async ([how, address, content, key]) => {
      const headers = { 'content-type': 'application/json', ...key };
      const init = content === null ? {} : { headers, body: content };
      const response = await fetch(address, { method: how, ...init });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body === undefined ? null : JSON.stringify(body), newKey()] as const,
  );
  expect(answer.status, `${path}: ${answer.text}`).toBeLessThan(300);
  return JSON.parse(answer.text) as T;
}
