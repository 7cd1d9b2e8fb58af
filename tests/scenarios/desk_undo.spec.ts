// A step is taken back while its mail is held, and a result that went out is corrected instead: the
// applicant is told the old and the new one.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { apply, dialog, open, person, signInAs, state } from './journeys/desk.ts';
import { Visit } from './journeys/visit.ts';

const who = person(1);
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const mails = (page: Page) => page.getByRole('table', { name: 'メール' });
const history = (page: Page) => page.getByRole('table', { name: 'これまでの経過' });

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

async function accept(visit: Visit): Promise<void> {
  await visit.press('受講を決定する');
  await dialog(visit.page).getByRole('button', { name: '決定してメールを送る' }).click();
  await expect(status(visit.page, '受講を決定しました。')).toBeVisible();
}

test.describe('while the mail is held', () => {
  test.use({ recallMinutes: 5 });

  test('an acceptance and a return are undone, and no mail goes', async ({ page }) => {
    const statusPath = await apply(page, who, 1);
    await signInAs(page, 'staff@example.jp');
    const visit = new Visit(page, 'desk_undo');
    await open(page, who.name);
    await accept(visit);
    await expect(mails(page).getByRole('row').nth(2)).toContainText('送信保留中');
    await visit.look('held');
    await visit.press('手続きを取り消す');
    await expect(status(page, '手続きを取り消しました。')).toBeVisible();
    await expect(state(page)).toHaveText('未処理');
    await expect(mails(page)).toContainText('取消し');
    await expect(history(page)).toContainText('直前の手続きを取り消しました');
    await expect(page.getByText('まだ送られていません')).toBeHidden();
    await visit.look('undone');

    await visit.press('差し戻す');
    await dialog(page).getByLabel('理由').fill('番地を書いてください。');
    await dialog(page).getByRole('button', { name: '差し戻してメールを送る' }).click();
    await expect(state(page)).toHaveText('差戻し中');
    await visit.press('手続きを取り消す');
    await expect(state(page)).toHaveText('未処理');
    await page.goto(statusPath);
    await expect(page.getByText('書類を確認しています')).toBeVisible();
    await page.goto('/ja/development/mails');
    const decided = page.getByRole('row').filter({ hasText: /受講が決まりました|訂正をお願い/u });
    await expect(decided).toHaveCount(2);
    await expect(decided.filter({ hasText: '取消し' })).toHaveCount(2);
  });
});

test('a result that was mailed is corrected, with the reason, and cannot be undone', async ({
  page,
}) => {
  const statusPath = await apply(page, who, 1);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_correction');
  await open(page, who.name);
  await accept(visit);
  await expect(async () => {
    await page.reload();
    await expect(mails(page).getByRole('row').nth(2)).toContainText('送信済み', { timeout: 500 });
  }).toPass();
  await expect(page.getByRole('button', { name: '手続きを取り消す' })).toBeHidden();
  await visit.press('結果を訂正する');
  await dialog(page).getByRole('button', { name: '訂正してメールを送る' }).click();
  await expect(dialog(page).getByLabel('理由')).toBeFocused();
  await dialog(page).getByLabel('理由').fill('別の方と取り違えました。申し訳ありません。');
  await visit.look('dialog');
  await dialog(page).getByRole('button', { name: '訂正してメールを送る' }).click();
  await expect(status(page, '結果を訂正しました')).toBeVisible();
  await expect(state(page)).toHaveText('不決定');
  await expect(history(page)).toContainText('別の方と取り違えました');
  await visit.look('corrected');
  await page.goto(statusPath);
  await visit.look('status');
  // On top, and in what happened so far.
  await expect(page.getByText('別の方と取り違えました')).toHaveCount(2);
  await page.goto('/ja/development/mails');
  await page.getByRole('link', { name: '結果の訂正' }).first().click();
  await expect(page.getByText('不決定（先のお知らせ: 受講決定）')).toBeVisible();
});
