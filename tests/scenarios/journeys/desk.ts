// What the journeys of the desk begin with: people who applied, and staff who are signed in. All
// people are invented.
import { expect, type Browser, type Page } from '@playwright/test';
import { handIn } from '../fixtures/hand_in.ts';
import { currentCode } from './suction_office.ts';
import { newKey } from '../../shared/new_key.ts';

type Answers = Record<string, string[]>;

const round = '/api/programmes/suction-2024/courses/basic_1';

export interface Person {
  name: string;
  kana: string;
  /** Other answers than the usual ones. */
  answers?: Answers;
}

/** The n-th of as many people as a test needs, in 五十音 order. */
export function person(number: number): Person {
  const kana = 'アイウエオカキクケコサシスセソ'.charAt(number % 15);
  return { name: `花巻 ${number}郎`, kana: `ハナマキ ${kana}ロウ` };
}

/** Applies for the first round as a program asks; the path of the status page. */
export function apply(page: Page, who: Person, number: number): Promise<string> {
  const answers: Answers = {
    name: [who.name],
    name_kana: [who.kana],
    birth_date: ['1998-04-01'],
    address: ['〒020-0000 岩手県盛岡市結び町 1-2-3'],
    phone: ['019-000-0000'],
    email: [`applicant-${number}@example.jp`],
    reply_channel: ['mail'],
    qualifications: ['certified_care_worker'],
    reads_japanese: ['yes'],
    employed: ['yes'],
    workplace_name: ['結び訪問介護ステーション'],
    workplace_prefecture: ['iwate'],
    workplace_kind: ['home_visit'],
    payer: ['self'],
    ...who.answers,
  };
  return handIn(page.request, round, { answers, agreed: ['originals', 'lateness'] });
}

/** Several people, the first to arrive first. */
export async function applyAll(page: Page, people: readonly Person[]): Promise<string[]> {
  const paths: string[] = [];
  for (const [index, who] of people.entries()) paths.push(await apply(page, who, index + 1));
  return paths;
}

const passwords = {
  'staff@example.jp': 'demo-musubi-staff-2026',
  'desk@example.jp': 'demo-musubi-desk-2026',
};

/** Signs in without the form, whose own journey is in suction_call.spec.ts. */
export async function signInAs(page: Page, login: keyof typeof passwords): Promise<void> {
  await page.goto('/ja/signin');
  await ask(page, 'POST', '/api/session', { login, password: passwords[login] });
  await ask(page, 'POST', '/api/session/second-factor', { code: await currentCode(page, login) });
}

/** Another member of staff, at another machine. */
export async function colleague(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const page = await context.newPage();
  await signInAs(page, 'desk@example.jp');
  return page;
}

/** Asks the server from the page itself, so that the session's cookie is the browser's. */
export async function ask(
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await page.evaluate(
    async ([address, how, text, key]) => {
      const response = await fetch(address, {
        method: how,
        headers: { 'content-type': 'application/json', ...key },
        ...(text !== undefined && { body: text }),
      });
      return { status: response.status, text: await response.text() };
    },
    [path, method, body && JSON.stringify(body), newKey()] as const,
  );
  expect(answer.status, answer.text).toBeLessThan(300);
  return answer.text === '' ? undefined : JSON.parse(answer.text);
}

/** Opens the application of that person from the list. */
export async function open(page: Page, name: string, query = ''): Promise<void> {
  await page.goto(`/ja/desk${query}`);
  await row(page, name).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

export const row = (page: Page, name: string) =>
  page.getByRole('table').first().getByRole('row').filter({ hasText: name });

/** The names in the list, in its order. */
export async function names(page: Page): Promise<string[]> {
  const found = await page
    .getByRole('table')
    .first()
    .locator('tbody .person bdi')
    .allTextContents();
  return found;
}

export const dialog = (page: Page) => page.getByRole('dialog');

export const state = (page: Page) => page.locator('.facts .badge').first();
