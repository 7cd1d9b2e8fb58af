// The contact sheet: every screen, at a desk and on a phone, in both languages, and on A4 where one
// prints it. Nothing is compared; somebody looks at output/look/index.html.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { outputFolder } from './fixtures/folders.ts';
import { expect, test } from './fixtures/scenario.ts';
import { screensOf, type Screen } from './look/screens.ts';
import { settle } from './look/town.ts';

const folder = join(outputFolder, 'look');
const languages = ['ja', 'en'] as const;
const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

test.use({ testClock: '2026-11-21T10:00:00+09:00', recallMinutes: 5 });
test.setTimeout(900_000);

test('the contact sheet', async ({ page, browser, baseURL }) => {
  await mkdir(folder, { recursive: true });
  const staff = await newPage(browser, baseURL);
  const town = await settle(page, staff);
  const wanted = new RegExp(process.env['MUSUBI_LOOK'] ?? '', 'u');
  const screens = screensOf(town).filter(({ name }) => wanted.test(name));
  for (const screen of screens) {
    // A screen that cannot be reached is told at the end; the others are still worth a look.
    await take(screen.as === 'staff' ? staff : page, screen).catch((problem: unknown) => {
      expect.soft(String(problem), screen.name).toBe('');
    });
  }
  await writeFile(join(folder, 'index.html'), sheetOf(screens));
});

async function newPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  return context.newPage();
}

async function take(page: Page, screen: Screen): Promise<void> {
  for (const language of languages) {
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.goto(`/${language}${screen.path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await screen.act?.(page);
      const path = join(folder, `${screen.name}.${language}.${size}.png`);
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    }
    if (!screen.paper) continue;
    const path = join(folder, `${screen.name}.${language}.pdf`);
    await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  }
}

function sheetOf(screens: readonly Screen[]): string {
  const rows = screens.map(({ name, path, paper }) => {
    const shots = languages.flatMap((language) => [
      ...Object.keys(sizes).map((size) => {
        const file = `${name}.${language}.${size}.png`;
        return `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`;
      }),
      ...(paper ? [`<a href="${name}.${language}.pdf">PDF (${language})</a>`] : []),
    ]);
    const address = path.replaceAll('&', '&amp;');
    return `<h2>${name}</h2><p><code>${address}</code></p><p>${shots.join('\n')}</p>`;
  });
  const style = 'img { height: 420px; border: 1px solid; object-fit: cover; object-position: top }';
  return `<!doctype html><meta charset="utf-8"><title>Musubi</title><style>${style}</style>
<h1>${screens.length} screens</h1>\n${rows.join('\n')}\n`;
}
