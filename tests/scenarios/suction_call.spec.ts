// S4's call from the notice to the decision: an applicant is refused with all reasons at once,
// corrects, is sent back once and accepted; the office does its part at the desk.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/scenario.ts';
import { correctAddress, correctAndSend, findCourse } from './journeys/suction_applicant.ts';
import { seeAllRefusals } from './journeys/suction_applicant.ts';
import { accept, findApplication, sendBack, signIn } from './journeys/suction_office.ts';
import { suctionEn, suctionJa, type SuctionWords } from './journeys/suction_words.ts';
import { Visit } from './journeys/visit.ts';

test.use({ testClock: '2026-11-21T10:00:00+09:00' });
test.setTimeout(120_000);

for (const words of [suctionJa, suctionEn]) {
  test(`an applicant is sent back once and accepted (${words.language})`, async ({
    page,
    browser,
  }) => {
    const visit = new Visit(page, `suction_${words.language}`);
    await findCourse(visit, words);
    await seeAllRefusals(visit, words);
    await correctAndSend(visit, words);
    await openMail(visit, words, words.mailReceived);
    const status = await openStatus(visit, words);
    await expect(page.getByText(words.checking)).toBeVisible();

    const withoutScripts = await browser.newContext({ javaScriptEnabled: false });
    const plain = await withoutScripts.newPage();
    await plain.goto(status);
    await expect(plain.getByText(words.checking)).toBeVisible();
    await withoutScripts.close();

    await signIn(visit, words);
    await findApplication(visit, words);
    await sendBack(visit, words);

    await openMail(visit, words, words.mailReturned);
    await openStatus(visit, words);
    await expect(page.getByText(words.pleaseCorrect)).toBeVisible();
    await correctAddress(visit, words);

    await accept(visit, words);
    await openMail(visit, words, words.mailAccepted);
    await openStatus(visit, words);
    await expect(banner(page)).toContainText(words.hasPlace);
  });
}

async function openMail(visit: Visit, words: SuctionWords, subject: string): Promise<void> {
  await visit.page.goto(`/${words.language}/development/mails`);
  await visit.arrive(words.mails, 'mails');
  await visit.page.getByRole('table').getByRole('link', { name: subject }).first().click();
  await visit.look('mail');
}

/** Follows the link in the mail; the address of the status page. */
async function openStatus(visit: Visit, words: SuctionWords): Promise<string> {
  await visit.follow(/\/status\//u);
  await visit.arrive(words.status, 'status');
  return visit.page.url();
}

const banner = (page: Page) => page.locator('.banner').first();
