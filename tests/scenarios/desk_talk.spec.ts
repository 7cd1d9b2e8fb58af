// Beside the decision: an application goes to the next round with its number, messages go both
// ways, and the history tells all of it to the desk. The receipt is there as a paper.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { apply, applyAll, dialog, names, open, person, row, signInAs } from './journeys/desk.ts';
import { Visit } from './journeys/visit.ts';

const who = person(1);

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

const history = (page: Page) => page.getByRole('table', { name: 'これまでの経過' });

test('an application is postponed to the next round, and the applicant is told', async ({
  page,
}) => {
  const statusPath = await apply(page, who, 1);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_postpone');
  await open(page, who.name);
  await visit.press('次の回へ延期する');
  const confirm = dialog(page).getByRole('button', { name: '延期してメールを送る' });
  await expect(dialog(page).getByRole('radio')).toHaveCount(1);
  await confirm.click();
  await expect(dialog(page).getByLabel('理由')).toBeFocused();
  await dialog(page).getByLabel('理由').fill('開講に必要な人数に届きませんでした。');
  await visit.look('dialog');
  await confirm.click();
  await expect(page.getByRole('status').filter({ hasText: '延期しました。' })).toBeVisible();
  await expect(page.getByRole('link', { name: '第2回 基本研修' })).toBeVisible();
  await expect(page.getByText('SUCTION-2024-0001').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '次の回へ延期する' })).toBeHidden();
  await expect(history(page)).toContainText('次の回に延期しました');
  await visit.look('postponed');
  await page.goto('/ja/desk?programme=suction-2024&course=basic_2');
  await expect.poll(() => names(page)).toEqual([who.name]);
  await page.goto(statusPath);
  await expect(page.getByRole('main')).toContainText('第2回 基本研修');
  await expect(page.getByRole('main')).toContainText('開講に必要な人数に届きませんでした。');
});

test('messages go both ways, and stand in the list and in the history', async ({ page }) => {
  const [statusPath = ''] = await applyAll(page, [who, person(2)]);
  const visit = new Visit(page, 'desk_messages');
  await page.goto(statusPath);
  await page.getByRole('textbox').fill('駐車場はありますか。\n車いすで伺います。');
  await page.getByRole('button', { name: /送/u }).last().click();
  await expect(page.getByRole('main')).toContainText('駐車場はありますか。');

  await signInAs(page, 'staff@example.jp');
  await page.goto('/ja/desk?messages=unread');
  await expect.poll(() => names(page)).toEqual([who.name]);
  await expect(row(page, who.name)).toContainText('未読 1 件');
  await visit.look('unread');
  await open(page, who.name);
  const thread = page.getByRole('region', { name: '連絡' });
  await expect(thread).toContainText('車いすで伺います。');
  await visit.press('連絡を送る');
  await expect(page.getByLabel('申込者への連絡')).toBeFocused();
  await page.getByLabel('申込者への連絡').fill('正面に2台分あります。');
  await visit.press('連絡を送る');
  await expect(thread.getByRole('status')).toContainText('送信の列に入れました');
  await expect(thread.getByRole('listitem')).toHaveCount(2);
  await expect(history(page)).toContainText('正面に2台分あります。');
  await visit.look('thread');
  await page.goto('/ja/desk?messages=unread');
  await expect(page.getByText('この条件に合う申込みはありません')).toBeVisible();
  await page.goto(statusPath);
  await expect(page.getByRole('main')).toContainText('正面に2台分あります。');
  await visit.look('status');
});

test('the receipt is printed from the desk', async ({ page }) => {
  await apply(page, who, 1);
  await signInAs(page, 'staff@example.jp');
  await open(page, who.name);
  const href = await page.getByRole('link', { name: '受付票（PDF）' }).getAttribute('href');
  const file = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return { type: answer.headers.get('content-type'), text: (await answer.text()).slice(0, 5) };
  }, href ?? '');
  expect(file).toEqual({ type: 'application/pdf', text: '%PDF-' });
});
