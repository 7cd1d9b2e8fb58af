// Every refusal of S4's call as a person meets it, in both languages: all reasons at once, each
// with its place in the notice and what to do next. The window, the qualification, the practicum
// before basic training, a ban, and a course that is full when staff accept.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../api/fixtures/server.ts';
import { expect, test } from './fixtures/scenario.ts';
import {
  applyFor,
  askAs,
  basicAnswers,
  confirmedDraft,
  deskPathOf,
  languages,
  officeOf,
  practicumAnswers,
  programme,
  reviewPath,
  traineeOf,
  trainees,
  whileOpen,
  type Trainee,
} from './journeys/arranging.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: whileOpen, actionTimeout: 15_000 });
test.setTimeout(150_000);

// The demonstration moves the dates so that the first round is open, so the server of this one
// stands at the notice's own dates, in the first second after the last day.
const afterwards = test.extend({
  server: async ({}, use) => {
    const data = await mkdtemp(join(tmpdir(), 'musubi-closed-'));
    const server = await startServer({ data, mode: 'plain', clock: '2024-05-16T00:00:00+09:00' });
    await use({ url: server.url, log: () => server.log, stop: () => server.stop() });
    await server.stop();
    await rm(data, { recursive: true, force: true });
  },
});

const ja = {
  language: 'ja',
  notYet: '申込みの受付はまだ始まっていません',
  closed: '申込みの受付は終わりました',
  opens: /令和\d+年\d+月\d+日/u,
  toCourse: 'コースの案内を見る',
  others: 'ほかのコースを見る',
  none: '介護福祉士、または',
  japanese: '日本語で日常会話',
  young: '研修初日に満18歳以上であること',
  basicFirst: '基本研修を修了してから、実地研修に申し込むこと',
  banned: '当機関の受講を取り消されたことがないこと',
  insured: '損害賠償責任保険',
  instructor: '正看護師免許',
  next: { basicFirst: '修了してから申し込んでください', banned: '事務局', none: '相談' },
  notice: '募集案内',
  full: '定員に達しているため、受講を決定できません。',
  decline: '不決定にする',
};

const en: typeof ja = {
  language: 'en',
  notYet: 'Applications have not opened yet',
  closed: 'Applications have closed',
  opens: /\d+ \w+ 20\d\d/u,
  toCourse: 'See the course',
  others: 'See the other courses',
  none: 'Certified care worker, or one of the three',
  japanese: 'everyday Japanese',
  young: 'At least 18 years old on the first day',
  basicFirst: 'Basic training is completed before applying for the practicum',
  banned: 'Never expelled from training here',
  insured: 'insurance',
  instructor: 'The instructor is a registered nurse',
  next: { basicFirst: 'first', banned: 'office', none: 'office' },
  notice: 'Call for training',
  full: 'All places are taken, so nobody can be accepted.',
  decline: 'Decline',
};
type Words = typeof ja;

const facts = `/api/staff/programmes/${programme}/facts`;
const factOf = ({ name, kana, born, email }: Trainee, fact: string) => ({
  person: { name, name_kana: kana, birth_date: born, email },
  ...{ fact, on_date: '2026-11-01', evidence: '綴り 第12号', reason: '受講の取消し' },
});

for (const [index, words] of [ja, en].entries()) {
  const suction = languages[index]!;
  const apply = (course: string) => `/${words.language}/apply/${programme}/${course}`;

  test(`a call that has not opened says when it does (${words.language})`, async ({ page }) => {
    const visit = new Visit(page, `refused_${words.language}_not_yet`);
    await page.goto(apply('basic_2'));
    await expect(page.locator('.banner').last()).toContainText(words.opens);
    await seeClosedCall(visit, words, words.notYet);
  });

  afterwards(
    `a call that has closed says so, and leads on (${words.language})`,
    async ({ page }) => {
      const visit = new Visit(page, `refused_${words.language}_closed`);
      await page.goto(apply('basic_1'));
      await seeClosedCall(visit, words, words.closed);
    },
  );

  test(`everything that is not met is told at once (${words.language})`, async ({ page }) => {
    const visit = new Visit(page, `refused_${words.language}_requirements`);
    const answers = basicAnswers(trainees[0] as Trainee, {
      qualifications: ['none'],
      reads_japanese: ['no'],
      birth_date: ['2012-04-01'],
    });
    const token = await confirmedDraft(page.request, 'basic_1', answers);
    await page.goto(reviewPath(suction, 'basic_1', token));
    const summary = visit.summary();
    for (const reason of [words.none, words.japanese, words.young, words.next.none, words.notice]) {
      await expect.soft(summary).toContainText(reason);
    }
    await expect(summary.getByRole('listitem')).toHaveCount(3);
    await visit.look('all');
  });

  test(`a banned trainee without basic training learns both (${words.language})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const trainee = trainees[1] as Trainee;
    const office = await officeOf(browser, baseURL, suction, 'office');
    await askAs(office, facts, factOf(trainee, 'banned'));
    await office.page.close();
    const answers = practicumAnswers(trainee, {
      insured: ['no'],
      instructor_licence: ['assistant_nurse'],
    });
    const token = await confirmedDraft(page.request, 'practicum', answers);
    const visit = new Visit(page, `refused_${words.language}_practicum`);
    await page.goto(reviewPath(suction, 'practicum', token));
    const summary = visit.summary();
    const { basicFirst, banned } = words.next;
    const told = [words.basicFirst, words.banned, words.insured, words.instructor];
    for (const reason of [...told, basicFirst, banned, words.notice]) {
      await expect.soft(summary).toContainText(reason);
    }
    await expect(summary.getByRole('listitem')).toHaveCount(4);
    await visit.look('all');
  });

  test(`a full course is told to staff before they accept (${words.language})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const office = await officeOf(browser, baseURL, suction, `refused_${words.language}_full`);
    for (let number = 0; number < 7; number += 1) {
      await applyFor(page.request, 'basic_1', basicAnswers(traineeOf(number)));
    }
    const ids = [];
    for (let number = 0; number < 7; number += 1) {
      const path = await deskPathOf(office, suction, traineeOf(number));
      ids.push(path.split('/').at(-1) as string);
    }
    const last = ids.pop() as string;
    for (const id of ids) {
      const body = { outcome: 'accepted', reason: '', version: 1 };
      await askAs(office, `/api/staff/applications/${id}/decision`, body);
    }
    await office.page.goto(`/${words.language}/desk/applications/${last}`);
    await expect(office.page.getByText(words.full)).toBeVisible();
    await expect(office.page.getByRole('button', { name: words.decline })).toBeVisible();
    await office.look('course');
    await office.page.close();
  });
}

async function seeClosedCall(visit: Visit, words: Words, state: string): Promise<void> {
  const { page } = visit;
  const banner = page.locator('.banner').last();
  await expect(banner).toContainText(state);
  await expect(visit.link(words.others)).toBeVisible();
  await visit.look('call');
  await visit.follow(words.toCourse);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await visit.look('course');
}
