// The form with every type of field, beyond what S4's journey fills in: fields that appear, era
// dates while they are typed, and nothing lost by reload, back or another language.
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/kit_server.ts';
import { screenshot } from './fixtures/screenshot.ts';

const summary = (page: Page) => page.getByRole('alert');

async function fillHospital(page: Page): Promise<void> {
  await page.getByLabel('医療機関名').fill('結び市立中央病院');
  await page.getByLabel('所在地').fill('〒020-0000 岩手県盛岡市結び町 1-2-3');
  await page.getByRole('radio', { name: 'いいえ' }).check();
  await page.getByLabel('連絡担当者のメールアドレス').fill('kenshu@example.jp');
  await page.getByLabel('連絡担当者の電話番号').fill('０１９－０００－００００');
}

async function fillBirth(page: Page, era: string, day: [string, string, string]): Promise<void> {
  const birth = page.getByRole('group', { name: '生年月日' });
  await birth.getByLabel('元号').selectOption(era);
  await birth.getByLabel('年', { exact: true }).fill(day[0]);
  await birth.getByLabel('月').fill(day[1]);
  await birth.getByLabel('日', { exact: true }).fill(day[2]);
}

test('a field appears with its answer, and a problem vanishes when corrected', async ({ page }) => {
  await page.goto('/ja/kit/form');
  const designated = page.getByRole('group', { name: '指定年月日' });
  await expect(designated).toBeHidden();
  await page.getByRole('radio', { name: 'はい' }).check();
  await expect(designated).toBeVisible();
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(summary(page)).toBeInViewport();
  await expectAccessible(page);
  await screenshot(page, 'form_errors');
  await summary(page).getByRole('link', { name: '「連絡担当者のメールアドレス」' }).click();
  const email = page.getByLabel('連絡担当者のメールアドレス');
  await expect(email).toBeFocused();
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await email.fill('kenshu@example.jp');
  await expect(email).not.toHaveAttribute('aria-invalid');
});

test('reload and back lose nothing, and the language may change meanwhile', async ({ page }) => {
  await page.goto('/ja/kit/form');
  await fillHospital(page);
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  const birth = page.getByRole('group', { name: '生年月日' });
  await expect(birth.getByLabel('元号')).toHaveValue('');
  await fillBirth(page, '昭和', ['６０', '2', '3']);
  await expect(birth).toContainText('西暦では 1985年2月3日');
  await fillBirth(page, '平成', ['31', '', '']);
  await page.getByRole('textbox', { name: '氏名' }).first().fill('𠮷田 結');
  await page.reload();
  await expect(page.getByText('前回の入力内容を復元しました。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '氏名' }).first()).toHaveValue('𠮷田 結');
  await expect(birth.getByLabel('年', { exact: true })).toHaveValue('31');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/kit\/form\?step=member$/u);
  await expect(birth.getByLabel('Year')).toHaveValue('31');
  await page.goBack();
  await expect(birth.getByLabel('年', { exact: true })).toHaveValue('31');
  await page.goBack();
  await expect(page.getByLabel('医療機関名')).toHaveValue('結び市立中央病院');
});

test('a finding stays until its answer changes, and sending clears the draft', async ({ page }) => {
  await page.goto('/ja/kit/form');
  await fillHospital(page);
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('textbox', { name: '氏名' }).first().fill('髙﨑 結');
  await page.getByLabel('氏名（フリガナ）').fill('ﾀｶｻｷ ゆい');
  await fillBirth(page, '昭和', ['60', '2', '3']);
  await page.getByRole('radio', { name: '看護師' }).check();
  const cases = page.getByLabel('ECMO の経験症例数');
  await cases.fill('４');
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(summary(page)).toContainText('現在の最大 4 例');
  await summary(page).getByRole('link', { name: 'ECMO 経験 5 例以上' }).click();
  await expect(cases).toBeFocused();
  await expect(cases).toHaveAttribute('aria-invalid', 'true');
  await cases.fill('５');
  await expect(cases).not.toHaveAttribute('aria-invalid');
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByLabel('第 1 希望の会場').selectOption('中国・四国');
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('checkbox', { name: '講義の録画' }).check();
  await page.getByRole('button', { name: '入力内容を確認する' }).click();
  await expect(page.getByText('チームは 4 名が基本です')).toBeVisible();
  await page.getByRole('button', { name: 'この内容で送信する' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申込みを受け付けました');
  await expect(page.locator('pre')).toContainText('タカサキ ユイ');
  await expect(page.locator('pre')).toContainText('1985-02-03');
  await page.goto('/ja/kit/form');
  await expect(page.getByLabel('医療機関名')).toHaveValue('');
});
