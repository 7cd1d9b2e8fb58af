// The kit in the browser: what it looks like, what axe says, and how a dialog holds the focus.
import { expectAccessible } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/kit_server.ts';
import { screenshot } from './fixtures/screenshot.ts';

test('every component is accessible and fits the window', async ({ page }) => {
  await page.goto('/ja/kit');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('部品の一覧');
  await expectAccessible(page);
  await screenshot(page, 'kit');
});

test('a dialog holds the question and gives the focus back', async ({ page }) => {
  await page.goto('/ja/kit');
  const opener = page.getByRole('button', { name: '申込みを取り下げる' });
  await opener.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});
