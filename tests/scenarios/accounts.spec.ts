// Accounts in a real browser: signing up by mail, the second factor of staff, an invitation that
// reaches one programme only, the list of sessions, and waiting after failures.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { currentCode } from './journeys/suction_office.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

const password = '雪の朝に 静かな道を ゆっくり歩く';
const staff = { login: 'staff@example.jp', password: 'demo-musubi-staff-2026' };

async function openLinkOfMail(page: Page, subject: RegExp): Promise<void> {
  await page.goto('/ja/development/mails');
  await page.getByRole('table').getByRole('link', { name: subject }).first().click();
  await page.getByRole('link', { name: /\/account\/links\//u }).click();
}

async function give(page: Page, login: string, secret: string): Promise<void> {
  await page.getByLabel('メールアドレス').fill(login);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(secret);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

async function signInAsStaff(page: Page, wanted: string): Promise<void> {
  await page.goto(wanted);
  await give(page, staff.login, staff.password);
  await page.getByLabel('6桁のコード').fill(await currentCode(page, staff.login));
  await page.getByRole('button', { name: '確かめる' }).click();
}

test('somebody signs up by mail and finds the account', async ({ page }) => {
  const visit = new Visit(page, 'accounts_sign_up');
  await page.goto('/ja/signin');
  await visit.arrive('ログイン', 'sign_in');
  await visit.follow('アカウントを作る');
  await visit.arrive('アカウントを作る', 'ask');
  await page.getByLabel('メールアドレス').fill('kitakami@example.jp');
  await visit.press('メールを送る');
  await expect(page.getByRole('status')).toContainText('メールをお送りしました');
  await visit.look('asked');

  await openLinkOfMail(page, /アカウント/u);
  await visit.arrive('アカウントを作る', 'link');
  await page.getByLabel('氏名').fill('北上 葵');
  const box = page.getByRole('textbox', { name: '新しいパスワード' });
  await box.fill('password1234567');
  await visit.press('決定する');
  await expect(visit.summary()).toContainText('よく使われる言葉');
  await visit.look('weak_password');
  await box.fill(password);
  await visit.press('決定する');
  await expect(page.getByRole('status')).toContainText('設定しました');

  await visit.follow('ログインへ進む');
  await give(page, 'kitakami@example.jp', password);
  await visit.arrive('アカウント', 'account');
  await expect(page.getByText('この端末', { exact: false }).first()).toBeVisible();
});

test('a member of staff who is invited sets up the second factor and sees one programme', async ({
  page,
  browser,
}) => {
  const visit = new Visit(page, 'accounts_invitation');
  await signInAsStaff(page, '/ja/desk/accounts');
  await visit.arrive('職員のアカウント', 'list');
  await visit.follow('職員を招待する');
  await visit.arrive('職員を招待する', 'invite');
  await visit.press('招待のメールを送る');
  await expect(page.getByText('「氏名」を入力してください')).toBeVisible();
  await visit.look('invite_refused');
  await page.getByLabel('氏名').fill('遠野 すみれ');
  await page.getByLabel('メールアドレス').fill('tono@example.jp');
  await page.getByRole('combobox', { name: /研修/u }).selectOption('suction-2024');
  await page.getByLabel(/申込みを見る/u).check();
  await page.getByLabel('理由', { exact: false }).fill('窓口の担当になったため');
  await visit.press('招待のメールを送る');
  await visit.arrive('遠野 すみれ', 'invited');

  const context = await browser.newContext({ locale: 'ja-JP' });
  const other = await context.newPage();
  const guest = new Visit(other, 'accounts_guest');
  await openLinkOfMail(other, /招待/u);
  await guest.arrive('招待を受ける', 'link');
  await other.getByRole('textbox', { name: '新しいパスワード' }).fill(password);
  await guest.press('決定する');
  await guest.follow('ログインへ進む');
  await give(other, 'tono@example.jp', password);
  await guest.arrive('二段階認証の設定', 'set_up');
  await guest.press('設定を始める');
  await expect(other.getByRole('img', { name: /QRコード/u })).toBeVisible();
  await guest.look('qr');
  await context.close();
});

test('after several failures the next try waits, and says how long', async ({ page }) => {
  const visit = new Visit(page, 'accounts_wait');
  await page.goto('/ja/signin');
  for (let count = 0; count < 6; count += 1) {
    await give(page, 'staff@example.jp', `wrong password number ${count}`);
    await expect(visit.summary()).toBeVisible();
  }
  await expect(page.getByText(/お待ちください/u).first()).toBeVisible();
  await visit.look('told_to_wait');
});

test('a recovery code signs in once, and other sessions can be ended', async ({
  page,
  browser,
}) => {
  const visit = new Visit(page, 'accounts_sessions');
  await signInAsStaff(page, '/ja/account');
  await visit.arrive('アカウント', 'account');
  await visit.press('回復コードを作り直す');
  await page
    .getByRole('region', { name: '二段階認証' })
    .getByRole('textbox', { name: '現在のパスワード' })
    .fill(staff.password);
  await visit.press('続ける');
  const code = await page.locator('.recovery-codes code').first().textContent();
  await visit.look('recovery_codes');
  await page.getByLabel('回復コードを安全な場所に保管しました').check();
  await visit.press('次へ進む');

  const context = await browser.newContext({ locale: 'ja-JP' });
  const other = await context.newPage();
  await other.goto('/ja/account');
  await give(other, staff.login, staff.password);
  await other.getByRole('button', { name: /回復コードを使う/u }).click();
  await other.getByLabel('回復コード', { exact: false }).fill(code ?? '');
  await other.getByRole('button', { name: '確かめる' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('アカウント');

  await page.reload();
  await expect(page.getByText('残りの回復コード：9 個')).toBeVisible();
  await visit.press('この端末以外をすべてログアウトさせる');
  await expect(page.getByRole('status').filter({ hasText: 'ログアウトさせました' })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('ログイン');
  await context.close();
});
