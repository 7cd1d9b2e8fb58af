// The desk by keyboard alone: from signing in over the list to the decision, without a mouse.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { applyAll, dialog, person, row, state } from './journeys/desk.ts';
import { currentCode } from './journeys/suction_office.ts';
import { Visit } from './journeys/visit.ts';

const people = [1, 2, 3].map(person);
const login = 'staff@example.jp';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);
test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

test('from the sign-in to the decision by keyboard alone', async ({ page }) => {
  await applyAll(page, people);
  const visit = new Visit(page, 'desk_keyboard');
  const keys = page.keyboard;
  await page.goto('/ja/desk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ログイン');
  await tabTo(page, 'メールアドレス');
  await keys.type(login);
  await tabTo(page, 'パスワード');
  await keys.type('demo-musubi-staff-2026');
  await keys.press('Enter');
  await expect(page.getByLabel('6桁のコード')).toBeVisible();
  await tabTo(page, '6桁のコード');
  await keys.type(await currentCode(page, login));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申込み一覧');
  await expect(row(page, people[0]?.name ?? '')).toBeVisible();

  await keys.press('?');
  await expect(dialog(page)).toContainText('キーボードの操作');
  await visit.look('keys');
  await keys.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await keys.press('j');
  await expect(link(page, 0)).toBeFocused();
  await keys.press('ArrowDown');
  await expect(link(page, 1)).toBeFocused();
  await keys.press('k');
  await keys.press('x');
  await expect(page.getByText('1 件を選択中')).toBeVisible();
  await keys.press('x');
  await expect(page.getByText('件を選択中')).toBeHidden();
  await keys.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await keys.type('j2');
  await expect(page.getByRole('searchbox')).toHaveValue('j2');
  await keys.press('Control+a');
  await keys.type('花巻 3郎');
  await keys.press('Enter');
  await expect(page.getByText('1 件', { exact: true })).toBeVisible();
  await keys.press('j');
  await keys.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toContainText('花巻 3郎');
  await tabTo(page, '受講を決定する');
  await keys.press('Enter');
  await expect(dialog(page)).toContainText('残り 6 名');
  await tabTo(page, '決定してメールを送る');
  await visit.look('decide');
  await keys.press('Enter');
  await expect(state(page)).toHaveText('受講決定');
  await expect(page.getByRole('status').filter({ hasText: '決定しました' })).toBeVisible();
  // Nothing is left of what was searched for, so the next one is that of the whole list.
  await tabTo(page, /次の未処理へ/u);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('花巻 1郎');
});

test('single letters do nothing once they are turned off, and arrows still do', async ({
  page,
}) => {
  await applyAll(page, people.slice(0, 2));
  await page.goto('/ja/desk');
  await page.getByLabel('メールアドレス').fill(login);
  await page.getByRole('textbox', { name: 'パスワード' }).fill('demo-musubi-staff-2026');
  await page.keyboard.press('Enter');
  await page.getByLabel('6桁のコード').fill(await currentCode(page, login));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'キーボードの操作' }).click();
  await dialog(page).getByLabel('1文字のキーで操作する').uncheck();
  await dialog(page).getByRole('button', { name: '閉じる' }).click();
  await page.reload();
  await expect(link(page, 0)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeHidden();
  await expect(link(page, 0)).not.toBeFocused();
  await link(page, 0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(link(page, 1)).toBeFocused();
});

const link = (page: Page, index: number) =>
  page.getByRole('table').first().locator('tbody th a').nth(index);

/** Presses Tab until what has that name has the focus, as a person would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement?.matches('a, button, input, select, textarea')) return '';
      const labels = 'labels' in activeElement ? (activeElement.labels as NodeList | null) : null;
      const label = labels?.[0]?.textContent ?? '';
      const named = activeElement.getAttribute('aria-label') ?? '';
      return [named, label, activeElement.textContent].join(' ');
    });
  const matches = (text: string) =>
    typeof name === 'string' ? text.includes(name) : name.test(text);
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (matches(await isThere())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}
