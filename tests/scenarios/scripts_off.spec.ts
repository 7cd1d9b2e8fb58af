// What an applicant does on an office PC without scripts, beyond reading: inquiring for on-site
// training with everything wrong at first, confirming the address, following an application,
// writing to the office, saving the receipt and withdrawing.
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility.ts';
import { handIn } from './fixtures/hand_in.ts';
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';
import { basicAnswers } from './journeys/applying.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00', javaScriptEnabled: false });
test.setTimeout(120_000);

const basic = '/api/programmes/suction-2024/courses/basic_1';

/** Axe is a script, so what the page holds is looked at where scripts run. */
async function look(page: Page, picture: string): Promise<void> {
  const size = page.viewportSize();
  const context = await page
    .context()
    .browser()
    ?.newContext({ javaScriptEnabled: true, viewport: size });
  const looked = await context?.newPage();
  if (context === undefined || looked === undefined) throw new Error('there is no browser');
  await looked.goto(page.url().replace(/#.*$/u, ''));
  const holds = await page.content();
  await looked.evaluate((html) => {
    document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  }, holds);
  await expectAccessible(looked);
  await screenshot(looked, `scripts_off_${picture}`);
  await context.close();
}

async function arrive(page: Page, title: string, picture: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await look(page, picture);
}

async function followMail(page: Page, subject: RegExp, place: RegExp): Promise<void> {
  await page.goto('/ja/development/mails');
  await page.getByRole('table').getByRole('link', { name: subject }).first().click();
  await page.getByRole('link', { name: place }).click();
}

test('an inquiry is refused with every reason, each leading to its question, then sent', async ({
  page,
}) => {
  await page.goto('/ja/programmes/suction-2024/courses/on_site');
  await look(page, 'course');
  await page.getByRole('link', { name: '問い合わせる' }).click();
  await arrive(page, '出張研修の問い合わせ', 'inquiry');
  await page.getByLabel('担当者の氏名').fill('盛岡 早苗');
  await page.getByRole('button', { name: '問い合わせを送る' }).click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveCount(8);
  await expect(page).toHaveTitle(/^エラー: /u);
  await expect(page.getByLabel('担当者の氏名')).toHaveValue('盛岡 早苗');
  await look(page, 'inquiry_refused');
  const heads = page.getByLabel('受講する人数');
  await expect(heads).toHaveAccessibleDescription(/「受講する人数」が未記入です/u);
  await summary.getByRole('link', { name: /受講する人数/u }).click();
  await expect(page).toHaveURL(/#heads$/u);

  await page.getByLabel('事業所・団体の名称').fill('結びの里 介護サービス');
  await page.getByLabel('メールアドレス').fill('sanae@example.jp');
  await page.getByLabel('電話番号').fill('019-000-0001');
  await page.getByLabel('希望する初日').fill('令和9年3月1日');
  await heads.fill('３');
  await page.getByLabel('会場の名称と所在地').fill('結びの里 会議室');
  await page.getByLabel('研修機関からの距離（片道）').fill('25');
  await page.getByLabel('いいえ').check();
  await page.getByRole('button', { name: '問い合わせを送る' }).click();
  await arrive(page, '確認のメールをお送りしました', 'inquiry_sent');
  await followMail(page, /アドレスの確認/u, /\/on-site\//u);
  await arrive(page, '出張研修', 'inquiry_unconfirmed');
  await page.getByRole('button', { name: 'アドレスを確認する' }).click();
  await expect(page.getByText('見積りを準備しています')).toBeVisible();
  await look(page, 'inquiry_confirmed');
});

test('an application is followed, written about, kept on paper and withdrawn', async ({
  page,
  request,
}) => {
  const answers = { ...basicAnswers, email: ['sakura@example.jp'] };
  await handIn(request, basic, { answers, agreed: ['originals', 'lateness'] });
  await followMail(page, /申込みを受け付けました/u, /\/status\//u);
  await arrive(page, '申込みの状況', 'status');
  const receipt = page.getByRole('link', { name: '受付票（PDF）を保存する' });
  const pdf = await request.get((await receipt.getAttribute('href')) ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByLabel('事務局に連絡する').fill('駐車場はありますか。');
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page.getByText('駐車場はありますか。')).toBeVisible();
  await look(page, 'written');

  await page.getByRole('link', { name: '申込みを取り下げる' }).click();
  await arrive(page, '申込みの取下げ', 'withdraw');
  await page.getByRole('button', { name: '取り下げる' }).click();
  await arrive(page, '申込みの状況', 'withdrawn');
  await expect(page.getByRole('link', { name: '申込みを取り下げる' })).toHaveCount(0);
});

test('a link that leads nowhere says what to do, in both languages', async ({ page }) => {
  for (const path of ['/status/wrong', '/on-site/wrong', '/drafts/wrong', '/programmes/wrong']) {
    for (const language of ['ja', 'en']) {
      const answer = await page.goto(`/${language}${path}`);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main').getByRole('link').first()).toBeVisible();
      await look(page, `wrong${path.replaceAll('/', '_')}_${language}`);
    }
  }
});

// Chromium keeps <noscript> to itself when a test turns scripts off, so the page is read as it is
// sent.
test('a page of the tools says that it needs scripts, and what works without', async ({
  request,
}) => {
  const html = await (await request.get('/ja/apply/suction-2024/basic_1')).text();
  const without = /<noscript>(.*)<\/noscript>/su.exec(html)?.[1] ?? '';
  for (const home of ['href="/ja"', 'href="/en"', 'JavaScript が必要です', 'need JavaScript']) {
    expect(without).toContain(home);
  }
});
