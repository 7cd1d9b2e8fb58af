// Two members of staff on one application: the second is told, keeps what they wrote, and decides
// anew on what is true.
import { expect, test } from './fixtures/scenario.ts';
import { apply, colleague, dialog, open, person, signInAs } from './journeys/desk.ts';
import { Visit } from './journeys/visit.ts';

const who = person(1);

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(90_000);

test('what a colleague postponed meanwhile is not declined over them', async ({
  page,
  browser,
  baseURL,
}) => {
  await apply(page, who, 1);
  await signInAs(page, 'staff@example.jp');
  const other = await colleague(browser, baseURL);
  const visit = new Visit(page, 'desk_two_staff');
  await open(page, who.name);
  await open(other, who.name);
  await visit.press('不決定にする');
  await dialog(page).getByLabel('理由').fill('定員に達しました。');

  await other.getByRole('button', { name: '次の回へ延期する' }).click();
  await dialog(other).getByLabel('理由').fill('ご本人から電話がありました。');
  await dialog(other).getByRole('button', { name: '延期してメールを送る' }).click();
  await expect(other.getByRole('status').filter({ hasText: '延期しました。' })).toBeVisible();

  await visit.press('不決定にしてメールを送る');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('ほかの職員がこの申込みを先に変更しました');
  await expect(alert).toContainText('入力した理由は残っています');
  await visit.look('refused');
  await visit.press('最新の内容を表示する');
  await expect(page.getByRole('link', { name: '第2回 基本研修' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'これまでの経過' })).toContainText('花巻 蒼');
  await visit.press('不決定にする');
  await expect(dialog(page).getByLabel('理由')).toHaveValue('定員に達しました。');
  await other.context().close();
});

test('a paper and a message that a colleague dealt with are seen after a reload', async ({
  page,
  browser,
  baseURL,
}) => {
  await apply(page, who, 1);
  await signInAs(page, 'staff@example.jp');
  const other = await colleague(browser, baseURL);
  await open(page, who.name);
  await open(other, who.name);
  await other.getByLabel('申込者への連絡').fill('お電話の件、承知しました。');
  await other.getByRole('button', { name: '連絡を送る' }).click();
  await expect(other.getByRole('status')).toContainText('送信の列に入れました');
  await page.reload();
  await expect(page.locator('.messages')).toContainText('お電話の件');
  await expect(page.locator('.messages')).toContainText('花巻 蒼');
  await other.context().close();
});
