// Papers at the desk: looked at beside the answers, accepted or returned one by one with a reason,
// corrected by the applicant and back again; and an acceptance although one is missing. The first
// round is made to need two papers of the practicum, so that no earlier training is asked for.
import type { Page } from '@playwright/test';
import { samplePdf } from './fixtures/sample_files.ts';
import { expect, test } from './fixtures/scenario.ts';
import { apply, dialog, names, open, person, row, signInAs, state } from './journeys/desk.ts';
import { Visit } from './journeys/visit.ts';

const papers = Object.fromEntries(
  ['service_user, sensitivity: sensitive', 'instructor'].map((of) => [
    `per: ${of}, courses: [practicum]`,
    `per: ${of}, courses: [practicum, basic_1]`,
  ]),
);
const consent = '利用者説明書兼同意書';
const promise = '指導実施承諾書';
const who = person(1);

test.use({ testClock: '2026-11-21T10:00:00+09:00', programmeChanges: papers });
test.setTimeout(150_000);

const panel = (page: Page) => page.getByRole('region', { name: '提出書類' });
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

const correcting = (statusPath: string) =>
  `${statusPath.replace('/status/', '/correct/')}?step=documents`;

/** Hands in the files on the applicant's own page, and the application with them. */
async function hand(page: Page, statusPath: string, files: Record<string, string>): Promise<void> {
  await page.goto(correcting(statusPath));
  for (const [title, name] of Object.entries(files)) {
    await page.getByLabel(`「${title}」のファイルを選ぶ`).setInputFiles(samplePdf(name));
    await expect(page.locator('.slot').filter({ hasText: name })).toContainText('提出済み');
  }
}

test('papers are accepted, returned with a reason, corrected and accepted', async ({
  page,
  browser,
  baseURL,
}) => {
  const statusPath = await apply(page, who, 1);
  const home = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const applicant = await home.newPage();
  await hand(applicant, statusPath, { [consent]: '同意書.pdf', [promise]: '承諾書.pdf' });

  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_documents');
  await open(page, who.name, '?documents=unreviewed');
  await expect(panel(page)).toContainText('2 件のうち 0 件を確認済み');
  await expect(panel(page)).toContainText('要配慮');
  await panel(page).getByRole('button', { name: '受け付ける: 承諾書.pdf' }).click();
  await expect(status(page, '受け付けました。')).toBeVisible();
  await panel(page).getByRole('button', { name: '差し戻す: 同意書.pdf' }).click();
  await expect(dialog(page)).toContainText('申込みを差し戻すときのメールにまとめて載ります');
  await dialog(page).getByLabel('理由').fill('ご家族の署名がありません。');
  await dialog(page).getByRole('button', { name: '差し戻す' }).click();
  await expect(panel(page)).toContainText('2 件のうち 2 件を確認済み');
  await expect(panel(page)).toContainText('ご家族の署名がありません。');
  await visit.look('reviewed');

  await visit.press('差し戻す');
  await expect(dialog(page).getByRole('listitem')).toContainText([`② ${consent}`]);
  await expect(dialog(page).getByRole('figure')).toContainText('：ご家族の署名がありません。');
  await visit.look('goes_back');
  await dialog(page).getByRole('button', { name: '差し戻してメールを送る' }).click();
  await expect(state(page)).toHaveText('差戻し中');

  await applicant.goto(statusPath);
  await expect(applicant.getByRole('main')).toContainText('ご家族の署名がありません。');
  await applicant.goto(correcting(statusPath));
  await applicant.getByLabel('同意書.pdf を差し替える').setInputFiles(samplePdf('署名済み.pdf'));
  await expect(applicant.locator('.slot').filter({ hasText: consent })).toContainText('提出済み');
  await applicant.locator('.steps').getByRole('link', { name: '入力内容の確認' }).click();
  await applicant.getByRole('button', { name: 'この内容で再提出する' }).click();
  await expect(applicant.getByRole('heading', { level: 1 })).toHaveText('申込みを再提出しました');
  await home.close();

  await page.goto('/ja/desk?documents=unreviewed');
  await expect.poll(() => names(page)).toEqual([who.name]);
  await open(page, who.name);
  await expect(panel(page)).toContainText('署名済み.pdf');
  await visit.press('未確認をすべて受け付ける');
  await expect(panel(page)).not.toContainText('未確認');
  const history = page.getByRole('table', { name: 'これまでの経過' });
  await expect(history).toContainText(`書類を差し戻しました ② ${consent}`);
  await visit.look('accepted');
});

test('what is missing is acknowledged with a reason before an acceptance', async ({ page }) => {
  const statusPath = await apply(page, who, 1);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_despite');
  await page.goto('/ja/desk?completeness=incomplete');
  await expect(row(page, who.name)).toContainText('不足あり');
  await open(page, who.name);
  await visit.press('受講を決定する');
  await expect(dialog(page)).toContainText(`② ${consent}`);
  await expect(dialog(page)).toContainText(`③ ${promise}`);
  const decide = dialog(page).getByRole('button', { name: '決定してメールを送る' });
  await decide.click();
  await expect(dialog(page).getByLabel('不足があることを承知のうえで')).toBeFocused();
  await visit.look('asked');
  await dialog(page).getByLabel('不足があることを承知のうえで').check();
  await decide.click();
  await expect(dialog(page).getByLabel('理由')).toBeFocused();
  await dialog(page).getByLabel('理由').fill('郵送の控えで確かめました。');
  await decide.click();
  await expect(state(page)).toHaveText('受講決定');
  const history = page.getByRole('table', { name: 'これまでの経過' });
  await expect(history).toContainText('郵送の控えで確かめました。');
  await page.goto(statusPath);
  await expect(page.getByText('受講が決まりました').first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('郵送の控えで');
});
