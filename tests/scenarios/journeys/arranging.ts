// What the journeys of arranged courses share: invented trainees, their applications, an office
// that is signed in, and mails. All people are invented.
import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { practicumAnswers as conditionsMet } from '../../shared/practicum_answers.ts';
import { confirmAddress, handIn } from '../fixtures/hand_in.ts';
import { watchPage } from '../fixtures/quiet_page.ts';
import { suctionEn, suctionJa, type SuctionWords } from './suction_words.ts';
import { currentCode } from './suction_office.ts';
import { Visit } from './visit.ts';
import { newKey } from '../../shared/new_key.ts';

export const programme = 'suction-2024';
export const languages = [suctionJa, suctionEn];
/** When the first round, the supplementary course and the practicum take applications. */
export const whileOpen = '2026-11-21T10:00:00+09:00';

export interface Trainee {
  name: string;
  kana: string;
  born: string;
  email: string;
}

export const trainees: Trainee[] = [
  { name: '結城 さくら', kana: 'ユウキ サクラ', born: '1998-04-01', email: 'sakura@example.jp' },
  { name: '東海林 みのり', kana: 'トウカイリン ミノリ', born: '1985-11-30', email: 'm@example.jp' },
  { name: '八重樫 そら', kana: 'ヤエガシ ソラ', born: '1990-02-28', email: 'sora@example.jp' },
];

export function traineeOf(number: number): Trainee {
  const born = `1990-01-${String(number + 10)}`;
  const kana = `ミホン ${'アイウエオカキクケコ'.charAt(number)}コ`;
  return { name: `見本 ${number}子`, kana, born, email: `mihon-${number}@example.jp` };
}

export type Answers = Record<string, string[]>;

export const basicAnswers = ({ name, kana, born, email }: Trainee, changed: Answers = {}) => ({
  ...{ name: [name], name_kana: [kana], birth_date: [born], email: [email] },
  address: ['〒020-0000 岩手県盛岡市結び町 1-2-3'],
  phone: ['019-000-0000'],
  reply_channel: ['mail'],
  qualifications: ['certified_care_worker'],
  reads_japanese: ['yes'],
  employed: ['no'],
  payer: ['self'],
  ...changed,
});

export function practicumAnswers(trainee: Trainee, changed: Answers = {}): Answers {
  const { reads_japanese: _, ...person } = basicAnswers(trainee);
  return {
    ...person,
    ...conditionsMet,
    ...changed,
  };
}

export const agreedFor = (course: string) =>
  course === 'practicum' ? ['originals', 'confidentiality'] : ['originals', 'lateness'];

const courseAddress = (course: string) => `/api/programmes/${programme}/courses/${course}`;

/** The path of the status page. */
export function applyFor(
  request: APIRequestContext,
  course: string,
  answers: Answers,
): Promise<string> {
  return handIn(request, courseAddress(course), { answers, agreed: agreedFor(course) });
}

/** Begins a draft and proves its address; the token. */
export async function confirmedDraft(
  request: APIRequestContext,
  course: string,
  answers: Answers,
): Promise<string> {
  const data = { answers, agreed: agreedFor(course), step: 'person' };
  const begun = await request.post(`${courseAddress(course)}/drafts`, { data, headers: newKey() });
  expect(begun.status(), await begun.text()).toBe(201);
  const { token } = (await begun.json()) as { token: string };
  await confirmAddress(request, token, answers['email']?.[0] ?? '');
  return token;
}

export const reviewPath = ({ language }: SuctionWords, course: string, token: string) =>
  `/${language}/apply/${programme}/${course}?draft=${token}&step=review`;

/** Somebody of the office, at a browser of their own, signed in. */
export async function officeOf(
  browser: Browser,
  baseURL: string | undefined,
  words: SuctionWords,
  name: string,
  who: 'staff' | 'desk' = 'staff',
): Promise<Visit> {
  const { viewport, isMobile, hasTouch, timezoneId, contextOptions } = test.info().project.use;
  const context = await browser.newContext({
    ...contextOptions,
    ...(baseURL !== undefined && { baseURL }),
    ...(viewport !== undefined && { viewport }),
    ...(isMobile !== undefined && { isMobile }),
    ...(hasTouch !== undefined && { hasTouch }),
    ...(timezoneId !== undefined && { timezoneId }),
    locale: words.language,
  });
  const page = await context.newPage();
  const complaints = watchPage(page);
  page.once('close', () => expect(complaints()).toEqual([]));
  const visit = new Visit(page, name);
  await page.goto(`/${words.language}/desk`);
  await page.getByLabel(words.login, { exact: false }).fill(`${who}@example.jp`);
  await page.getByRole('textbox', { name: words.password }).fill(`demo-musubi-${who}-2026`);
  await visit.press(words.signInButton);
  await page
    .getByLabel(words.code, { exact: false })
    .fill(await currentCode(page, `${who}@example.jp`));
  await visit.press(words.checkCode);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.queue);
  return visit;
}

/** Asks the server as the office that is signed in there. */
export async function askAs<Body>(office: Visit, path: string, data?: object): Promise<Body> {
  const { page } = office;
  const headers = { origin: new URL(page.url()).origin, ...newKey() };
  const answer =
    data === undefined
      ? await page.request.get(path)
      : await page.request.post(path, { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Body;
}

interface Queue {
  applications: { id: string; applicant: string }[];
}

/** The path of the desk's page on the application of that trainee. */
export async function deskPathOf(
  office: Visit,
  { language }: SuctionWords,
  { name }: Trainee,
): Promise<string> {
  const { applications } = await askAs<Queue>(office, '/api/staff/applications');
  const row = applications.find(({ applicant }) => applicant === name);
  if (row === undefined) throw new Error('this trainee has no application');
  return `/${language}/desk/applications/${row.id}`;
}

/** Opens the newest mail of that subject, and follows the link that begins so. */
export async function followMail(page: Page, subject: string | RegExp, link: RegExp) {
  await page.goto('/ja/development/mails');
  await page.getByRole('table').getByRole('link', { name: subject }).first().click();
  await page.getByRole('link', { name: link }).first().click();
}
