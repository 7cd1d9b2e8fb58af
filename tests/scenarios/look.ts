// The contact sheet: every screen, at a desk and on a phone, in both languages, and on A4 where one
// prints it, also as pictures of its sheets. Nothing is compared; somebody looks at
// output/look/index.html.
import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { outputFolder } from './fixtures/folders.ts';
import { expect, test } from './fixtures/scenario.ts';
import { Office } from './journeys/office.ts';
import type { Screen } from './look/screen.ts';
import { screensOf } from './look/screens.ts';
import { settle, type Town } from './look/town.ts';

const folder = join(outputFolder, 'look');
const languages = ['ja', 'en'] as const;
const sizes = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} satisfies Record<string, BrowserContextOptions>;
type Size = keyof typeof sizes;

type Person = 'anybody' | NonNullable<Screen['as']>;
type Pages = Record<Person, Record<Size, Page>>;

// Decisions are told after a minute, which the pictures of the public pages take.
test.use({ testClock: '2026-11-21T10:00:00+09:00', recallMinutes: 1 });
test.setTimeout(1_800_000);

test('the contact sheet', async ({ page, browser, baseURL }) => {
  await mkdir(folder, { recursive: true });
  const { office, pages } = await openPages(browser, baseURL);
  const town = await settle(page, office);
  const wanted = new RegExp(process.env['MUSUBI_LOOK'] ?? '', 'u');
  const screens = screensOf(town).filter(({ name }) => wanted.test(name));
  for (const screen of screens) {
    // A screen that cannot be reached is told at the end; the others are still worth a look.
    await take(pages[screen.as ?? 'anybody'], screen, town).catch((problem: unknown) => {
      expect.soft(String(problem), screen.name).toBe('');
    });
  }
  await takeReceipt(page, town);
  await writeFile(join(folder, 'index.html'), await sheetOf(screens));
});

async function openPages(
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ office: Office; pages: Pages }> {
  let office: Office | undefined;
  const at = { ...(baseURL !== undefined && { baseURL }), locale: 'ja-JP' };
  const open = async (person: Person): Promise<Record<Size, Page>> => {
    const context = await browser.newContext({ ...at, ...sizes.desktop });
    const desktop = await context.newPage();
    if (person !== 'anybody') {
      const signedIn = await Office.open(desktop, person);
      office ??= signedIn;
    }
    const storageState = await context.storageState();
    const held = await browser.newContext({ ...at, ...sizes.phone, storageState });
    return { desktop, phone: await held.newPage() };
  };
  const staff = await open('staff');
  const pages = { staff, reader: await open('reader'), anybody: await open('anybody') };
  if (office === undefined) throw new Error('nobody of the office is signed in');
  return { office, pages };
}

async function take(pages: Record<Size, Page>, screen: Screen, town: Town): Promise<void> {
  await screen.prepare?.(town);
  for (const language of languages) {
    for (const size of screen.size ? [screen.size] : (['desktop', 'phone'] as const)) {
      const page = pages[size];
      await page.goto(`/${language}${screen.path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await screen.act?.(page, town);
      const path = join(folder, `${screen.name}.${language}.${size}.png`);
      // A dialog stands in the window, wherever the page behind it is.
      const fullPage = screen.dialog === undefined;
      await page.screenshot({ path, fullPage, animations: 'disabled' });
    }
    if (!screen.paper) continue;
    const path = join(folder, `${screen.name}.${language}.pdf`);
    await pages.desktop.pdf({ path, format: 'A4', preferCSSPageSize: true });
    await drawSheets(`${screen.name}.${language}`);
  }
}

/** The receipt is a paper from the beginning. */
async function takeReceipt(page: Page, { tokens }: Town): Promise<void> {
  for (const language of languages) {
    for (const of of ['received', 'papers']) {
      const path = `/${language}/status/${tokens[of]}/receipt.pdf`;
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(200);
      const name = `receipt_${of}.${language}`;
      await writeFile(join(folder, `${name}.pdf`), await answer.body());
      await drawSheets(name);
    }
  }
}

/** NAME.pdf as NAME.sheet-1.png and so on. */
async function drawSheets(name: string): Promise<void> {
  const path = join(folder, name);
  await promisify(execFile)('pdftoppm', ['-r', '80', '-png', `${path}.pdf`, `${path}.sheet`]);
}

async function sheetOf(screens: readonly Screen[]): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.png')).sort();
  const rows = screens.map(({ name, path }) => {
    const shots = files.filter((file) => file.startsWith(`${name}.`));
    const address = path.replaceAll('&', '&amp;');
    return `<h2>${name}</h2><p><code>${address}</code></p><p>${shots.map(shot).join('\n')}</p>`;
  });
  const receipts = files.filter((file) => file.startsWith('receipt_')).map(shot);
  const style = 'img { height: 420px; border: 1px solid; object-fit: cover; object-position: top }';
  return `<!doctype html><meta charset="utf-8"><title>Musubi</title><style>${style}</style>
<h1>${screens.length} screens</h1>\n${rows.join('\n')}
<h2>receipt</h2><p>${receipts.join('\n')}</p>\n`;
}

const shot = (file: string) =>
  `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`;
