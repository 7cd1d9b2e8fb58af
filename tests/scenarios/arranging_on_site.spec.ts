// C7 in the browser (S4 3, 17): an organisation inquires, a group of two is refused, a quote comes
// for three with one payer, everybody is named, and the office confirms; another one is declined.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';
import { languages, officeOf, programme, traineeOf, whileOpen } from './journeys/arranging.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: whileOpen, actionTimeout: 15_000 });
test.setTimeout(180_000);

const ja = {
  language: 'ja',
  inquiry: '出張研修の問い合わせ',
  send: '問い合わせを送る',
  missing: '次の点を確かめてください',
  atLeastThree: '3名以上',
  oneMonth: 'お問い合わせが必要です',
  fields: {
    organisation: '事業所・団体の名称',
    contact: '担当者の氏名',
    email: 'メールアドレス',
    phone: '電話番号',
    wished: '希望する初日',
    heads: '受講する人数',
    venue: '会場の名称と所在地',
    distance: '研修機関からの距離（片道）',
  },
  no: 'いいえ',
  sent: '確認のメールをお送りしました',
  own: '出張研修',
  waiting: 'アドレスの確認待ち',
  confirmAddress: 'アドレスを確認する',
  preparing: '見積りを準備しています',
  desk: '出張研修',
  quote: '見積りを送る',
  enterRefunds: '「返金の取決め」を入力してください',
  heads: '人数',
  amounts: ['宿泊費: 金額（円）', '交通費: 金額（円）', '会場費: 金額（円）'],
  travelNote: '交通費: 説明',
  refunds: '返金の取決め',
  until: '見積りの期限',
  tooFew: '出張研修の最少人数に足りません',
  version: '第1版',
  accept: 'この見積りを承諾する',
  enter: '受講する方を入力する',
  group: '受講する方',
  handIn: '受講する方を届け出る',
  member: (number: number) => `${number}人目`,
  decideGroup: '受講を決定する',
  groupDecided: '受講を決定しました。',
  decided: '受講が決まりました',
  decline: 'お断りする',
  reason: '理由',
  declined: '今回はお受けできません',
};

const en: typeof ja = {
  language: 'en',
  inquiry: 'Inquiry for on-site training',
  send: 'Send the inquiry',
  missing: 'Please check the following',
  atLeastThree: 'at least 3',
  oneMonth: 'the inquiry had to arrive by',
  fields: {
    organisation: 'Organisation',
    contact: 'Name of the contact',
    email: 'E-mail address',
    phone: 'Telephone',
    wished: 'First day wished for',
    heads: 'Number of trainees',
    venue: 'Venue and its address',
    distance: 'Distance from the institution, one way',
  },
  no: 'No',
  sent: 'We have sent you a mail',
  own: 'On-site training',
  waiting: 'Waiting for your confirmation',
  confirmAddress: 'Confirm the address',
  preparing: 'We prepare the quote',
  desk: 'On-site training',
  quote: 'Send the quote',
  enterRefunds: 'Enter: What is agreed on refunds',
  heads: 'People',
  amounts: ['Lodging fee: Amount in yen', 'Travel: Amount in yen', 'Venue fee: Amount in yen'],
  travelNote: 'Travel: Explanation',
  refunds: 'What is agreed on refunds',
  until: 'Valid until',
  tooFew: 'smaller than on-site training takes',
  version: 'Version 1',
  accept: 'Accept this quote',
  enter: 'Enter the trainees',
  group: 'Trainees',
  handIn: 'Hand in the trainees',
  member: (number: number) => `Person ${number}`,
  decideGroup: 'Confirm the group',
  groupDecided: 'The group is confirmed.',
  decided: 'The group is confirmed',
  decline: 'Decline',
  reason: 'Reason',
  declined: 'We cannot take it on this time',
};
type Words = typeof ja;

async function fillInquiry(page: Page, words: Words, wished: string, heads: string) {
  const { fields } = words;
  const typed = [
    [fields.organisation, '見本ホーム'],
    [fields.contact, '見本 太郎'],
    [fields.email, 'contact@example.jp'],
    [fields.phone, '03-0000-0000'],
    [fields.wished, wished],
    [fields.heads, heads],
    [fields.venue, '見本ホーム 会議室（盛岡市見本町1）'],
    [fields.distance, '25'],
  ] as const;
  for (const [label, value] of typed) await page.getByLabel(label).first().fill(value);
  await page.getByRole('radio', { name: words.no }).check();
}

/** From the inquiry of which everything is wrong to the confirmed address; the contact's page. */
async function inquire(visit: Visit, words: Words): Promise<string> {
  const { page } = visit;
  await page.goto(`/${words.language}/programmes/${programme}/courses/on_site/inquiry`);
  await visit.arrive(words.inquiry, 'inquiry');
  await fillInquiry(page, words, '2026-12-01', '2');
  await visit.press(words.send);
  const wrong = page.getByRole('alert').filter({ hasText: words.missing });
  await expect(wrong).toContainText(words.atLeastThree);
  await expect(wrong).toContainText(words.oneMonth);
  await visit.look('inquiry_refused');
  await fillInquiry(page, words, '2027-03-01', '3');
  await visit.press(words.send);
  await visit.arrive(words.sent, 'inquiry_sent');

  await page.goto('/ja/development/mails');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: /\/on-site\//u }).click();
  await expect(page.getByText(words.waiting)).toBeVisible();
  await visit.arrive(words.own, 'confirm');
  await visit.press(words.confirmAddress);
  await expect(page.getByText(words.preparing)).toBeVisible();
  await visit.look('waits_for_quote');
  return page.url();
}

async function openInquiry(office: Visit, words: Words): Promise<void> {
  await office.page.goto(`/${words.language}/desk/inquiries?programme=${programme}`);
  await office.arrive(words.desk, 'inquiries');
  await office.page.getByRole('table').getByRole('link').first().click();
  await expect(office.page.getByRole('heading', { level: 1 })).toHaveText('見本ホーム');
}

async function fillGroup(page: Page, index: number, qualification: string): Promise<void> {
  const { name, kana, born } = traineeOf(index);
  const field = (id: string) => page.locator(`[name="m${index}.${id}"]`);
  await field('name').fill(name);
  await field('name_kana').fill(kana);
  await field('birth_date').fill(born);
  await field('address').fill(`020-0000 岩手県盛岡市見本町${index + 1}`);
  await field('qualifications')
    .and(page.locator(`[value=${qualification}]`))
    .check();
  await field('reads_japanese').and(page.locator('[value=yes]')).check();
}

for (const [index, words] of [ja, en].entries()) {
  const suction = languages[index]!;

  test(`an inquiry becomes a quote, a group and places (${words.language})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const visit = new Visit(page, `on_site_${words.language}`);
    const own = await inquire(visit, words);
    const office = await officeOf(browser, baseURL, suction, `on_site_office_${words.language}`);
    const desk = office.page;
    await openInquiry(office, words);
    await office.press(words.quote);
    await expect(desk.getByText(words.enterRefunds)).toBeVisible();
    await office.look('quote_missing');
    for (const label of words.amounts) {
      await desk.getByLabel(label).fill(label === words.amounts[1] ? '3,000' : '0');
    }
    await desk.getByLabel(words.travelNote).fill('往復50km');
    await desk.getByLabel(words.refunds).fill('初日の1週間前までは全額を返金します。');
    await desk.getByLabel(words.until).fill('2026-12-31');
    await desk.getByLabel(words.heads).fill('2');
    await office.press(words.quote);
    await expect(desk.getByRole('alert').first()).toContainText(words.tooFew);
    await office.look('too_few');
    await desk.getByLabel(words.heads).fill('3');
    await office.press(words.quote);
    await expect(desk.getByRole('heading', { name: words.version })).toBeVisible();
    await office.look('quoted');

    await page.goto(own);
    await expect(page.getByText(/293,400/u).first()).toBeVisible();
    await expect(page.getByText('見本ホーム').first()).toBeVisible();
    await visit.look('quote');
    await visit.press(words.accept);
    await visit.follow(words.enter);
    await visit.arrive(words.group, 'group');
    await visit.press(words.handIn);
    await expect(page.getByText(words.member(3)).first()).toBeVisible();
    for (const member of [0, 1, 2]) {
      await fillGroup(page, member, member === 2 ? 'none' : 'certified_care_worker');
    }
    await visit.press(words.handIn);
    const wrong = page.getByRole('alert').filter({ hasText: words.missing });
    await expect(wrong).toContainText(words.member(3));
    await visit.look('group_refused');
    await page.locator('[name="m2.qualifications"][value=none]').uncheck();
    await fillGroup(page, 2, 'certified_care_worker');
    await visit.press(words.handIn);
    await expect(page.getByText(traineeOf(2).name).first()).toBeVisible();
    await visit.look('group_handed_in');

    await desk.reload();
    await expect(desk.getByText(traineeOf(2).name).first()).toBeVisible();
    await office.look('group');
    await office.press(words.decideGroup);
    await expect(desk.getByRole('status').filter({ hasText: words.groupDecided })).toBeVisible();
    await office.look('confirmed');
    await desk.emulateMedia({ media: 'print' });
    await screenshot(desk, `on_site_office_${words.language}_printed`);
    await desk.close();
    await page.goto(own);
    await expect(page.getByText(words.decided).first()).toBeVisible();
    await visit.look('confirmed');
  });

  test(`an inquiry is declined with a reason (${words.language})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const visit = new Visit(page, `declined_${words.language}`);
    const own = await inquire(visit, words);
    const office = await officeOf(browser, baseURL, suction, `declined_office_${words.language}`);
    await openInquiry(office, words);
    await office.press(words.decline);
    const dialog = office.page.getByRole('dialog');
    await dialog.getByLabel(words.reason).fill('講師の都合がつきません。4月以降はお受けできます。');
    await office.look('declining');
    await dialog.getByRole('button', { name: words.decline }).click();
    await expect(dialog).toBeHidden();
    await expect(office.page.getByRole('button', { name: words.decline })).toBeHidden();
    await office.look('declined');
    await office.page.close();
    await page.goto(own);
    await expect(page.getByText(words.declined)).toBeVisible();
    await expect(page.getByText('4月以降はお受けできます')).toBeVisible();
    await visit.look('declined');
  });
}
