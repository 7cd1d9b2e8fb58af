// The list of the desk: found by every way of writing a name, narrowed by filters that stand in the
// address and can each be taken away, in three orders, by pages, on paper, in both languages.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import {
  apply,
  applyAll,
  ask,
  names,
  person,
  row,
  signInAs,
  type Person,
} from './journeys/desk.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(180_000);

const takahashi: Person = { name: '髙橋 渡邊子', kana: 'タカハシ ワタナベコ' };
const saito: Person = { name: '齋藤 環', kana: 'サイトウ タマキ' };
const abe: Person = { name: '阿部 ヴィ', kana: 'アベ ヴィ' };
const people = [takahashi, saito, abe];

const search = (page: Page) => page.getByRole('searchbox', { name: '検索' });
const chips = (page: Page) => page.getByRole('navigation', { name: '今の条件' });

test('a name is found in kanji variants, kana of both kinds and any width', async ({ page }) => {
  await applyAll(page, people);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_search');
  await page.goto('/ja/desk');
  for (const [written, found] of [
    ['高橋', takahashi],
    ['髙橋', takahashi],
    ['渡辺', takahashi],
    ['たかはし', takahashi],
    ['ﾀｶﾊｼ', takahashi],
    ['斉藤', saito],
    ['斎藤', saito],
    ['さいとう', saito],
    ['ＳＵＣＴＩＯＮ－２０２４－０００３', abe],
    ['applicant-2@', saito],
  ] as const) {
    await search(page).fill(written);
    await search(page).press('Enter');
    await expect(page.getByText('1 件', { exact: true }), written).toBeVisible();
    await expect.poll(() => names(page), written).toEqual([found.name]);
  }
  await visit.look('found');
  await search(page).fill('ソンザイシナイ');
  await search(page).press('Enter');
  await expect(page.getByText('この条件に合う申込みはありません')).toBeVisible();
  await visit.look('nothing');
  await page.locator('.table-empty').getByRole('link', { name: '条件を消す' }).click();
  await expect(page).toHaveURL(/\/ja\/desk$/u);
  await expect.poll(() => names(page)).toHaveLength(3);
});

test('filters stand in the address, as chips, and each can be taken away', async ({ page }) => {
  await applyAll(page, people);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_filters');
  const { applications } = (await ask(page, 'GET', '/api/staff/applications')) as {
    applications: { id: string }[];
  };
  const reason = { version: 1, reason: '番地を書いてください。' };
  await ask(page, 'POST', `/api/staff/applications/${applications[1]?.id}/return`, reason);
  await page.goto('/ja/desk?state=all');
  await page.getByText('ほかの条件').click();
  await page.getByLabel('コース').selectOption({ label: '第1回 基本研修（50時間全課程）' });
  await page.getByLabel('書類と記入').selectOption('そろっている');
  await page.getByLabel('注意', { exact: true }).selectOption('ない');
  await page.getByLabel('受付日（から）').fill('2026-11-21');
  await page.getByLabel('受付日（まで）').fill('2026-11-21');
  await visit.press('絞り込む');
  await expect(page).toHaveURL(/completeness=complete/u);
  await expect(chips(page).getByRole('listitem')).toHaveCount(6);
  await expect.poll(() => names(page)).toEqual([takahashi.name, abe.name]);
  await visit.look('five');

  await page.reload();
  await expect(chips(page).getByRole('listitem')).toHaveCount(6);
  await expect(page.getByRole('combobox', { name: '書類と記入' })).toHaveValue('complete');
  await chips(page).getByRole('link', { name: '条件「書類と記入：そろっている」を外す' }).click();
  await expect(chips(page).getByRole('listitem')).toHaveCount(5);
  await expect.poll(() => names(page)).toHaveLength(3);
  await page.goBack();
  await expect(chips(page).getByRole('listitem')).toHaveCount(6);
  await row(page, abe.name).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(abe.name);
  await page.getByRole('link', { name: '申込み一覧' }).click();
  await expect(chips(page).getByRole('listitem')).toHaveCount(6);
  await page.goto('/ja/desk?state=all&received_from=2026-11-22');
  await expect(page.getByText('この条件に合う申込みはありません')).toBeVisible();
  await chips(page).getByRole('link', { name: '条件を消す' }).click();
  await expect(page).toHaveURL(/\/ja\/desk\?state=all$/u);
  await expect.poll(() => names(page)).toHaveLength(3);
});

test('the list is ordered by arrival, by completion and by 五十音', async ({ page }) => {
  await applyAll(page, people);
  await signInAs(page, 'staff@example.jp');
  await page.goto('/ja/desk');
  await expect.poll(() => names(page)).toEqual([takahashi.name, saito.name, abe.name]);
  await page.getByRole('link', { name: '五十音順' }).click();
  await expect(page).toHaveURL(/sort=kana/u);
  await expect.poll(() => names(page)).toEqual([abe.name, saito.name, takahashi.name]);
  await page.getByRole('link', { name: '完了順' }).click();
  await expect(page).toHaveURL(/sort=rank/u);
  await expect(row(page, abe.name).getByRole('cell').nth(4)).toHaveText('3');
});

test('a list of more than fifty has pages, and a page is selected as a whole', async ({ page }) => {
  const many = Array.from({ length: 52 }, (_, index) => person(index + 1));
  for (const [index, who] of many.entries()) await apply(page, who, index + 1);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_pages');
  await page.goto('/ja/desk');
  await expect(page.getByText('52 件 （1～50 件目）')).toBeVisible();
  await expect.poll(() => names(page)).toHaveLength(50);
  await visit.press('このページをすべて選ぶ');
  await page.getByRole('navigation', { name: 'ページ' }).getByRole('link', { name: '2' }).click();
  await expect(page).toHaveURL(/page=2/u);
  await expect(page.getByText('52 件 （51～52 件目）')).toBeVisible();
  await expect(page.getByText('50 件を選択中')).toBeVisible();
  await visit.look('second');
});

test('the desk speaks English', async ({ page }) => {
  await applyAll(page, people);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_english');
  await page.goto('/en/desk?completeness=complete&received_from=2026-11-21&sort=rank');
  await expect(page.getByText('3 applications')).toBeVisible();
  await visit.look('queue');
  await row(page, saito.name).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(saito.name);
  await visit.look('application');
  await visit.press('Send back');
  await visit.look('return');
  await visit.press('Cancel');
  await visit.press('Accept');
  await visit.look('accept');
});
