// A form that loses nothing: saved while it is typed, opened again here or on another device, kept
// through a dead network, never overwritten by a second device, and handed in once.
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility.ts';
import { watchPage } from './fixtures/quiet_page.ts';
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';
import { address, basic, basicAnswers, beginDraft, confirmElsewhere } from './journeys/applying.ts';
import { expectSaved, formPath, saveState, tokenIn } from './journeys/applying.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(90_000);

const name = (page: Page) => page.getByRole('textbox', { name: '氏名' }).first();
const kana = (page: Page) => page.getByRole('textbox', { name: 'フリガナ' });
const phone = (page: Page) => page.getByLabel('電話番号').first();

async function look(page: Page, picture: string): Promise<void> {
  await expectAccessible(page);
  await screenshot(page, `draft_${picture}`);
}

test('looking begins nothing; the first word begins a draft that a reload finds', async ({
  page,
}) => {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/drafts')) posts.push(request.url());
  });
  await page.goto(`/ja/apply/${basic}`);
  await expect(name(page)).toBeVisible();
  await page.locator('.steps').getByRole('link', { name: '資格' }).click();
  await page.locator('.steps').getByRole('link', { name: '申し込む方' }).click();
  await look(page, 'untouched');
  expect(posts).toEqual([]);
  await name(page).fill('𠮷田 結');
  const birth = page.getByRole('group', { name: '生年月日' });
  await birth.getByLabel('元号').selectOption('昭和');
  await birth.getByLabel('年', { exact: true }).fill('６０');
  await expectSaved(page);
  expect(posts).toHaveLength(1);
  expect(tokenIn(page)).not.toBe('');
  await look(page, 'saved');
  await page.reload();
  await expect(name(page)).toHaveValue('𠮷田 結');
  await expect(birth.getByLabel('元号')).toHaveValue('showa');
  await expect(birth.getByLabel('年', { exact: true })).toHaveValue('６０');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' }).first()).toHaveValue('𠮷田 結');
  await look(page, 'english');
});

test('who comes back is asked, and sees nothing of another person', async ({ page, context }) => {
  await page.goto(`/ja/apply/${basic}`);
  await name(page).fill('結城 さくら');
  await expectSaved(page);
  const token = tokenIn(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(`/ja/apply/${basic}`);
  await expect(again.getByText('前回の続きがあります')).toBeVisible();
  await expect(again.getByRole('main')).not.toContainText('結城');
  await look(again, 'offer');
  await again.getByRole('button', { name: '続きから入力する' }).click();
  await expect(name(again)).toHaveValue('結城 さくら');
  expect(tokenIn(again)).toBe(token);
  await again.goto(`/ja/apply/${basic}`);
  await again.getByRole('button', { name: '新しく始める' }).click();
  await expect(name(again)).toHaveValue('');
});

test('an address is confirmed on another device, and both go on', async ({
  page,
  browser,
  baseURL,
}) => {
  const token = await beginDraft(page);
  await page.goto(formPath(token, { step: 'review' }));
  const send = page.getByRole('button', { name: 'この内容で送信する' });
  const panel = page.getByRole('region', { name: 'メールアドレスの確認' });
  await expect(panel).toContainText(address);
  await expect(send).toHaveAccessibleDescription('メールアドレスの確認が済むと送信できます。');
  await look(page, 'review');
  await send.click();
  await expect(panel).toBeFocused();
  await panel.getByRole('button', { name: '確認のメールを送る' }).click();
  await expect(panel).toContainText('確認のメールを送りました');
  await expect(panel.getByRole('button', { name: /秒後から/u })).toBeVisible();
  await look(page, 'confirmation');

  const { context, other } = await confirmElsewhere(browser, baseURL);
  await expect(other).toHaveURL(/\/ja\/apply\/suction-2024\/basic_1\?draft=/u);
  await expect(other.getByRole('heading', { level: 2 }).first()).toHaveText('入力内容の確認');
  await expect(other.getByText('メールアドレスの確認が済みました')).toBeVisible();
  await context.close();

  await expect(page.getByText('メールアドレスの確認が済みました')).toBeVisible({ timeout: 20_000 });
  await look(page, 'confirmed');
  await send.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申込みを受け付けました');
  await expect(page.getByRole('link', { name: '受付票（PDF）を開く' })).toHaveAttribute(
    'href',
    /^\/ja\/status\/[^/]+\/receipt\.pdf$/u,
  );
  await look(page, 'receipt');
  await page.goto(`/ja/apply/${basic}`);
  await expect(name(page)).toHaveValue('');
});

test('a lost answer to sending does not apply twice', async ({ page, browser, baseURL }) => {
  const token = await beginDraft(page, { step: 'review' });
  await page.goto(formPath(token));
  await page.getByRole('button', { name: '確認のメールを送る' }).click();
  await expect(page.getByText('確認のメールを送りました')).toBeVisible();
  const { context } = await confirmElsewhere(browser, baseURL);
  await context.close();
  await expect(page.getByText('メールアドレスの確認が済みました')).toBeVisible({ timeout: 20_000 });
  const numbers: string[] = [];
  await page.route('**/submission?*', async (route) => {
    const answer = await route.fetch();
    numbers.push(((await answer.json()) as { receipt_number: string }).receipt_number);
    await route.abort('connectionfailed');
  });
  await page.getByRole('button', { name: 'この内容で送信する' }).click();
  await expect(page.getByRole('alert')).toContainText('二重に申し込まれることはありません');
  await look(page, 'lost_answer');
  await page.unroute('**/submission?*');
  await page.getByRole('button', { name: 'もう一度送信する' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申込みを受け付けました');
  await expect(page.getByRole('main')).toContainText(numbers[0] ?? 'no number');
  expect(numbers).toHaveLength(1);
});

test('a dead network loses nothing, also when the page is closed', async ({ page, context }) => {
  await page.goto(`/ja/apply/${basic}`);
  await name(page).fill('結城 さくら');
  await expectSaved(page);
  await context.setOffline(true);
  await kana(page).fill('ユウキ サクラ');
  await expect(saveState(page)).toContainText('オフライン：この端末に保存しています');
  await look(page, 'offline');
  await context.setOffline(false);
  await expectSaved(page);
  const token = tokenIn(page);
  await context.setOffline(true);
  await phone(page).fill('019-000-0000');
  await expect(saveState(page)).toContainText('オフライン');
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(formPath(token));
  await expect(phone(again)).toHaveValue('019-000-0000');
  await expectSaved(again);
  await expect(kana(again)).toHaveValue('ユウキ サクラ');
});

test('two devices: what differs is shown, and nothing is overwritten unasked', async ({
  page,
  browser,
  baseURL,
}) => {
  const token = await beginDraft(page);
  await page.goto(formPath(token));
  await expect(name(page)).toHaveValue('結城 さくら');
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await context.newPage();
  const complaints = watchPage(other);
  await other.goto(formPath(token));
  await phone(other).fill('019-000-9999');
  await name(other).fill('結城 桜');
  await expectSaved(other);
  await name(page).fill('結城 さくら子');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('ほかの端末でも変更されています');
  const decide = dialog.getByRole('button', { name: '選んだ内容で続ける' });
  await expect(dialog).toContainText('まだ選んでいない項目が 1 件あります');
  await expect(dialog.getByRole('group', { name: '電話番号' })).toContainText('ほかの端末で変更');
  await look(page, 'conflict');
  await dialog.getByRole('group', { name: '氏名' }).getByLabel('結城 さくら子').check();
  await decide.click();
  await expectSaved(page);
  await expect(dialog).toBeHidden();
  await expect(name(page)).toHaveValue('結城 さくら子');
  await expect(phone(page)).toHaveValue('019-000-9999');
  // The other device had nothing of its own: it follows.
  await other.locator('.steps').getByRole('link', { name: '資格' }).click();
  await other.locator('.steps').getByRole('link', { name: '申し込む方' }).click();
  await expect(name(other)).toHaveValue('結城 さくら子');
  expect(complaints()).toEqual([]);
  await context.close();
});

test('a deleted draft is gone from server and browser', async ({ page }) => {
  await page.goto(`/ja/apply/${basic}`);
  await name(page).fill('結城 さくら');
  await expectSaved(page);
  const token = tokenIn(page);
  await page.getByRole('button', { name: '下書きを削除する' }).click();
  await expect(page.getByRole('dialog')).toContainText('元に戻せません');
  await look(page, 'discard');
  await page.getByRole('dialog').getByRole('button', { name: '下書きを削除する' }).click();
  await page.waitForURL(/\/courses\/basic_1$/u);
  await page.goto(formPath(token));
  await expect(page.getByText('この下書きは開けません')).toBeVisible();
  await look(page, 'gone');
  await page.getByRole('button', { name: '新しく始める' }).click();
  await expect(name(page)).toHaveValue('');
});

test('the whole way by keyboard alone', async ({ page, browser, baseURL, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  const { email: _, ...others } = basicAnswers;
  const token = await beginDraft(page, { answers: others });
  await page.goto(formPath(token, { step: 'person' }));
  const email = page.getByLabel('メールアドレス').first();
  await tabTo(page, 'input[name="email"]');
  await expect(email).toBeFocused();
  await page.keyboard.type(address);
  for (const title of ['資格', '勤務先', 'その他', '書類の提出', '確認と同意', '入力内容の確認']) {
    await page.keyboard.press('Escape');
    await tabTo(page, '.actions button[type="submit"]');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(title);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
  }
  await tabTo(page, '.confirmation .button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('確認のメールを送りました')).toBeVisible();
  const { context } = await confirmElsewhere(browser, baseURL);
  await context.close();
  await expect(page.getByText('メールアドレスの確認が済みました')).toBeVisible({ timeout: 20_000 });
  await tabTo(page, '.actions button[type="submit"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申込みを受け付けました');
  await expect(page.getByRole('main')).toBeFocused();
});

/** Presses Tab until the element has the focus, as a person without a mouse would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}
