// The desk's mails: one that waits is recalled, one that came back is noted and sent again; and the
// wordings of a programme, each event in both languages, with invented facts in every placeholder.
import { expect, test } from './fixtures/scenario.ts';
import { handIn } from './fixtures/hand_in.ts';
import { basicAnswers } from './journeys/applying.ts';
import { Office } from './journeys/office.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00', recallMinutes: 5 });
test.setTimeout(120_000);

const course = '/api/programmes/suction-2024/courses/basic_1';

test('a mail that waits is recalled, and one that came back is sent again', async ({
  page,
  request,
}) => {
  const office = await Office.open(page);
  await handIn(request, course, {
    answers: basicAnswers,
    agreed: ['originals', 'lateness'],
  });
  await office.step('結城', 'return', { reason: '番地まで書いてください。' });

  const visit = new Visit(page, 'desk_mails');
  await page.goto('/ja/desk/mails');
  await visit.arrive('メール', 'nothing_to_do');
  await expect(page.getByText('対応が必要なメールはありません。')).toBeVisible();
  await visit.follow('送信保留（取り消せます）');
  const held = page.getByRole('row', { name: /申込みの訂正をお願いします/u });
  await expect(held).toContainText('まで取り消せます');
  await visit.look('held');
  await held.getByRole('button', { name: /^取り消す/u }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'メールを取り消す' }).click();
  await expect(dialog.getByRole('textbox', { name: '理由' })).toBeFocused();
  await visit.look('recall_without_reason');
  await dialog.getByRole('textbox', { name: '理由' }).fill('文面を直すため');
  await dialog.getByRole('button', { name: 'メールを取り消す' }).click();
  await expect(page.getByRole('status').filter({ hasText: '取り消しました' })).toBeVisible();
  await expect(page.getByText('この状態のメールはありません。')).toBeVisible();

  await visit.follow('送信済み');
  const received = page.getByRole('row', { name: /申込みを受け付けました/u });
  await expect(received).toBeVisible();
  await visit.look('sent');
  await received.getByRole('button', { name: /^戻ってきたと記録する/u }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill('宛先不明で戻ってきた');
  await dialog.getByRole('button', { name: '記録する' }).click();
  await expect(page.getByRole('status').filter({ hasText: '記録しました' })).toBeVisible();
  await visit.follow('対応が必要');
  await expect(received).toContainText('届かなかった');
  await visit.look('bounced');
  await received.getByRole('button', { name: /^送り直す/u }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill('宛先を電話で確かめた');
  await dialog.getByRole('button', { name: '送り直す' }).click();
  await expect(page.getByRole('status').filter({ hasText: '送信の列に入れました' })).toBeVisible();
});

test('every wording is shown whole, with words for what is invented in it', async ({ page }) => {
  await Office.open(page);
  const visit = new Visit(page, 'wordings');
  await page.goto('/ja/desk/mails');
  await visit.follow('メールのひな形を見る');
  await visit.arrive('メールのひな形', 'choose');
  await page.goto('/ja/desk/wordings?programme=suction-2024');
  const preview = page.locator('.mail-preview');
  const event = page.getByLabel('できごと');
  const options = event.locator('option');
  await expect.poll(() => options.count()).toBeGreaterThan(10);
  const events = await options.allTextContents();
  for (const [index, name] of events.entries()) {
    await event.selectOption(name);
    for (const [language, tag] of [
      ['日本語', 'ja'],
      ['英語', 'en'],
    ] as const) {
      await page.getByLabel(language).check();
      await expect(preview, name).toHaveAttribute('lang', tag);
      await expect(preview, name).not.toContainText(/\{\w+\}/u);
      await expect(page.getByText(/^架空の内容: /u), name).not.toContainText(/[a-z]_[a-z]/u);
    }
    if (index < 2) await visit.look(`wording_${index}`);
  }
  const hidden = await preview
    .locator('blockquote')
    .evaluate((box) => box.scrollHeight > box.clientHeight + 1);
  expect(hidden, 'words of the mail behind a scroll bar').toBe(false);
});
