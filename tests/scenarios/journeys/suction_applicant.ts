// The applicant of S4's call: from the catalogue to the receipt, with every refusal on the way, and
// back again to correct.
import { expect, type Locator } from '@playwright/test';
import type { SuctionWords } from './suction_words.ts';
import type { Visit } from './visit.ts';

const applicant = {
  name: '結城 さくら',
  kana: 'ユウキ サクラ',
  email: 'sakura@example.jp',
  phone: '019-000-0000',
  address: '〒020-0000 岩手県盛岡市結び町',
};
export const correctedAddress = `${applicant.address} 1-2-3`;
export const applicantName = applicant.name;

export async function findCourse(visit: Visit, words: SuctionWords): Promise<void> {
  await visit.page.goto(words.start);
  await visit.arrive(words.catalogue, 'catalogue');
  await visit.follow(words.programme);
  await visit.arrive(words.programme, 'programme');
  await visit.follow(words.course);
  await visit.arrive(words.course, 'course');
}

/** Hands in nothing, then too much that is wrong; leaves the form with every problem on screen. */
export async function seeAllRefusals(visit: Visit, words: SuctionWords): Promise<void> {
  await visit.follow(words.apply);
  await expect(visit.page.getByRole('heading', { level: 2 })).toHaveText(words.sections.person);
  await visit.look('form');
  await visit.press(words.next);
  await expect(visit.summary()).toBeFocused();
  await expect(visit.summary().getByRole('listitem')).toHaveCount(7);
  await expect(visit.summary()).toContainText(words.missingName);
  await visit.look('missing');

  await fillPerson(visit, words, ['2012', '4', '1']);
  await visit.press(words.next);
  await expect(visit.summary()).toContainText(words.tooYoung);
  await openStep(visit, words.sections.qualification);
  await page(visit).getByLabel(words.noQualification).check();
  await group(visit, words.readsJapanese).getByLabel(words.yes).check();
  await openStep(visit, words.review);
  const summary = visit.summary();
  await expect(summary).toContainText(words.tooYoung);
  await expect(summary).toContainText(words.noneOfThem);
  await expect(summary).toContainText(words.missingEmployed);
  await expect(summary).toContainText(words.sections.agreement);
  await visit.look('all_refusals');
}

/** Corrects what is refused, from the summary's links, and hands in. */
export async function correctAndSend(visit: Visit, words: SuctionWords): Promise<void> {
  await visit.summary().getByRole('link', { name: words.tooYoung }).click();
  await expect(group(visit, words.birth).getByLabel(words.birthParts[0] ?? '')).toBeFocused();
  await visit.look('too_young');
  await fillBirth(visit, words, words.eras.heisei, ['10', '4', '1']);
  await visit.press(words.next);
  await page(visit).getByLabel(words.noQualification).uncheck();
  await page(visit).getByLabel(words.careWorker).check();
  await visit.press(words.next);
  await fillWorkplace(visit, words);
  await visit.look('workplace');
  await visit.press(words.next);
  await expect(page(visit).getByRole('heading', { level: 2 })).not.toHaveText(
    words.sections.workplace,
  );
  await openStep(visit, words.sections.agreement);
  await visit.look('agreement');
  for (const box of await page(visit).getByRole('checkbox').all()) await box.check();
  await visit.press(words.toReview);
  await confirmAddress(visit, words);
  await expect(page(visit).getByText(words.requirementsMet)).toBeVisible();
  await expect(page(visit).getByText(words.addressConfirmed)).toBeVisible();
  await expect(visit.summary()).toBeHidden();
  await visit.look('review');
  await page(visit).reload();
  await expect(page(visit).getByText(applicant.name)).toBeVisible();
  await sendOverLostConnection(visit, words);
  await visit.arrive(words.received, 'receipt');
}

// Without the confirmed address nothing is sent; the mailed link leads back to the review.
async function confirmAddress(visit: Visit, words: SuctionWords): Promise<void> {
  await expect(page(visit).getByText(words.confirmFirst)).toBeVisible();
  await visit.look('address_not_confirmed');
  await visit.press(words.sendConfirmation);
  await expect(page(visit).getByText(words.confirmationSent)).toBeVisible();
  await page(visit).goto(`/${words.language}/development/mails`);
  await page(visit)
    .getByRole('table')
    .getByRole('link', { name: words.mailConfirmation })
    .first()
    .click();
  await visit.follow(/\/drafts\//u);
  await visit.arrive(words.draft, 'draft');
  await visit.press(words.confirmAndGoOn);
  await expect(page(visit).getByRole('heading', { level: 1 })).toContainText(words.course);
}

// The first attempt gets no answer; the second is pressed twice, and still sends once.
async function sendOverLostConnection(visit: Visit, words: SuctionWords): Promise<void> {
  const sending = '**/submission?*';
  await page(visit).route(sending, (route) => route.abort('connectionfailed'));
  await visit.press(words.send);
  await expect(visit.summary()).toContainText(words.noConnection);
  await visit.look('lost_connection');
  await page(visit).unroute(sending);
  await page(visit).getByRole('button', { name: words.retry }).dblclick();
}

export async function correctAddress(visit: Visit, words: SuctionWords): Promise<void> {
  await visit.follow(words.correct);
  await visit.arrive(words.correction, 'correction');
  await expect(page(visit).getByText(words.reason)).toBeVisible();
  const address = page(visit).getByLabel(words.address).first();
  await expect(address).toHaveValue(applicant.address);
  await address.fill(correctedAddress);
  await openStep(visit, words.review);
  await expect(page(visit).getByText(correctedAddress)).toBeVisible();
  await visit.press(words.sendAgain);
  await visit.arrive(words.receivedAgain, 'receipt_again');
}

const page = (visit: Visit) => visit.page;
const group = (visit: Visit, name: string): Locator => visit.page.getByRole('group', { name });

async function openStep(visit: Visit, title: string): Promise<void> {
  await visit.page.locator('.steps').getByRole('link', { name: title }).click();
  await expect(visit.page.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

async function fillPerson(
  visit: Visit,
  words: SuctionWords,
  birth: [string, string, string],
): Promise<void> {
  const field = (label: string) => page(visit).getByRole('textbox', { name: label });
  await field(words.name).first().fill(applicant.name);
  await field(words.kana).fill(applicant.kana);
  await fillBirth(visit, words, words.eras.western, birth);
  await page(visit).getByLabel(words.address).first().fill(applicant.address);
  await field(words.phone).fill(applicant.phone);
  await field(words.email).fill(applicant.email);
  await page(visit).getByRole('radio', { name: words.byMail, exact: true }).check();
}

async function fillBirth(
  visit: Visit,
  words: SuctionWords,
  era: string,
  day: [string, string, string],
): Promise<void> {
  const birth = group(visit, words.birth);
  const [calendar = '', ...parts] = words.birthParts;
  await birth.getByLabel(calendar, { exact: true }).selectOption(era);
  for (const [index, part] of parts.entries()) {
    await birth.getByLabel(part, { exact: true }).fill(day[index] ?? '');
  }
}

async function fillWorkplace(visit: Visit, words: SuctionWords): Promise<void> {
  await group(visit, words.employed).getByLabel(words.yes).check();
  await page(visit).getByLabel(words.workplaceName).fill('結び訪問介護ステーション');
  await page(visit).getByLabel(words.workplacePlace).check();
  await page(visit).getByLabel(words.workplaceKind).selectOption(words.workplaceKindChosen);
  await page(visit).getByLabel(words.payer, { exact: true }).check();
}
