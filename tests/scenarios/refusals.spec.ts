// What cannot be done is said in words, with what to do instead: a closed call, a wrong link, a
// lost connection, and a decision over what somebody else has changed.
import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility.ts';
import { handIn } from './fixtures/hand_in.ts';
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';
import { currentCode } from './journeys/suction_office.ts';
import { newKey } from '../shared/new_key.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });

const course = 'suction-2024/basic_1';
const answers = {
  name: ['結城 さくら'],
  name_kana: ['ユウキ サクラ'],
  birth_date: ['1998-04-01'],
  address: ['〒020-0000 岩手県盛岡市結び町 1-2-3'],
  phone: ['019-000-0000'],
  email: ['sakura@example.jp'],
  reply_channel: ['mail'],
  qualifications: ['certified_care_worker'],
  reads_japanese: ['yes'],
  employed: ['no'],
  payer: ['self'],
};

async function apply(request: APIRequestContext): Promise<string> {
  const [programme, id] = course.split('/');
  const address = `/api/programmes/${programme}/courses/${id}`;
  const path = await handIn(request, address, {
    answers,
    agreed: ['originals', 'lateness'],
  });
  return path.split('/').at(-1) ?? '';
}

async function signIn(page: Page, wanted: string): Promise<void> {
  await page.goto(wanted);
  await page.getByLabel('メールアドレス').fill('staff@example.jp');
  await page.getByRole('textbox', { name: 'パスワード' }).fill('demo-musubi-staff-2026');
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByLabel('6桁のコード').fill(await currentCode(page, 'staff@example.jp'));
  await page.getByRole('button', { name: '確かめる' }).click();
}

async function look(page: Page, picture: string): Promise<void> {
  await expectAccessible(page);
  await screenshot(page, `refusal_${picture}`);
}

test('a call that is not open says why and leads on', async ({ page }) => {
  await page.goto('/ja/apply/suction-2024/basic_2');
  await expect(page.locator('.banner')).toContainText('受付はまだ始まっていません');
  await look(page, 'not_open');
  await page.getByRole('link', { name: 'コースの案内を見る' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('第2回');
  await page.goto('/en/apply/suction-2024/on_site');
  await expect(page.locator('.banner')).toContainText('arranged with you');
});

test('a wrong address says what is missing', async ({ page }) => {
  await page.goto('/ja/apply/suction-2024/nothing');
  await expect(page.getByRole('alert')).toContainText('そのコースはありません');
  await look(page, 'no_course');
  await page.goto('/ja/correct/not-a-link-of-ours');
  await expect(page.getByRole('alert')).toContainText('メールに書かれたアドレス全体');
});

test('an application that is not returned is edited while its call is open', async ({
  page,
  request,
}) => {
  const token = await apply(request);
  await page.goto(`/ja/correct/${token}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申込みの変更');
  await page.getByLabel('住所').first().fill('〒020-0000 岩手県盛岡市結び町 9-9-9');
  await page.locator('.steps').getByRole('link', { name: '入力内容の確認' }).click();
  await expect(page.getByRole('main')).toContainText('結び町 9-9-9');
  await look(page, 'edited');
  await page.getByRole('button', { name: 'この内容に変更する' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申込みの変更を受け付けました');
  await page.getByRole('link', { name: '申込みの状況を見る' }).click();
  await expect(page.getByText('書類を確認しています')).toBeVisible();
});

test('a lost connection is told, and the review can be asked for again', async ({ page }) => {
  await page.route('**/check?*', (route) => route.abort('connectionfailed'));
  await page.goto(`/ja/apply/${course}?step=review`);
  await expect(page.getByText('通信できませんでした')).toBeVisible();
  await look(page, 'offline');
  await page.unroute('**/check?*');
  await page.getByRole('button', { name: 'もう一度確かめる' }).click();
  await expect(page.getByText('通信できませんでした')).toBeHidden();
  await expect(page.getByRole('alert')).toContainText('入力内容に');
});

test('what somebody else has decided is not decided again', async ({ page, request }) => {
  await apply(request);
  await signIn(page, '/ja/desk');
  await page.getByRole('table').first().getByRole('link').first().click();
  await page.getByRole('button', { name: '差し戻す' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('番地を書いてください。');
  const id = page.url().split('/').at(-1);
  const decided = await page.request.post(`/api/staff/applications/${id}/decision`, {
    data: { outcome: 'accepted', reason: '', version: 1 },
    headers: { origin: new URL(page.url()).origin, ...newKey() },
  });
  expect(decided.status()).toBe(200);
  await page.getByRole('button', { name: '差し戻してメールを送る' }).click();
  await expect(page.getByRole('alert')).toContainText('ほかの職員がこの申込みを先に変更しました');
  await expect(page.getByRole('alert')).toContainText('入力した理由は残っています');
  await look(page, 'conflict');
  await page.getByRole('button', { name: '最新の内容を表示する' }).click();
  await expect(page.locator('.facts .badge')).toHaveText('受講決定');
  await expect(page.getByRole('button', { name: '差し戻す' })).toBeHidden();
});
