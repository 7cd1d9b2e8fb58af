// The public pages as an office PC without scripts shows them: searching the catalogue, reading a
// programme and a course, following the guide to the courses and their papers, by mouse and by
// keyboard, in both languages, at a desk and on a phone.
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00', javaScriptEnabled: false });
test.setTimeout(120_000);

const programme = '/ja/programmes/suction-2024';

/** Axe is a script, so the same address is opened where scripts run. */
async function look(page: Page, picture: string): Promise<void> {
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true });
  const looked = await context?.newPage();
  if (context === undefined || looked === undefined) throw new Error('there is no browser');
  await looked.goto(page.url());
  await expectAccessible(looked);
  await screenshot(looked, `public_${picture}`);
  await context.close();
}

test('the catalogue is searched by words, prefecture and month, and conditions come off', async ({
  page,
}) => {
  await page.goto('/ja');
  await look(page, 'catalogue');
  const entries = page.locator('.entries > li');
  await expect(entries).toHaveCount(5);

  await page.getByLabel('ことば（研修・資格・実施者など）').fill('介護福祉士');
  await page.getByLabel('都道府県', { exact: true }).selectOption({ label: '岩手県' });
  await page.getByLabel('受付の状態', { exact: true }).selectOption({ label: '受付中' });
  await page.getByRole('button', { name: '探す' }).click();
  await expect(page).toHaveURL(/q=.*&state=open&prefecture=03/u);
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('喀痰吸引等研修');
  await look(page, 'catalogue_found');

  await page.getByLabel('ことば（研修・資格・実施者など）').fill('宇宙');
  await page.getByLabel('都道府県', { exact: true }).selectOption({ label: '岩手県' });
  await page.getByRole('button', { name: '探す' }).click();
  await expect(page.getByText('条件に合う研修はありません。')).toBeVisible();
  await look(page, 'catalogue_nothing');
  await page.getByRole('link', { name: '条件「「宇宙」」を外す' }).click();
  // The group work of S3 invites the prefecture too.
  await expect(entries).toHaveCount(2);
  await page.getByRole('link', { name: '条件を消す' }).click();
  await expect(page).toHaveURL(/\/ja$/u);
  await expect(entries).toHaveCount(5);
});

test('a programme and a course say when, where, how much, which papers and whom to ask', async ({
  page,
}) => {
  await page.goto(programme);
  await expect(page.getByText(/受付の状態は、.*（日本時間）のものです。/u)).toBeVisible();
  await look(page, 'programme');
  await page.getByRole('link', { name: '第1回 基本研修（50時間全課程）' }).first().click();
  for (const heading of [
    '日程',
    '会場と定員',
    '費用',
    '受講できる方',
    '申込みに必要な書類',
    '持ち物',
  ]) {
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  await expect(page.getByText(/サーバーの時刻: 令和8年11月21日（土） 10:0\d/u)).toBeVisible();
  await expect(page.getByText('できるだけメール、LINEでお願いします。')).toBeVisible();
  await expect(page.getByText('kenshu@hitotema.example.jp')).toBeVisible();
  await look(page, 'course');
});

interface GuideCase {
  answers: string[];
  courses: string[];
  papers: string[];
}

const guideCases: GuideCase[] = [
  {
    answers: ['はい、持っている', '基本研修だけを受けたい'],
    courses: ['1. 第1回 基本研修（50時間全課程） または 第2回 基本研修（50時間全課程）'],
    papers: ['様式1', '様式5'],
  },
  {
    answers: [
      'はい、持っている',
      '基本研修は修了していて、実地研修を受けたい',
      'ほかの研修機関・介護福祉士養成校・実務者研修で修了した',
    ],
    courses: ['1. 基本研修補講・演習', '2. 実地研修のみ'],
    papers: ['様式1', '様式5', '様式1', '様式2', '様式3', '様式4', '様式6', '様式5'],
  },
  {
    answers: [
      'はい、持っている',
      '認定証を持っていて、できるケアの項目を増やしたい',
      '人工呼吸器装着者の気管カニューレ内吸引',
    ],
    courses: [
      '1. 認定項目追加プログラムA（人工呼吸器装着者の気管カニューレ内吸引）',
      '2. 実地研修のみ',
    ],
    papers: ['様式1', '様式5', '様式1', '様式2', '様式3', '様式4', '様式6', '様式5'],
  },
];

for (const [index, { answers, courses, papers }] of guideCases.entries()) {
  test(`the guide leads to ${courses.at(0)}, step by step`, async ({ page }) => {
    await page.goto(programme);
    await page.getByRole('link', { name: 'どのコースを受ける？ 必要な書類は？' }).click();
    for (const answer of answers) {
      await look(page, `guide_${index}_${answers.indexOf(answer)}`);
      await page.getByRole('link', { name: answer, exact: true }).click();
    }
    await expect(page.locator('.guide-step > h2')).toHaveText(courses);
    await expect(page.locator('.guide-step tbody .form-number')).toHaveText(papers);
    await look(page, `guide_${index}_result`);
    await page
      .getByRole('link', { name: /の答えを変える$/u })
      .last()
      .click();
    await expect(page.getByRole('link', { name: answers.at(-1) ?? '', exact: true })).toBeVisible();
  });
}

test('the guide says what to do without a qualification, and where applications are taken', async ({
  page,
}) => {
  await page.goto(`${programme}/guide`);
  await page.getByRole('link', { name: 'いいえ、どれも持っていない' }).click();
  await expect(page.getByText('まず介護職員初任者研修などを修了してから')).toBeVisible();
  await look(page, 'guide_none');
  await page.goto(`${programme}/guide?answers=yes.basic`);
  const apply = page.getByRole('link', { name: '申し込む' });
  await expect(apply.first()).toHaveAttribute('href', /^\/ja\/apply\/suction-2024\/basic_\d$/u);
});

test('the guide is followed by keyboard alone', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'a phone has no Tab key');
  await page.goto(`${programme}/guide`);
  for (const answer of ['はい、持っている', '基本研修だけを受けたい']) {
    const link = page.getByRole('link', { name: answer, exact: true });
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(link).toHaveCount(0);
  }
  await expect(page.getByText('このコースを受けます。')).toBeVisible();
});

test('the overview holds the tables of the notice, in both languages', async ({ page }) => {
  await page.goto(`${programme}/overview`);
  await expect(page.getByRole('row', { name: /⑥ 実地研修実施機関承諾書/u })).toContainText('様式6');
  await expect(page.getByRole('row', { name: /⑦ チェック表/u })).toContainText('様式5');
  await look(page, 'overview');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Courses and papers at a glance',
  );
  await look(page, 'overview_en');
  for (const path of ['', '/programmes/suction-2024', '/programmes/suction-2024/guide']) {
    await page.goto(`/en${path}`);
    await look(page, `en${path.replaceAll('/', '_')}`);
  }
});

test('a programme without a guide has none, and no link to one', async ({ page }) => {
  await page.goto('/ja/programmes/ecmo-2026');
  await expect(page.getByRole('link', { name: /どのコースを受ける/u })).toHaveCount(0);
  const answer = await page.goto('/ja/programmes/ecmo-2026/guide');
  expect(answer?.status()).toBe(404);
});

const weightMax = 40_000;

test('every public page weighs less than 40 kB with its style sheet, and prints', async ({
  page,
  request,
}) => {
  const home = await (await request.get('/ja')).text();
  const styleSheet = /<link rel="stylesheet" href="([^"]+)"/u.exec(home)?.[1] ?? '';
  const style = gzipSync(await (await request.get(styleSheet)).body()).length;
  const answers = '?answers=yes.adding.both';
  const paths = ['', '/courses/basic_1', '/courses/practicum', '/guide', `/guide${answers}`];
  for (const path of ['/ja', `${programme}/overview`, ...paths.map((rest) => programme + rest)]) {
    const html = await (await request.get(path)).body();
    expect.soft(style + gzipSync(html).length, path).toBeLessThan(weightMax);
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.site-nav')).toBeHidden();
    await page.emulateMedia({ media: null });
  }
});
