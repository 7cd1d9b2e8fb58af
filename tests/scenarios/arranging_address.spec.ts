// The mail address of an application in the browser: refused where it is no new one, asked for,
// proved by the link in the mail to it, and told to the old one. All without scripts.
import { expect, test } from './fixtures/scenario.ts';
import {
  applyFor,
  basicAnswers,
  followMail,
  languages,
  officeOf,
  deskPathOf,
  trainees,
  whileOpen,
  type Trainee,
} from './journeys/arranging.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: whileOpen, actionTimeout: 15_000 });
test.setTimeout(120_000);

const ja = {
  language: 'ja',
  status: '申込みの状況',
  change: '連絡先のメールアドレスを変更する',
  title: 'メールアドレスの変更',
  field: '新しいアドレス',
  send: '確認のメールを送る',
  same: 'いまと同じアドレスです。新しいアドレスを書いてください。',
  sent: '確認のメールを送りました',
  confirmTitle: '新しいメールアドレスの確認',
  confirm: 'このアドレスに変更する',
  done: 'メールアドレスを変更しました',
  step: '連絡先のメールアドレスを変更しました',
};

const en: typeof ja = {
  language: 'en',
  status: 'Your application',
  change: 'Change your e-mail address',
  title: 'Change your e-mail address',
  field: 'New address',
  send: 'Send the confirmation mail',
  same: 'This is the present address. Write the new one.',
  sent: 'The confirmation mail was sent',
  confirmTitle: 'Confirm your new address',
  confirm: 'Change to this address',
  done: 'The address was changed',
  step: 'E-mail address changed',
};

for (const [index, words] of [ja, en].entries()) {
  const suction = languages[index]!;

  test(`another mail address is proved by its link (${words.language})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const trainee = trainees[0] as Trainee;
    const fresh = 'sakura-new@example.jp';
    const status = await applyFor(page.request, 'basic_1', basicAnswers(trainee));
    const visit = new Visit(page, `address_${words.language}`);
    await page.goto(status.replace('/ja/', `/${words.language}/`));
    await visit.arrive(words.status, 'status');
    await visit.follow(words.change);
    await visit.arrive(words.title, 'change');
    await page.getByLabel(words.field).fill(trainee.email.toUpperCase());
    await visit.press(words.send);
    await expect(page.getByText(words.same).first()).toBeVisible();
    await expect(page.getByLabel(words.field)).toHaveValue(trainee.email.toUpperCase());
    await visit.look('refused');
    await page.getByLabel(words.field).fill(fresh);
    await visit.press(words.send);
    await expect(page.locator('.banner').filter({ hasText: words.sent })).toContainText(fresh);
    await visit.look('sent');

    await followMail(page, '新しいメールアドレスの確認', /\/addresses\//u);
    await page.goto(page.url().replace('/ja/', `/${words.language}/`));
    await visit.arrive(words.confirmTitle, 'confirm');
    await visit.press(words.confirm);
    await expect(page.getByText(words.done).first()).toBeVisible();
    await visit.look('confirmed');
    await page.goto('/ja/development/mails');
    const told = page.getByRole('row', { name: '連絡先のメールアドレスが変わりました' });
    await expect(told).toContainText(trainee.email);

    const office = await officeOf(browser, baseURL, suction, `address_office_${words.language}`);
    await office.page.goto(await deskPathOf(office, suction, trainee));
    await expect(office.page.getByText(fresh).first()).toBeVisible();
    await expect(office.page.getByText(words.step)).toBeVisible();
    await office.look('application');
    await office.page.close();
  });
}
