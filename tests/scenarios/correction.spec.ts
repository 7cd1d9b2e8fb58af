// Correcting an application of which only papers came back: the reasons stand on top, each paper
// says its own, new files take their place, and it is handed in again.
import { sampleJpeg, samplePdf } from './fixtures/sample_files.ts';
import { expect, test } from './fixtures/scenario.ts';
import { Office } from './journeys/office.ts';
import { handInWithPapers, returned, returnPapers } from './journeys/returned_papers.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

test('papers that came back are named with their reasons, replaced and handed in again', async ({
  page,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const office = await Office.open(await context.newPage());
  const { token, documents } = await handInWithPapers(page.request, office);
  await returnPapers(office, documents);

  const visit = new Visit(page, 'correction');
  await page.goto(`/ja/status/${token}`);
  await visit.arrive('申込みの状況', 'status');
  await visit.follow('内容を直して再提出する');
  await visit.arrive('申込みの訂正', 'reasons');
  const reasons = page.locator('.banner').filter({ hasText: '訂正をお願いする理由' });
  await expect(reasons.getByRole('listitem')).toHaveCount(2);
  await expect(reasons).toContainText(`④ 医療的ケアの指示書（研修用）: ${returned.instruction}`);
  await expect(reasons).toContainText(returned.prior_certificate);

  await reasons.getByRole('link', { name: '書類の提出' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '書類の提出' })).toBeVisible();
  await expect(page.getByText('要差し替え').first()).toBeVisible();
  await visit.look('papers');
  await page
    .getByLabel('instruction.pdf を差し替える')
    .setInputFiles(samplePdf('新しい指示書.pdf'));
  await expect(page.getByText('新しい指示書.pdf', { exact: true })).toBeVisible();
  await expect(reasons.getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('修了証.jpg を差し替える').setInputFiles(sampleJpeg('修了証の全体.jpg'));
  await expect(page.getByText('修了証の全体.jpg', { exact: true })).toBeVisible();
  await expect(page.getByText('要差し替え')).toHaveCount(0);
  await visit.look('replaced');

  await page.locator('.steps').getByRole('link', { name: '入力内容の確認' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('入力内容の確認');
  await visit.look('review');
  await visit.press('この内容で再提出する');
  await visit.arrive('申込みを再提出しました', 'receipt');
  await page.goto(`/ja/status/${token}`);
  await expect(page.getByText('書類を確認しています')).toBeVisible();
  await context.close();
});
