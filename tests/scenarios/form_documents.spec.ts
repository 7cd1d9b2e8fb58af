// Papers of the practicum, handed in with the form: by button and by dropping, refused in words,
// looked at, replaced and taken back; sent again after a lost connection; missing ones may follow.
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility.ts';
import { cutPdf, sampleHeic, sampleJpeg, samplePdf, sampleWord } from './fixtures/sample_files.ts';
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';
import { beginDraft, formPath, practicum } from './journeys/applying.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(90_000);

const consent = '利用者説明書兼同意書';
const certificate = '基本研修修了証・認定特定行為業務従事者証など';
const facility = '実地研修実施機関承諾書';

const slot = (page: Page, title: string) =>
  page.locator('.slot').filter({ has: page.getByRole('heading', { name: title }) });
const chooser = (page: Page, title: string) =>
  slot(page, title).getByLabel(`「${title}」のファイルを選ぶ`);

async function look(page: Page, picture: string): Promise<void> {
  await expectAccessible(page);
  await screenshot(page, `documents_${picture}`);
}

async function openDocuments(page: Page, answers: Record<string, string[]> = {}): Promise<string> {
  const token = await beginDraft(page, { course: practicum, answers });
  await page.goto(formPath(token, { course: practicum, step: 'documents' }));
  await expect(page.getByRole('heading', { level: 2, name: '書類の提出' })).toBeVisible();
  return token;
}

test('papers are asked for by number, title, form and reason, and kept as told', async ({
  page,
}) => {
  await openDocuments(page);
  await expect(page.locator('.slot h3')).toContainText(['②', '③', '④', '⑤', '⑥']);
  await expect(slot(page, consent)).toContainText('様式2');
  await expect(slot(page, consent)).toContainText('暗号化して保管し、見た人を記録します');
  await expect(slot(page, consent).locator('.source')).toBeVisible();
  await expect(slot(page, facility)).toContainText('提出は必要ありません');
  await expect(page.getByRole('main')).toContainText('お手元に保管してください');
  await look(page, 'empty');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Documents');
  await look(page, 'empty_english');
});

test('files come by button and by dropping, are looked at, replaced and taken back', async ({
  page,
}) => {
  await openDocuments(page);
  await chooser(page, certificate).setInputFiles([samplePdf('修了証.pdf'), sampleJpeg('写真.jpg')]);
  const rows = slot(page, certificate).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(slot(page, certificate)).toContainText('提出済み');
  await dropFile(page, consent, samplePdf('同意書.pdf').buffer, '同意書.pdf');
  await expect(slot(page, consent).getByRole('listitem')).toHaveCount(1);
  await expect(slot(page, consent).locator('img')).toHaveCount(0);
  await look(page, 'handed_in');

  await slot(page, certificate).getByRole('button', { name: '修了証.pdf を見る' }).click();
  const dialog = page.getByRole('dialog', { name: '修了証.pdf' });
  const picture = dialog.getByRole('img', { name: '修了証.pdf の 1 ページ目' });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
  await expect(dialog).toContainText('1 / 2 ページ');
  await look(page, 'viewer');
  await dialog.getByRole('button', { name: '次のページ' }).click();
  await expect(dialog.getByRole('img', { name: '修了証.pdf の 2 ページ目' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await slot(page, certificate)
    .getByLabel('写真.jpg を差し替える')
    .setInputFiles(samplePdf('差し替え.pdf'));
  await expect(slot(page, certificate)).toContainText('差し替え.pdf');
  await expect(slot(page, certificate)).not.toContainText('写真.jpg');
  await slot(page, certificate).getByRole('button', { name: '差し替え.pdf を取り消す' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click();
  await expect(rows).toHaveCount(1);
  await expect(slot(page, certificate).getByRole('heading')).toBeFocused();
});

test('what is not accepted is said in words, by the browser and by the server', async ({
  page,
}) => {
  await openDocuments(page);
  await chooser(page, certificate).setInputFiles(sampleWord('修了証.docx'));
  const alert = slot(page, certificate).getByRole('alert');
  await expect(alert).toContainText('PDFに書き出して');
  await look(page, 'refused');
  await slot(page, certificate).getByRole('button', { name: 'お知らせを閉じる' }).click();
  await expect(alert).toBeHidden();
  await chooser(page, certificate).setInputFiles(cutPdf('途中まで.pdf'));
  await expect(alert).toContainText('途中で切れています');
  await chooser(page, consent).setInputFiles({
    ...{ name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  });
  await expect(slot(page, consent).getByRole('alert')).toContainText('空（0バイト）');
});

test('a picture of an iPhone is kept, and what cannot be drawn is offered as it was sent', async ({
  page,
}) => {
  await openDocuments(page);
  await chooser(page, certificate).setInputFiles(sampleHeic('IMG_0001.HEIC'));
  await expect(slot(page, certificate)).toContainText('提出済み');
  await slot(page, certificate).getByRole('button', { name: 'IMG_0001.HEIC を見る' }).click();
  const dialog = page.getByRole('dialog', { name: 'IMG_0001.HEIC' });
  await expect(dialog.getByRole('status')).toContainText('画面に表示できません');
  await expect(dialog.getByRole('link', { name: 'ファイルを保存する' })).toBeVisible();
  await look(page, 'heic');
});

test('a lost connection is told, and the file is sent again', async ({ page }) => {
  await openDocuments(page);
  await page.route('**/documents/prior_certificate?*', (route) => route.abort('connectionfailed'));
  await chooser(page, certificate).setInputFiles(samplePdf('修了証.pdf'));
  const alert = slot(page, certificate).getByRole('alert');
  await expect(alert).toContainText('通信が途切れました');
  await page.unroute('**/documents/prior_certificate?*');
  await slot(page, certificate).getByRole('button', { name: 'もう一度送る' }).click();
  await expect(slot(page, certificate)).toContainText('提出済み');
  await expect(alert).toBeHidden();
});

test('the answers decide what is needed, and the review says what is missing', async ({ page }) => {
  const token = await openDocuments(page, { facility_lent: ['yes'] });
  await expect(slot(page, facility)).toContainText('未提出');
  await chooser(page, facility).setInputFiles(samplePdf('承諾書.pdf'));
  await expect(slot(page, facility)).toContainText('提出済み');
  await page.goto(formPath(token, { course: practicum, step: 'review' }));
  const papers = page.getByRole('heading', { level: 3, name: '書類の提出' }).locator('..');
  await expect(papers).toContainText('承諾書.pdf');
  await expect(papers).toContainText('まだ出していません');
  await expect(page.getByText('必要な書類があと 4 件あります')).toBeVisible();
  await look(page, 'review');
});

/** Drops a file onto the card of a paper, as a mouse would. */
async function dropFile(page: Page, title: string, content: Buffer, name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([bytes, fileName]) => {
      const held = new DataTransfer();
      held.items.add(new File([new Uint8Array(bytes)], fileName, { type: 'application/pdf' }));
      return held;
    },
    [[...content], name] as [number[], string],
  );
  await slot(page, title).dispatchEvent('drop', { dataTransfer: transfer });
}
