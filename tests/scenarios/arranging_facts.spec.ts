// Recorded facts in the browser (S4 2(8)(9), 4(2), 7(2)): staff record prior training, 補講 and a
// ban with their evidence and revoke one; the practicum is applied for separately, and only once
// the training before it is recorded.
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';
import {
  confirmedDraft,
  languages,
  officeOf,
  practicumAnswers,
  programme,
  reviewPath,
  trainees,
  whileOpen,
  type Trainee,
} from './journeys/arranging.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: whileOpen, actionTimeout: 15_000 });
test.setTimeout(150_000);

const ja = {
  language: 'ja',
  title: '修了・取消しの記録',
  name: '氏名',
  kana: 'フリガナ',
  born: '生年月日',
  email: 'メールアドレス',
  fact: '内容',
  on: '日付（修了日・取消日）',
  evidence: '証拠',
  reason: '理由',
  record: '記録する',
  nameMissing: '「氏名」を入力してください',
  added: '記録しました。',
  basic: '修了: 第1回 基本研修（50時間全課程）',
  supplement: '修了: 基本研修補講・演習',
  ban: '受講の取消し（以降の受講を認めない）',
  search: '氏名・フリガナで探す',
  state: '状態',
  find: '探す',
  revoke: '記録を取り消す',
  revoked: '記録を取り消しました。',
  revokedOnes: '取り消した記録',
  notCompleted: '基本研修を修了してから、実地研修に申し込むこと',
  course: '実地研修',
  send: 'この内容で送信する',
  received: '申込みを受け付けました',
  met: '要件の確認',
};

const en: typeof ja = {
  language: 'en',
  title: 'Completions and expulsions',
  name: 'Name',
  kana: 'Name in katakana',
  born: 'Born',
  email: 'Mail address, if known',
  fact: 'What',
  on: 'Day (of completion or expulsion)',
  evidence: 'Evidence',
  reason: 'Reason',
  record: 'Record it',
  nameMissing: 'Enter: Name',
  added: 'It is recorded.',
  basic: 'Completed: Basic training, round 1',
  supplement: 'Completed: Supplementary basic training',
  ban: 'Expelled (no further training)',
  search: 'Name or furigana',
  state: 'State',
  find: 'Search',
  revoke: 'Revoke the record',
  revoked: 'The record is revoked.',
  revokedOnes: 'Revoked',
  notCompleted: 'Basic training is completed before applying for the practicum',
  course: 'Practicum',
  send: 'Send this application',
  received: 'Your application has been received',
  met: 'Requirements met',
};
type Words = typeof ja;

interface Recorded {
  trainee: Trainee;
  fact: string;
  evidence: string;
}

async function record(office: Visit, words: Words, recorded: Recorded): Promise<void> {
  const { page } = office;
  const { trainee, fact, evidence } = recorded;
  const form = page.locator('form').filter({ has: page.getByLabel(words.evidence) });
  await form.getByLabel(words.name).first().fill(trainee.name);
  await form.getByLabel(words.kana).fill(trainee.kana);
  await form.getByLabel(words.born).fill(trainee.born);
  await form.getByLabel(words.email).fill(trainee.email);
  const option = form.getByRole('option', { name: fact });
  const value = (await option.getAttribute('value')) ?? '';
  await form.getByRole('combobox', { name: words.fact }).selectOption(value);
  await form.getByLabel(words.on).fill('2026-11-01');
  await form.getByLabel(words.evidence).fill(evidence);
  await form.getByLabel(words.reason).fill('原本を窓口で確かめた');
  await office.press(words.record);
  await expect(page.getByRole('row', { name: evidence })).toBeVisible();
}

for (const [index, words] of [ja, en].entries()) {
  const suction = languages[index]!;
  const factsPath = `/${words.language}/desk/facts?programme=${programme}`;

  test(`staff record facts with evidence and revoke one (${words.language})`, async ({
    browser,
    baseURL,
  }) => {
    const [one, other, third] = trainees as [Trainee, Trainee, Trainee];
    const office = await officeOf(browser, baseURL, suction, `facts_${words.language}`);
    const { page } = office;
    await page.goto(factsPath);
    await office.arrive(words.title, 'empty');
    await office.press(words.record);
    await expect(page.getByText(words.nameMissing, { exact: true })).toBeVisible();
    await office.look('missing');
    await record(office, words, { trainee: one, fact: words.basic, evidence: '修了証 2023-17' });
    await record(office, words, { trainee: other, fact: words.supplement, evidence: '名簿 4枚目' });
    await record(office, words, { trainee: third, fact: words.ban, evidence: '取消通知 <12>' });
    await office.look('three');
    await page.emulateMedia({ media: 'print' });
    await screenshot(page, `facts_${words.language}_printed`);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('row', { name: '<12>' }).getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.reason).fill('同姓同名の別の方でした');
    await office.look('revoking');
    await dialog.getByRole('button', { name: words.revoke }).click();
    await expect(page.getByRole('status').filter({ hasText: words.revoked })).toBeVisible();
    await expect(page.getByRole('row', { name: '<12>' })).toBeHidden();
    await page.getByLabel(words.state).selectOption({ label: words.revokedOnes });
    await office.press(words.find);
    await expect(page.getByRole('row', { name: '<12>' })).toContainText('同姓同名の別の方でした');
    await office.look('revoked');
    await page.getByLabel(words.search).fill('やえがし');
    await office.press(words.find);
    await expect(page.getByRole('row', { name: third.name })).toBeVisible();
    await page.close();
  });

  test(`the practicum is applied for once basic training is recorded (${words.language})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const trainee = trainees[0] as Trainee;
    const token = await confirmedDraft(page.request, 'practicum', practicumAnswers(trainee));
    const visit = new Visit(page, `practicum_${words.language}`);
    await page.goto(reviewPath(suction, 'practicum', token));
    await expect(visit.summary()).toContainText(words.notCompleted);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.course);
    await visit.look('basic_first');

    const office = await officeOf(browser, baseURL, suction, `practicum_office_${words.language}`);
    await office.page.goto(factsPath);
    await record(office, words, { trainee, fact: words.basic, evidence: '修了証 2026-1' });
    await office.page.close();

    await page.reload();
    await expect(page.getByText(words.met).first()).toBeVisible();
    await expect(visit.summary()).toBeHidden();
    await visit.look('met');
    await visit.press(words.send);
    await visit.arrive(words.received, 'received');
  });
}
