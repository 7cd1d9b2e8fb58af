// Every screen that shows what people typed, full of hostile texts (security.md 2, row 4): nothing
// runs, nothing is made of them, no policy is tried and nothing is pushed out of the window. The
// page of every test complains of dialogs, refused policies and requests that leave the machine.
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';
import { expectUnharmed, grown } from './fixtures/unharmed.ts';
import { beginDraft, formPath, practicum } from './journeys/applying.ts';
import * as call from './journeys/hostile_call.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

async function see(page: Page, path: string, shown: readonly string[]): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectUnharmed(page, shown);
}

async function seeAndKeep(page: Page, path: string, shown: readonly string[]): Promise<void> {
  await see(page, path, shown);
  const words = new URL(page.url()).pathname.split('/').filter((word) => word.length < 20);
  await screenshot(page, `hostile_${words.slice(2).join('_')}`);
}

const linesOf = (texts: readonly string[]) => texts.flatMap((text) => text.split('\n'));

test('the pages of an applicant', async ({ page, request }) => {
  const token = await beginDraft(page, { answers: call.answersOf(0) });
  await see(page, formPath(token, { step: 'person' }), [call.names[0] as string]);
  await see(page, formPath(token, { step: 'remarks' }), [call.paragraphs[0] as string]);
  const answers = linesOf([call.names[0] as string, call.paragraphs[0] as string]);
  await see(page, formPath(token, { step: 'review' }), answers);

  const papers = await call.beginPracticum(request);
  await call.handInPapers(request, papers);
  const at = (step: string) => formPath(papers, { course: practicum, step });
  await see(page, at('review'), call.fileNames);
  await seeAndKeep(page, at('documents'), call.fileNames);
  await page
    .getByRole('button', { name: /を見る$/u })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await expectUnharmed(page, call.fileNames);
});

test('the pages after handing in, the mails and the desk', async ({ page, request }) => {
  const [status = ''] = await call.applyForBasic(request);
  await page.goto('/ja');
  await call.signInAsStaff(page);
  const id = await call.writeAsStaff(page);
  await seeAndKeep(page, status, [call.names[0] as string, ...linesOf(call.longTexts)]);
  await see(page, `${status}/withdraw`, ['取']);
  await see(page, status.replace('/status/', '/correct/'), linesOf(call.longTexts.slice(0, 1)));

  await allNames(page);
  await bulkPreview(page);
  const search = '</script><b planted>x';
  await see(page, `/ja/desk?state=all&search=${encodeURIComponent(search)}`, [search]);
  const inside = [call.names[0] as string, ...linesOf(call.longTexts)];
  await see(page, `/ja/desk/applications/${id}`, inside);
  for (const path of ['mails?state=all', 'facts', 'slots', 'accounts', 'wordings']) {
    await see(page, `/ja/desk/${path}`, shownOn(path));
  }
  await page.goto('/ja/desk/accounts');
  await page.getByRole('table').getByRole('link').first().click();
  await expectUnharmed(page, ['@example.jp']);
  await papersAtTheDesk(page, request);
  const inquiry = await call.inquire(request);
  await see(page, inquiry, [call.workplaces[1] as string]);
  await page.getByRole('button').first().click();
  await see(page, '/ja/desk/inquiries', [call.workplaces[1] as string]);
  await page.getByRole('table').getByRole('link').first().click();
  await expectUnharmed(page, linesOf(call.paragraphs.slice(0, 1)));
  await mailPages(page);
});

async function papersAtTheDesk(page: Page, request: APIRequestContext): Promise<void> {
  const status = await call.applyForPracticum(page, request);
  await call.handInPapers(request, status.split('/').at(-1) as string);
  await see(page, status, [call.names[0] as string]);
  const { id } = await call.firstAt(page, 'practicum');
  await seeAndKeep(page, `/ja/desk/applications/${id}`, call.fileNames);
}

function shownOn(path: string): readonly string[] {
  if (path === 'facts') return linesOf(call.longTexts);
  if (path === 'slots') return call.fileNames;
  if (path === 'accounts') return call.workplaces.slice(0, 5);
  return ['【'];
}

/** The list of the desk, page by page. */
async function allNames(page: Page): Promise<void> {
  const unseen = new Set(call.names);
  for (let number = 1; unseen.size > 0; number += 1) {
    await page.goto(`/ja/desk?state=all&page=${number}`);
    const people = page.locator('.person bdi');
    await expect(people.first()).toBeVisible();
    const shown = await people.allTextContents();
    expect(shown.filter((name) => unseen.delete(name)).length).toBeGreaterThan(0);
    await expectUnharmed(page, shown);
  }
}

async function bulkPreview(page: Page): Promise<void> {
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 4)) await box.check();
  await page.getByRole('button', { name: '不決定にする' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(call.longTexts[0] as string);
  await dialog.getByRole('button', { name: '結果を確かめる' }).click();
  await expect(dialog.getByText('SUCTION-2024-').first()).toBeVisible();
  await expectUnharmed(page, linesOf(call.longTexts.slice(0, 1)));
  await screenshot(page, 'hostile_bulk_preview');
}

/** The newest mail of each kind, as the demonstration shows them. */
async function mailPages(page: Page): Promise<void> {
  await see(page, '/ja/development/mails', ['【']);
  const links = page.getByRole('table').getByRole('link', { name: '受付番号' });
  const found = await links.evaluateAll((all) =>
    all.map((each) => [each.textContent ?? '', each.getAttribute('href') ?? ''] as const),
  );
  const newest = new Map(found.map(([text, path]) => [text.split('受付番号')[0], path]));
  expect([...newest.keys()].toSorted()).toHaveLength(3);
  for (const path of newest.values()) {
    await see(page, path, ['受付番号']);
    const text = (await page.getByRole('main').textContent()) ?? '';
    expect(call.names.filter((name) => text.includes(name)).length).toBeGreaterThan(0);
  }
}

test('what data made of a page would be found', async ({ page }) => {
  await page.goto('/ja');
  expect(await grown(page)).toEqual([]);
  const harm = '<b planted>x</b><a href="JavaScript:alert(1)">x</a><math></math>';
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), harm);
  expect(await grown(page)).toHaveLength(3);
});
