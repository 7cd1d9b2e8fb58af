// What staff answer for: a fact that only they can confirm, a condition set aside with a reason
// where its rule is opened by one, and taking that back. No notice of ours opens a rule of a course
// that is applied for here, so the condition on the place of work (S4 2 practicum (1)(2)) is asked
// of the first round and opened.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { apply, dialog, open, person, signInAs, state } from './journeys/desk.ts';
import { Visit } from './journeys/visit.ts';

const admission = {
  '    courses: [practicum]\n    severity: error\n    source: guide 2 実地研修(1)(2)':
    '    courses: [basic]\n    severity: error\n    reason: accepted\n' +
    '    source: guide 2 実地研修(1)(2)',
};
const who = { ...person(1), answers: { workplace_prefecture: ['elsewhere'] } };

test.use({ testClock: '2026-11-21T10:00:00+09:00', programmeChanges: admission });
test.setTimeout(120_000);

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const judgement = (page: Page) => page.getByRole('region', { name: '職員の判断' });

async function because(page: Page, reason: string): Promise<void> {
  await dialog(page).getByLabel('理由').fill(reason);
  await dialog(page).getByRole('button', { name: '続ける' }).click();
}

test('a condition is refused, set aside with a reason, taken back, and stands again', async ({
  page,
}) => {
  await apply(page, who, 1);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_exceptions');
  await open(page, who.name);
  await expect(page.getByRole('button', { name: '受講を決定する' })).toBeVisible();
  await visit.look('to_confirm');
  await judgement(page).getByRole('button', { name: '「いいえ」と記録する' }).click();
  await dialog(page).getByRole('button', { name: '続ける' }).click();
  await expect(dialog(page).getByLabel('理由')).toBeFocused();
  await because(page, '認めた記録がありません。');
  await expect(status(page, '記録しました。')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('岩手県内の介護・医療・児童・教育');

  await judgement(page).getByRole('button', { name: '例外として認める' }).click();
  await visit.look('override');
  await because(page, '県境の事業所で、利用者は岩手県の方です。');
  await expect(status(page, '例外として認めました。')).toBeVisible();
  await expect(page.getByText('職員が例外として認めた要件 1 件')).toBeVisible();
  await expect(page.getByText('1 件の問題があります')).toBeHidden();
  await expect(judgement(page)).toContainText('県境の事業所で');
  await expect(judgement(page)).toContainText('北上 みどり');
  await visit.look('overridden');

  await judgement(page).getByRole('button', { name: '例外を取り消す' }).click();
  await because(page, '利用者が転居しました。');
  await expect(status(page, '例外を取り消しました。')).toBeVisible();
  await expect(page.getByText('1 件の問題があります')).toBeVisible();
  await expect(judgement(page)).toContainText('利用者が転居しました。');
  await expect(judgement(page).getByRole('button', { name: '例外として認める' })).toBeVisible();
  await visit.look('revoked');
  const history = page.getByRole('table', { name: 'これまでの経過' });
  await expect(history).toContainText('県境の事業所で');
  await expect(history).toContainText('利用者が転居しました。');
  await expect(history).not.toContainText(/override|confirmation|fact\./u);
});

test('an unmet condition stops the acceptance in words, and an exception lets it through', async ({
  page,
}) => {
  await apply(page, who, 1);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_unmet');
  await open(page, who.name);
  await judgement(page).getByRole('button', { name: '「いいえ」と記録する' }).click();
  await because(page, '認めた記録がありません。');
  await expect(status(page, '記録しました。')).toBeVisible();
  await visit.press('受講を決定する');
  await expect(dialog(page)).toContainText('まだそろっていないもの');
  await dialog(page).getByLabel('不足があることを承知のうえで').check();
  await dialog(page).getByLabel('理由').fill('急ぎのため');
  await visit.look('despite');
  await dialog(page).getByRole('button', { name: '決定してメールを送る' }).click();
  await expect(page.getByRole('alert')).toContainText('岩手県内の介護・医療・児童・教育');
  await expect(state(page)).toHaveText('未処理');
  await visit.look('refused');

  await judgement(page).getByRole('button', { name: '例外として認める' }).click();
  await because(page, '県境の事業所で、利用者は岩手県の方です。');
  await expect(status(page, '例外として認めました。')).toBeVisible();
  await visit.press('受講を決定する');
  await expect(dialog(page)).not.toContainText('まだそろっていないもの');
  await dialog(page).getByRole('button', { name: '決定してメールを送る' }).click();
  await expect(state(page)).toHaveText('受講決定');
});
