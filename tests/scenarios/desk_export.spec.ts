// Saving the desk's list as a file: the office sees how many rows, is told which characters the old
// encoding lacks, and has the files; once with the keyboard alone.
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { handIn } from './fixtures/hand_in.ts';
import { expect, test } from './fixtures/scenario.ts';
import { currentCode } from './journeys/suction_office.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

const course = '/api/programmes/suction-2024/courses/basic_1';

const applicant = (name: string, number: number) => ({
  answers: {
    name: [name],
    name_kana: ['ヨシダ ケイ'],
    birth_date: ['1990-04-01'],
    address: ['020-0000 岩手県盛岡市見本町1-1'],
    phone: ['019-000-0000'],
    email: [`export-${number}@example.jp`],
    reply_channel: ['mail'],
    qualifications: ['certified_care_worker'],
    reads_japanese: ['yes'],
    employed: ['yes'],
    workplace_name: ['見本ホーム'],
    workplace_prefecture: ['iwate'],
    workplace_kind: ['home_visit'],
    payer: ['self'],
  },
  agreed: ['originals', 'lateness'],
});

async function signIn(page: Page): Promise<void> {
  await page.goto('/ja/desk');
  await page.getByLabel('メールアドレス').fill('staff@example.jp');
  await page.getByRole('textbox', { name: 'パスワード' }).fill('demo-musubi-staff-2026');
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await page.getByLabel('6桁のコード').fill(await currentCode(page, 'staff@example.jp'));
  await page.getByRole('button', { name: '確かめる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申込み一覧');
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test('the office saves the list in every format', async ({ page }) => {
  const names = ['=1+1 髙﨑', '𠮷田 José', '山田 花子'];
  for (const [index, name] of names.entries()) {
    await handIn(page.request, course, applicant(name, index));
  }
  const visit = new Visit(page, 'desk_export');
  await signIn(page);
  await visit.look('list');
  await visit.press('ファイルに保存');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('全ページの 3 件を保存します');
  await visit.look('dialog');

  const save = async (): Promise<Download> => {
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '保存する' }).click();
    return coming;
  };
  const workbook = await save();
  expect(workbook.suggestedFilename()).toBe('申込み一覧_2026-11-21_1000.xlsx');
  expect((await contentOf(workbook)).subarray(0, 2).toString()).toBe('PK');
  await expect(dialog.getByRole('status').last()).toContainText('3 件を 申込み一覧_');
  await visit.look('saved');

  await dialog.getByLabel(/UTF-8/u).check();
  expect((await contentOf(await save())).toString()).toContain(`"'=1+1 髙﨑"`);

  await dialog.getByLabel(/CP932/u).check();
  await expect(dialog).toContainText('CP932 にない文字が 2 文字（1 か所）あり、〓 になります');
  await expect(dialog.getByRole('listitem')).toHaveText('SUCTION-2024-0002 氏名: 𠮷田 José (𠮷 é)');
  await visit.look('lacking');
  const old = new TextDecoder('shift_jis').decode(await contentOf(await save()));
  expect(old).toContain('"〓田 Jos〓"');
  const told = dialog.getByRole('status').last();
  await expect(told).toContainText('〓 にした文字: 2 文字');
  await expect(told).toBeInViewport({ ratio: 0.99 });
  await visit.look('saved_cp932');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'ファイルに保存' })).toBeFocused();

  await page.goto('/ja/desk?state=accepted');
  await visit.press('ファイルに保存');
  await expect(dialog).toContainText('この条件に合う申込みはありません');
  await expect(dialog.getByRole('button', { name: '保存する' })).toHaveCount(0);
  await visit.look('nothing');
});

test('the list is saved in English, by keyboard alone', async ({ page }) => {
  await handIn(page.request, course, applicant('𠮷田 José', 1));
  const visit = new Visit(page, 'desk_export_en');
  await signIn(page);
  await page.goto('/en/desk');
  const open = page.getByRole('button', { name: 'Save as a file' });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Saves 1 application: all pages');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel(/CP932/u)).toBeChecked();
  await expect(dialog).toContainText('CP932 lacks 2 characters (1 place), which become 〓');
  await visit.look('lacking');
  const save = dialog.getByRole('button', { name: 'Save', exact: true });
  await save.focus();
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toBe('applications_2026-11-21_1000.csv');
  await expect(dialog).toContainText('Saved 1 application as applications_2026-11-21_1000.csv');
  await visit.look('saved');
});

test('a file that nobody waited for is fetched from the page of exports', async ({ page }) => {
  await handIn(page.request, course, applicant('山田 花子', 1));
  const visit = new Visit(page, 'desk_own_exports');
  await signIn(page);
  // Somebody closed the page before the file was there.
  const asked = await page.request.post('/api/staff/exports/applications?state=all', {
    headers: { origin: new URL(page.url()).origin, 'idempotency-key': 'a-key-of-this-test' },
    data: { format: 'csv_utf8' },
  });
  expect(asked.status()).toBe(201);
  await page.goto('/ja/desk/exports');
  const own = page.getByRole('table', { name: '自分の書き出し' });
  await expect(own).toContainText('できました（1 件）');
  await visit.look('made');
  const coming = page.waitForEvent('download');
  await own.getByRole('button', { name: '受け取る' }).click();
  expect((await contentOf(await coming)).toString()).toContain('山田 花子');
  const recorded = page.getByRole('table', { name: /^ファイルに保存した記録/u });
  await expect(recorded).toContainText('CSV（UTF-8）');
  await own.getByRole('button', { name: '消す' }).click();
  await expect(own).toHaveCount(0);
  await visit.look('deleted');
});

test('a refusal is told in the dialog, and nothing is saved', async ({ page }) => {
  await handIn(page.request, course, applicant('山田 花子', 1));
  await signIn(page);
  await page.getByRole('button', { name: 'ファイルに保存' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 件を保存します');
  const ended = await page.request.delete('/api/session', {
    headers: { origin: new URL(page.url()).origin },
  });
  expect(ended.status()).toBe(204);
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await dialog.getByRole('button', { name: '保存する' }).click();
  await expect(dialog.getByRole('alert')).toContainText('ログインしていないか');
  expect(downloads).toBe(0);
});
