// Many decided at once: the preview says of each what would happen, of the places and the mails; it
// happens exactly so, or not at all when somebody else was faster.
import { applyAll, ask, dialog, names, person, row, signInAs } from './journeys/desk.ts';
import { expect, test } from './fixtures/scenario.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

const people = [1, 2, 3, 4, 5, 6, 7, 8].map(person);

test('eight are accepted at once, and the places run out as the preview said', async ({ page }) => {
  await applyAll(page, people);
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_bulk');
  await page.goto('/ja/desk');
  await visit.press('このページをすべて選ぶ');
  await expect(page.getByRole('region', { name: '一括の決定' })).toContainText('8 件を選択中');
  await visit.look('selected');
  await page.getByRole('region', { name: '一括の決定' }).getByText('受講を決定する').click();
  await visit.press('結果を確かめる');
  const lines = dialog(page).getByRole('table').first().getByRole('row');
  await expect(lines).toHaveCount(9);
  for (const { name } of people.slice(0, 6)) {
    await expect(lines.filter({ hasText: name })).toContainText('受講決定');
  }
  for (const { name } of people.slice(6)) {
    await expect(lines.filter({ hasText: name })).toContainText('行われません');
    await expect(lines.filter({ hasText: name })).toContainText('定員に達している');
  }
  const places = dialog(page).getByRole('table', { name: '定員への影響' });
  await expect(places).toContainText('0 名');
  await expect(places).toContainText('定員 6 名のうち 6 名が決定');
  await expect(dialog(page)).toContainText('送られるメール（全 6 通のうち先頭）');
  await visit.look('preview');
  await expect(page.getByRole('link', { name: '未処理 8' })).toBeVisible();
  await visit.press('6 件を決定してメールを送る');
  await expect(dialog(page).getByRole('status')).toContainText('6 件を決定しました。');
  await expect(lines).toHaveCount(9);
  await visit.look('decided');
  await visit.press('一覧へ戻る');
  await expect(page.getByRole('link', { name: '未処理 2' })).toBeVisible();
  await expect(page.getByRole('link', { name: '決定 6', exact: true })).toBeVisible();
  expect(await names(page)).toEqual(people.slice(6).map(({ name }) => name));
});

test('a decline of many asks for the reason first', async ({ page }) => {
  await applyAll(page, people.slice(0, 2));
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_bulk_decline');
  await page.goto('/ja/desk');
  await visit.press('このページをすべて選ぶ');
  await page.getByRole('region', { name: '一括の決定' }).getByText('不決定にする').click();
  await visit.press('結果を確かめる');
  await expect(dialog(page).getByLabel('理由')).toBeFocused();
  await expect(dialog(page)).toContainText('「理由」を入力してください');
  await dialog(page).getByLabel('理由').fill('今回は募集の条件に合いませんでした。');
  await visit.press('結果を確かめる');
  await expect(dialog(page).getByRole('figure').first()).toContainText('募集の条件に合いません');
  await visit.press('2 件を決定してメールを送る');
  await visit.press('一覧へ戻る');
  await expect(page.getByRole('link', { name: '不決定 2' })).toBeVisible();
});

test('what changed after the preview is previewed again, and nothing was done', async ({
  page,
}) => {
  await applyAll(page, people.slice(0, 2));
  await signInAs(page, 'staff@example.jp');
  const visit = new Visit(page, 'desk_bulk_changed');
  await page.goto('/ja/desk');
  const { applications } = (await ask(page, 'GET', '/api/staff/applications')) as {
    applications: { id: string }[];
  };
  await visit.press('このページをすべて選ぶ');
  await page.getByRole('region', { name: '一括の決定' }).getByText('受講を決定する').click();
  await visit.press('結果を確かめる');
  await expect(dialog(page).getByRole('button', { name: '2 件を決定して' })).toBeVisible();
  const returned = `/api/staff/applications/${applications[0]?.id}/return`;
  await ask(page, 'POST', returned, { version: 1, reason: '番地を書いてください。' });
  await visit.press('2 件を決定してメールを送る');
  await expect(dialog(page)).toContainText('確かめた後に変わったところがあります');
  const first = dialog(page)
    .getByRole('row')
    .filter({ hasText: people[0]?.name ?? '' });
  await expect(first).toContainText('行われません');
  await visit.look('again');
  await visit.press('1 件を決定してメールを送る');
  await visit.press('一覧へ戻る');
  await page.goto('/ja/desk?state=all');
  await expect(row(page, people[0]?.name ?? '')).toContainText('差戻し中');
  await expect(row(page, people[1]?.name ?? '')).toContainText('受講決定');
});
