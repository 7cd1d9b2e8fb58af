// The second factor from its first code to its loss, a forgotten password, and one session that is
// ended among several. The codes are computed here as an authenticator app does (RFC 6238).
import { createHmac } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { Office } from './journeys/office.ts';
import { currentCode } from './journeys/suction_office.ts';
import { Visit } from './journeys/visit.ts';

const clockStart = '2026-11-21T10:00:00+09:00';
test.use({ testClock: clockStart });
test.setTimeout(120_000);

const password = '雪の朝に 静かな道を ゆっくり歩く';
const guest = { login: 'tono@example.jp', name: '遠野 すみれ' };
const desk = { login: 'desk@example.jp', password: 'demo-musubi-desk-2026' };

function codeAt(secret: string, milliseconds: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/[^A-Z2-7]/gu, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/[01]{8}/gu) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return `${number % 1_000_000}`.padStart(6, '0');
}

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

async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    locale: 'ja-JP',
    ...(baseURL !== undefined && { baseURL }),
  });
  return context.newPage();
}

test('an invited member sets up the app, keeps the codes and gets in without the app', async ({
  page,
  browser,
  baseURL,
}) => {
  const startedAt = Date.now();
  const office = await Office.open(page);
  const scope = { kind: 'programme', programme: 'suction-2024' };
  await office.send('POST', '/api/staff/accounts', {
    ...guest,
    grants: [{ verbs: ['read_applications'], scope, reason: '窓口の担当になったため' }],
  });
  const other = await elsewhere(browser, baseURL);
  const visit = new Visit(other, 'second_factor');
  await openLinkOfMail(other, /招待/u);
  await visit.arrive('招待を受ける', 'invited');
  await other.getByRole('textbox', { name: '新しいパスワード' }).fill(password);
  await visit.press('決定する');
  await visit.follow('ログインへ進む');
  await give(other, guest.login, password);
  await visit.arrive('二段階認証の設定', 'set_up');
  await visit.press('設定を始める');
  const secret = (await other.locator('.secret').textContent()) ?? '';
  await other.getByLabel('6桁のコード').fill('000000');
  await visit.press('設定を終える');
  await expect(visit.summary()).toBeVisible();
  await visit.look('wrong_code');
  const now = Date.parse(clockStart) + Date.now() - startedAt;
  await other.getByLabel('6桁のコード').fill(codeAt(secret, now));
  await visit.press('設定を終える');
  await expect(other.getByRole('heading', { name: '回復コードの保管' })).toBeVisible();
  const codes = await other.locator('.recovery-codes code').allTextContents();
  expect(new Set(codes).size).toBe(10);
  await visit.look('recovery_codes');
  await visit.press('次へ進む');
  await expect(other.getByText('チェックを入れてください')).toBeVisible();
  await other.getByLabel('回復コードを安全な場所に保管しました').check();
  await visit.press('次へ進む');
  await visit.arrive('申込み一覧', 'inside');

  const lost = await elsewhere(browser, baseURL);
  const without = new Visit(lost, 'second_factor_lost');
  await lost.goto('/ja/desk');
  for (const [use, isAccepted] of [
    [codes[3] ?? '', true],
    [codes[3] ?? '', false],
  ] as const) {
    await lost.context().clearCookies();
    await lost.goto('/ja/signin');
    await give(lost, guest.login, password);
    await lost.getByRole('button', { name: /回復コードを使う/u }).click();
    await without.look(isAccepted ? 'recovery' : 'recovery_again');
    await lost.getByLabel('回復コード', { exact: false }).fill(use);
    await without.press('確かめる');
    if (isAccepted) await expect(lost.getByRole('heading', { level: 1 })).not.toHaveText(/コード/u);
    else await expect(without.summary()).toBeVisible();
  }
  await without.look('used_twice');
  await lost.context().close();
  await other.context().close();
});

test('a forgotten password is set anew, and other devices are signed out', async ({
  page,
  browser,
  baseURL,
}) => {
  const before = await elsewhere(browser, baseURL);
  await before.goto('/ja/account');
  await give(before, desk.login, desk.password);
  await before.getByLabel('6桁のコード').fill(await currentCode(before, desk.login));
  await before.getByRole('button', { name: '確かめる' }).click();
  await expect(before.getByRole('heading', { level: 1 })).toHaveText('アカウント');

  const visit = new Visit(page, 'forgotten');
  await page.goto('/ja/signin');
  await visit.follow('パスワードを忘れた方');
  await visit.arrive('パスワードの再設定', 'ask');
  for (const login of ['nobody@example.jp', desk.login]) {
    await page.getByLabel('メールアドレス').fill(login);
    await visit.press('メールを送る');
    await expect(page.getByRole('status')).toContainText('メールをお送りしました');
    if (login !== desk.login) await visit.press('別のアドレスで送り直す');
  }
  await openLinkOfMail(page, /パスワード/u);
  await visit.arrive('新しいパスワードを決める', 'link');
  const used = page.url();
  await page.getByRole('textbox', { name: '新しいパスワード' }).fill(password);
  await visit.press('決定する');
  await visit.follow('ログインへ進む');
  await give(page, desk.login, desk.password);
  await expect(visit.summary()).toBeVisible();
  await visit.look('old_password');
  await give(page, desk.login, password);
  await expect(page.getByLabel('6桁のコード')).toBeVisible();

  await before.reload();
  await expect(before.getByRole('heading', { level: 1 })).toHaveText('ログイン');
  await page.goto(used);
  await expect(page.getByText('このリンクは使えません')).toBeVisible();
  await visit.look('link_used');
  await before.context().close();
});

test('one session among several is ended from the list', async ({ page, browser, baseURL }) => {
  const login = 'kitakami@example.jp';
  await page.goto('/ja/account/ask/sign_up');
  await page.getByLabel('メールアドレス').fill(login);
  await page.getByRole('button', { name: 'メールを送る' }).click();
  await expect(page.getByRole('status')).toContainText('メールをお送りしました');
  await openLinkOfMail(page, /アカウント/u);
  await page.getByLabel('氏名').fill('北上 葵');
  await page.getByRole('textbox', { name: '新しいパスワード' }).fill(password);
  await page.getByRole('button', { name: '決定する' }).click();
  await page.getByRole('link', { name: 'ログインへ進む' }).click();
  const phone = await elsewhere(browser, baseURL);
  await phone.goto('/ja/account');
  for (const device of [phone, page]) {
    await give(device, login, password);
    await expect(device.getByRole('heading', { level: 1 })).toHaveText('アカウント');
  }
  const visit = new Visit(page, 'sessions');
  await visit.arrive('アカウント', 'two_sessions');
  const sessions = page.getByRole('region', { name: /ログイン/u }).last();
  await expect(sessions.getByRole('row')).toHaveCount(3);
  await expect(sessions.getByText('この端末')).toHaveCount(1);
  await sessions.getByRole('button').first().click();
  await expect(sessions.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: 'ログアウト' })).toBeVisible();
  await visit.look('one_left');
  await phone.goto('/ja/account');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('ログイン');
  await phone.context().close();
});
