// The whole call of S4 by keyboard alone, as a person without a mouse takes it: from the page of
// the course through every step of an empty form to the receipt and the page of the application.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { confirmElsewhere } from './journeys/applying.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(180_000);

/** Presses Tab until the element has the focus, and says whether one can see that it has. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return expectSeen(page);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

async function expectSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return 'nothing has the focus';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    const { top, bottom } = element.getBoundingClientRect();
    const isInView = bottom > 0 && top < window.innerHeight;
    return isMarked && isInView ? '' : `${element.outerHTML.slice(0, 90)}: not seen`;
  });
  expect(seen).toBe('');
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(text);
}

/** Chooses a button of a group: Tab goes to the group, arrows go on in it. */
async function choose(page: Page, name: string, presses = 0): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  await page.keyboard.press('Space');
  for (let count = 0; count < presses; count += 1) await page.keyboard.press('ArrowDown');
}

const step = (page: Page) => page.getByRole('heading', { level: 2 }).first();

async function next(page: Page, title: string): Promise<void> {
  await tabTo(page, '.actions button[type="submit"]');
  await page.keyboard.press('Enter');
  await expect(step(page)).toHaveText(title);
  await expect(step(page)).toBeFocused();
}

test('from the course to the receipt without a mouse', async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'a phone has no keyboard');
  const visit = new Visit(page, 'keyboard');
  await page.goto('/ja/programmes/suction-2024/courses/basic_1');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '本文へ移動' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, '.call .button');
  await page.keyboard.press('Enter');
  await expect(step(page)).toHaveText('申し込む方');

  // An empty step first: the summary has the focus, and its first line leads to the field.
  await tabTo(page, '.actions button[type="submit"]');
  await page.keyboard.press('Enter');
  await expect(visit.summary()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name="name"]')).toBeFocused();
  await visit.look('led_to_the_field');

  await page.keyboard.type('結城 さくら');
  await type(page, 'input[name="name_kana"]', 'ゆうき さくら');
  await tabTo(page, '.date select');
  await page.keyboard.press('ArrowDown');
  while ((await page.locator('.date select').inputValue()) !== 'heisei') {
    await page.keyboard.press('ArrowDown');
  }
  for (const part of ['10', '4', '1']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(part);
  }
  await type(page, 'textarea[name="address"]', '〒020-0000 岩手県盛岡市結び町 1-2-3');
  await type(page, 'input[name="phone"]', '019-000-0000');
  await type(page, 'input[name="email"]', 'sakura@example.jp');
  await choose(page, 'reply_channel');
  await visit.look('person');
  await next(page, '資格');
  await choose(page, 'qualifications');
  await choose(page, 'reads_japanese');
  await next(page, '勤務先');
  await choose(page, 'employed', 1);
  await choose(page, 'payer');
  await next(page, 'その他');
  await next(page, '書類の提出');
  await next(page, '確認と同意');
  for (const [index, box] of (await page.getByRole('checkbox').all()).entries()) {
    await tabTo(page, `[id="${(await box.getAttribute('id')) ?? index}"]`);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
  await visit.look('agreement');
  await next(page, '入力内容の確認');
  await tabTo(page, '.confirmation .button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('確認のメールを送りました')).toBeVisible();
  const { context } = await confirmElsewhere(browser, baseURL);
  await context.close();
  await expect(page.getByText('メールアドレスの確認が済みました')).toBeVisible({ timeout: 20_000 });
  await tabTo(page, '.actions button[type="submit"]');
  await page.keyboard.press('Enter');
  await visit.arrive('申込みを受け付けました', 'receipt');
  await tabTo(page, 'main a[href$="/receipt.pdf"]');
  await tabTo(page, 'main a[href*="/status/"]:not([href$=".pdf"])');
  await page.keyboard.press('Enter');
  await visit.arrive('申込みの状況', 'status');
});
