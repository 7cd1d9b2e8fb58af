// What the tests of the form need besides typing: a draft that is begun or already filled in, and
// the link that confirms its address. All people are invented.
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { newKey } from '../../shared/new_key.ts';

export const basic = 'suction-2024/basic_1';
export const practicum = 'suction-2024/practicum';
export const address = 'sakura@example.jp';

const person = {
  name: ['結城 さくら'],
  name_kana: ['ユウキ サクラ'],
  birth_date: ['1998-04-01'],
  address: ['〒020-0000 岩手県盛岡市結び町 1-2-3'],
  phone: ['019-000-0000'],
  email: [address],
  reply_channel: ['mail'],
  employed: ['no'],
  payer: ['self'],
};

export const basicAnswers = {
  ...person,
  qualifications: ['certified_care_worker'],
  reads_japanese: ['yes'],
};

interface Filled {
  course?: string;
  step?: string;
  answers?: Record<string, string[]>;
}

/** Begins a draft as a browser would; its token. */
export async function beginDraft(page: Page, filled: Filled = {}): Promise<string> {
  const { course = basic, step = 'person', answers = basicAnswers } = filled;
  const [programme, id] = course.split('/');
  const answer = await page.request.post(`/api/programmes/${programme}/courses/${id}/drafts`, {
    data: { answers, agreed: ['originals', 'lateness'], step },
    headers: newKey(),
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { token } = (await answer.json()) as { token: string };
  return token;
}

export function formPath(token: string, { course = basic, step = '', language = 'ja' } = {}) {
  const query = new URLSearchParams({ draft: token, ...(step !== '' && { step }) });
  return `/${language}/apply/${course}?${query.toString()}`;
}

export function tokenIn(page: Page): string {
  return new URL(page.url()).searchParams.get('draft') ?? '';
}

/** The path of the newest link that confirms an address, from the demonstration's mail page. */
export async function confirmationPath(page: Page): Promise<string> {
  await page.goto('/ja/development/mails');
  await page.getByRole('table').getByRole('link', { name: 'メールアドレスの確認' }).first().click();
  const link = page.getByRole('link', { name: /\/drafts\//u });
  return new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
}

/** Opens the link as on another device, presses its button, and stays there. */
export async function confirmElsewhere(
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ context: BrowserContext; other: Page }> {
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await context.newPage();
  await other.goto(await confirmationPath(other));
  await other.getByRole('button', { name: 'アドレスを確認して続きを書く' }).click();
  await other.waitForURL(/\/apply\//u);
  return { context, other };
}

export const saveState = (page: Page) => page.locator('.save-state');

export async function expectSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toContainText(/保存しました \d\d:\d\d|Saved \d\d:\d\d/u);
}
