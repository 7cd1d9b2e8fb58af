// The office of S4's call: signing in, finding an application, sending it back and accepting it.
import { expect, type Page } from '@playwright/test';
import { applicantName, correctedAddress } from './suction_applicant.ts';
import type { SuctionWords } from './suction_words.ts';
import type { Visit } from './visit.ts';

const account = { login: 'staff@example.jp', password: 'demo-musubi-staff-2026' };

/** The code that the page for developers shows in place of an authenticator app. */
export async function currentCode(page: Page, login: string): Promise<string> {
  const answer = await page.request.get('/ja/development/mails');
  const row = new RegExp(`${login}</th>.*?(\\d{6})<`, 'su').exec(await answer.text());
  if (row?.[1] === undefined) throw new Error(`no code of ${login} is shown`);
  return row[1];
}

export async function signIn(visit: Visit, words: SuctionWords): Promise<void> {
  const { page } = visit;
  await page.goto(`/${words.language}/desk`);
  await visit.arrive(words.signIn, 'sign_in');
  await page.getByLabel(words.login, { exact: false }).fill(account.login);
  const password = page.getByRole('textbox', { name: words.password });
  await password.fill('wrong-password-2026');
  await visit.press(words.signInButton);
  await expect(visit.summary()).toContainText(words.wrongLogin);
  await visit.look('sign_in_refused');
  await password.fill(account.password);
  await visit.press(words.signInButton);
  await page.getByLabel(words.code, { exact: false }).fill(await currentCode(page, account.login));
  await visit.look('sign_in_code');
  await visit.press(words.checkCode);
  await visit.arrive(words.queue, 'queue');
  await expect(visit.link(words.oneWaiting)).toBeVisible();
}

export async function findApplication(visit: Visit, words: SuctionWords): Promise<void> {
  const { page } = visit;
  const search = page.getByRole('searchbox', { name: words.search });
  await search.fill('ソンザイシナイ');
  await visit.press(words.filter);
  await expect(page.getByText(words.notFound)).toBeVisible();
  await visit.look('queue_empty');
  await page.getByRole('link', { name: words.clear }).first().click();
  await search.fill('ゆうき');
  await search.press('Enter');
  await expect(page.getByRole('row', { name: applicantName })).toBeVisible();
  await openFirst(visit);
}

export async function sendBack(visit: Visit, words: SuctionWords): Promise<void> {
  const { page } = visit;
  await visit.arrive(new RegExp(applicantName, 'u'), 'application');
  await visit.press(words.sendBack);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.sendBackConfirm }).click();
  await expect(dialog.getByLabel(words.reasonField)).toBeFocused();
  await dialog.getByLabel(words.reasonField).fill(words.reason);
  await expect(dialog.getByRole('figure')).toContainText(words.reason);
  await visit.look('send_back');
  await dialog.getByRole('button', { name: words.sendBackConfirm }).click();
  await expect(page.getByRole('status').filter({ hasText: words.sentBack })).toBeVisible();
  await visit.look('sent_back');
}

export async function accept(visit: Visit, words: SuctionWords): Promise<void> {
  const { page } = visit;
  await page.goto(`/${words.language}/desk`);
  await openFirst(visit);
  await expect(page.getByText(correctedAddress)).toBeVisible();
  await visit.press(words.accept);
  await expect(page.getByRole('dialog')).toContainText(words.placesLeft);
  await visit.look('accept');
  await page.getByRole('dialog').getByRole('button', { name: words.acceptConfirm }).click();
  await expect(page.getByRole('status').filter({ hasText: words.accepted })).toBeVisible();
  await expect(page.getByText(words.nothingLeft)).toBeVisible();
  await visit.look('accepted');
  await visit.press(words.signOut);
  await visit.arrive(words.signIn, 'signed_out');
}

async function openFirst({ page }: Visit): Promise<void> {
  await page.getByRole('table').first().getByRole('link').first().click();
}
