// A button that is pressed twice leads to another page by the first press; the second one meets
// what stands at the same place there, and follows no link.
import { expect, test } from './fixtures/scenario.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });

test('the second press of a double-click follows no link', async ({ page }) => {
  await page.goto('/ja/signin');
  const link = page.getByRole('link', { name: '研修一覧' }).first();
  await expect(link).toBeVisible();
  const isStopped = await link.evaluate(
    (place) =>
      !place.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true })),
  );
  expect(isStopped).toBe(true);
  await expect(page).toHaveURL(/\/ja\/signin$/u);
  await link.click();
  await expect(page).toHaveURL(/\/ja\/?$/u);
});
