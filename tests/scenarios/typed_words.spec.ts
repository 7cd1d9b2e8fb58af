// What an applicant types is in no address that the browser asks for or shows, where histories,
// proxies and those who look over a shoulder would keep it (security.md 2, rows 17 and 33).
import { expect, test } from './fixtures/scenario.ts';
import { beginDraft, expectSaved, formPath, practicum } from './journeys/applying.ts';
import { answersOf } from './journeys/hostile_call.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });

const sentinels = ['哨戒', 'ショウカイ', 'shokai', '1971-03', '71-3317', '0195713317'];

test('no address holds what an applicant types', async ({ page }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  const answers = {
    ...answersOf(0),
    name_kana: ['ショウカイ キネコ'],
    birth_date: ['1971-03-17'],
    phone: ['0195-71-3317'],
    email: ['shokai@example.jp'],
    remarks: ['哨戒の連絡'],
  };
  const token = await beginDraft(page, { course: practicum, answers });
  const at = (step: string) => formPath(token, { course: practicum, step });
  await page.goto(at('person'));
  await page.getByRole('textbox', { name: '氏名' }).first().fill('哨戒 甲子');
  await page.getByRole('textbox', { name: 'フリガナ' }).focus();
  await expectSaved(page);
  for (const step of ['workplace', 'remarks', 'review']) {
    await page.goto(at(step));
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  }
  await expect(page.getByRole('main')).toContainText('哨戒 甲子');
  await expect(page.getByRole('main')).toContainText('哨戒の連絡');
  expect(addresses.length).toBeGreaterThan(10);
  const decoded = addresses.map((address) => decodeURIComponent(address)).join('\n');
  expect(sentinels.filter((sentinel) => decoded.includes(sentinel))).toEqual([]);
});
