// C3–C5 in the browser (S4 3: 要日程調整, two at a time, shared by three courses): staff offer
// days, two trainees of two courses share one, a third is refused with the reason and the way on,
// gets another day, and is moved.
import { expect, test } from './fixtures/scenario.ts';
import { screenshot } from './fixtures/screenshot.ts';
import {
  applyFor,
  basicAnswers,
  deskPathOf,
  followMail,
  languages,
  officeOf,
  programme,
  trainees,
  whileOpen,
  type Trainee,
} from './journeys/arranging.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: whileOpen, actionTimeout: 15_000 });
test.setTimeout(150_000);

const ja = {
  language: 'ja',
  slots: '日程の枠',
  day: '日付',
  venue: '会場',
  add: '枠を加える',
  added: '枠を加えました。',
  addDay: '「日付」を入力してください',
  left: (count: number) => `残り ${count}／2 席`,
  waiting: '日程を調整する申込み',
  slot: '日程の枠',
  accept: '受講を決定する',
  acceptConfirm: '決定してメールを送る',
  accepted: '受講を決定しました。',
  choose: '「日程の枠」を選択してください',
  noneLeft: '空いている枠がありません。先に「日程の枠」で加えてください。',
  toSlots: '日程の枠を開く',
  full: 'この日程は定員に達しています。別の日程を選ぶか、日程を追加してください',
  move: '別の枠へ移す',
  moveConfirm: '移してメールを送る',
  moved: '別の枠へ移しました。',
  reason: '理由',
  status: '申込みの状況',
  toArrange: '日程調整中',
  days: ['3月3日', '3月10日', '3月17日'],
};

const en: typeof ja = {
  language: 'en',
  slots: 'Arranged slots',
  day: 'Day',
  venue: 'Venue',
  add: 'Add a slot',
  added: 'The slot is added.',
  addDay: 'Enter: Day',
  left: (count: number) => `${count} of 2 left`,
  waiting: 'Applications to be arranged',
  slot: 'Slot',
  accept: 'Accept',
  acceptConfirm: 'Accept and send the mail',
  accepted: 'The applicant is accepted.',
  choose: 'Choose: Slot',
  noneLeft: 'No slot has a place left.',
  toSlots: 'Open the slots',
  full: 'Choose another one, or offer a further day',
  move: 'Move to another slot',
  moveConfirm: 'Move and send the mail',
  moved: 'Moved to another slot.',
  reason: 'Reason',
  status: 'Your application',
  toArrange: 'To be arranged',
  days: ['3 March 2027', '10 March 2027', '17 March 2027'],
};
type Words = typeof ja;

const slotsPath = ({ language }: Words) => `/${language}/desk/slots?programme=${programme}`;

async function offer(office: Visit, words: Words, day: string): Promise<void> {
  const { page } = office;
  await page.getByLabel(words.day, { exact: false }).first().fill(day);
  await page.getByLabel(words.venue, { exact: false }).first().fill('研修室 <b>A</b>');
  await office.press(words.add);
}

async function openDialog(office: Visit, words: Words, button: string) {
  await office.press(button);
  const dialog = office.page.getByRole('dialog');
  await expect(dialog.getByLabel(words.slot).first()).toBeVisible();
  return dialog;
}

/** Accepts for the day that is listed at this place. */
async function accept(office: Visit, words: Words, path: string, index: number): Promise<void> {
  await office.page.goto(path);
  const dialog = await openDialog(office, words, words.accept);
  await dialog.getByRole('combobox').selectOption({ index });
  await dialog.getByRole('button', { name: words.acceptConfirm }).click();
  await expect(office.page.getByRole('status').filter({ hasText: words.accepted })).toBeVisible();
}

for (const [index, words] of [ja, en].entries()) {
  const suction = languages[index]!;
  test(`two share a day, a third gets another and is moved (${words.language})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const [one, other, third] = trainees as [Trainee, Trainee, Trainee];
    const wishes = { wished_days: ['火曜日の午前\n3月中'] };
    const status = await applyFor(page.request, 'supplement', basicAnswers(one, wishes));
    await applyFor(page.request, 'program_a', basicAnswers(other));
    const ofThird = await applyFor(page.request, 'program_b', basicAnswers(third));
    const visit = new Visit(page, `arranged_${words.language}`);
    await page.goto(status.replace('/ja/', `/${words.language}/`));
    await expect(page.getByText(words.toArrange)).toBeVisible();
    await visit.arrive(words.status, 'status_to_arrange');

    const office = await officeOf(browser, baseURL, suction, `slots_${words.language}`);
    const desk = office.page;
    const paths = new Map<Trainee, string>();
    for (const trainee of [one, other, third]) {
      paths.set(trainee, await deskPathOf(office, suction, trainee));
    }
    await desk.goto(paths.get(one) as string);
    await office.press(words.accept);
    await expect(desk.getByRole('dialog')).toContainText(words.noneLeft);
    await office.look('no_slots_yet');
    await desk.getByRole('dialog').getByRole('link', { name: words.toSlots }).click();
    await office.arrive(words.slots, 'empty');
    await office.press(words.add);
    await expect(desk.getByText(words.addDay)).toBeVisible();
    await office.look('day_missing');
    await offer(office, words, '2027-03-03');
    await expect(desk.getByRole('row', { name: words.days[0]! })).toContainText(words.left(2));
    await office.look('offered');

    await accept(office, words, paths.get(one) as string, 1);
    await office.look('accepted');
    await page.goto(status.replace('/ja/', `/${words.language}/`));
    await expect(page.getByText(words.days[0]!).first()).toBeVisible();
    await visit.look('status_arranged');

    // The dialog of the third is open while the last place goes to the second.
    await desk.goto(paths.get(third) as string);
    const dialog = await openDialog(office, words, words.accept);
    await dialog.getByRole('button', { name: words.acceptConfirm }).click();
    await expect(dialog.getByText(words.choose)).toBeVisible();
    await dialog.getByRole('combobox').selectOption({ index: 1 });
    await office.look('choosing');
    const colleague = await officeOf(
      browser,
      baseURL,
      suction,
      `colleague_${words.language}`,
      'desk',
    );
    await accept(colleague, words, paths.get(other) as string, 1);
    await colleague.page.close();
    await dialog.getByRole('button', { name: words.acceptConfirm }).click();
    await expect(desk.getByRole('alert').first()).toContainText(words.full);
    await office.look('full');

    await desk.goto(slotsPath(words));
    await expect(desk.getByRole('row', { name: words.days[0]! })).toContainText(words.left(0));
    await expect(desk.getByRole('row', { name: words.days[0]! })).toContainText(other.name);
    await offer(office, words, '2027-03-10');
    await expect(desk.getByRole('row', { name: words.days[1]! })).toContainText(words.left(2));
    await offer(office, words, '2027-03-17');
    await expect(desk.getByRole('row', { name: words.days[2]! })).toBeVisible();
    await accept(office, words, paths.get(third) as string, 1);

    await desk.goto(paths.get(third) as string);
    const moving = await openDialog(office, words, words.move);
    await moving.getByRole('combobox').selectOption({ index: 2 });
    await moving.getByLabel(words.reason).fill('研修室の都合で、1週間後に移します。');
    await office.look('moving');
    await moving.getByRole('button', { name: words.moveConfirm }).click();
    await expect(desk.getByRole('status').filter({ hasText: words.moved })).toBeVisible();
    await office.look('moved');
    await desk.goto(slotsPath(words));
    await expect(desk.getByRole('row', { name: words.days[2]! })).toContainText(third.name);
    await office.look('board');
    await desk.emulateMedia({ media: 'print' });
    await screenshot(desk, `slots_${words.language}_printed`);

    await followMail(page, /受講する日/u, /\/status\//u);
    await expect(page).toHaveURL(new RegExp(`${ofThird}$`, 'u'));
    await page.goto(ofThird.replace('/ja/', `/${words.language}/`));
    await expect(page.getByText(words.days[2]!).first()).toBeVisible();
    await visit.look('status_moved');
    await desk.close();
  });
}
