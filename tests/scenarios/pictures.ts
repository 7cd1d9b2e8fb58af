// The pictures of the README: what one sees on the way from the catalogue to the decision (S4),
// with invented people and a clock that always starts at the same time. docs/pictures/README.md
// lists them.
import { resolve } from 'node:path';
import { type Browser, type Page } from '@playwright/test';
import { handIn } from './fixtures/hand_in.ts';
import { expect, test } from './fixtures/scenario.ts';
import { outputFolder } from './fixtures/folders.ts';
import { currentCode } from './journeys/suction_office.ts';
import { newKey } from '../shared/new_key.ts';

const course = '/api/programmes/suction-2024/courses/basic_1';
const formPath = '/ja/apply/suction-2024/basic_1';
const phone = { width: 390, height: 844 };

const people: readonly [name: string, kana: string, email: string][] = [
  ['結城 さくら', 'ユウキ サクラ', 'sakura@example.jp'],
  ['青葉 渉', 'アオバ ワタル', 'wataru@example.jp'],
  ['三ツ石 葵', 'ミツイシ アオイ', 'aoi@example.jp'],
  ['早池 峰子', 'ハヤチ ミネコ', 'mineko@example.jp'],
  ['北上 環', 'キタカミ タマキ', 'tamaki@example.jp'],
];

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

test('the pictures of the README', async ({ browser, page }) => {
  await picture(page, '/ja', 'catalogue');
  await picture(page, '/ja/programmes/suction-2024/courses/basic_1', 'course');
  await refusals(page);
  const statusPaths = await applications(page);
  await mail(page);
  await desk(page);
  await onPhone(browser, formPath, 'form-phone');
  await onPhone(browser, statusPaths[0] ?? '', 'status-phone');
});

async function onPhone(browser: Browser, path: string, name: string): Promise<void> {
  const context = await browser.newContext({ viewport: phone, isMobile: true, hasTouch: true });
  await picture(await context.newPage(), path, name);
  await context.close();
}

/** Every problem at once, when somebody looks at the answers before handing in. */
async function refusals(page: Page): Promise<void> {
  await page.goto(formPath);
  await page.getByRole('textbox', { name: '氏名' }).first().fill('結城 さくら');
  await page.getByRole('textbox', { name: 'フリガナ' }).fill('ユウキ サクラ');
  const birth = page.getByRole('group', { name: '生年月日' });
  await birth.getByLabel('元号', { exact: true }).selectOption('西暦');
  for (const [part, text] of [
    ['年', '2012'],
    ['月', '4'],
    ['日', '1'],
  ] as const) {
    await birth.getByLabel(part, { exact: true }).fill(text);
  }
  await page.locator('.steps').getByRole('link', { name: '資格' }).click();
  await page.getByLabel('いずれもない').check();
  await page.locator('.steps').getByRole('link', { name: '入力内容の確認' }).click();
  await expect(page.getByRole('alert')).toContainText('満18歳以上');
  await keep(page, 'refusals');
}

/** Hands in five applications; the paths of their status pages. */
async function applications(page: Page): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, kana, email] of people) {
    const answers = {
      name: [name],
      name_kana: [kana],
      birth_date: ['1998-04-01'],
      address: ['〒020-0000 岩手県盛岡市結び町 1-2-3'],
      phone: ['019-000-0000'],
      email: [email],
      reply_channel: ['mail'],
      qualifications: ['certified_care_worker'],
      reads_japanese: ['yes'],
      employed: ['yes'],
      workplace_name: ['結び訪問介護ステーション'],
      workplace_prefecture: ['iwate'],
      workplace_kind: ['home_visit'],
      payer: ['self'],
    };
    const input = { answers, agreed: ['originals', 'lateness'] };
    paths.push(await handIn(page.request, course, input));
  }
  return paths;
}

async function mail(page: Page): Promise<void> {
  await page.goto('/ja/development/mails');
  await page.getByRole('table').getByRole('link').last().click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('送信済み')).toBeVisible({ timeout: 500 });
  }).toPass();
  await keep(page, 'mail');
}

/** One accepted, one sent back, and the dialog before the acceptance of another. */
async function desk(page: Page): Promise<void> {
  await send(page, '/api/session', {
    login: 'staff@example.jp',
    password: 'demo-musubi-staff-2026',
  });
  await send(page, '/api/session/second-factor', {
    code: await currentCode(page, 'staff@example.jp'),
  });
  const queue = await page.evaluate(async () => {
    const answer = await fetch('/api/staff/applications?sort=arrival');
    return ((await answer.json()) as { applications: { id: string }[] }).applications;
  });
  const [first = '', second = '', third = ''] = queue.map((row) => row.id);
  await send(page, `/api/staff/applications/${second}/decision`, {
    version: 1,
    outcome: 'accepted',
    reason: '',
  });
  await send(page, `/api/staff/applications/${third}/return`, {
    version: 1,
    reason: '住所に番地がありません。番地まで書いてください。',
  });
  await picture(page, '/ja/desk?state=all', 'queue', 'whole');
  await page.goto(`/ja/desk/applications/${first}`);
  await page.getByRole('button', { name: '受講を決定する' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await keep(page, 'decision');
}

async function picture(
  page: Page,
  path: string,
  name: string,
  part: 'top' | 'whole' = 'top',
): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await keep(page, name, part);
}

async function keep(page: Page, name: string, part: 'top' | 'whole' = 'top'): Promise<void> {
  const path = resolve(outputFolder, 'pictures', `${name}.png`);
  await page.screenshot({ path, fullPage: part === 'whole', animations: 'disabled' });
}

/** Posts from the page itself, so that the session's cookie is the browser's. */
async function send<T>(page: Page, path: string, body: object): Promise<T> {
  const answer = await page.evaluate(
    async ([address, text, key]) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...key },
        body: text,
      });
      return { status: response.status, text: await response.text() };
    },
    [path, JSON.stringify(body), newKey()] as const,
  );
  expect(answer.status, answer.text).toBeLessThan(300);
  return JSON.parse(answer.text) as T;
}
