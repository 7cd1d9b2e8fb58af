// Every screen of the contact sheet, in the order in which people come to them. Paths are without
// the language, and what is done on a page is said without words, so that one row serves both.
import { expect, type Page } from '@playwright/test';
import { basicAnswers, beginDraft } from '../journeys/applying.ts';
import { dialogsOfApplicants, dialogsOfStaff, holdMail } from './dialogs.ts';
import type { Screen } from './screen.ts';
import { confirmDraft, type Town } from './town.ts';

const programme = '/programmes/suction-2024';
const course = (id: string) => `${programme}/courses/${id}`;
const paper = true as const;

const publicScreens: readonly Screen[] = [
  { name: 'catalogue', path: '', paper },
  { name: 'catalogue_found', path: '?q=%E4%BB%8B%E8%AD%B7&state=open&prefecture=03' },
  { name: 'catalogue_nothing', path: '?q=%E5%AE%87%E5%AE%99' },
  { name: 'programme', path: programme, paper },
  { name: 'programme_ecmo', path: '/programmes/ecmo-2026', paper },
  { name: 'overview', path: `${programme}/overview`, paper },
  { name: 'guide', path: `${programme}/guide` },
  { name: 'guide_second', path: `${programme}/guide?answers=yes.adding` },
  { name: 'guide_none', path: `${programme}/guide?answers=no` },
  { name: 'guide_result', path: `${programme}/guide?answers=yes.adding.both`, paper },
  { name: 'course', path: course('basic_1'), paper },
  { name: 'course_not_open', path: course('basic_2') },
  { name: 'course_practicum', path: course('practicum'), paper },
  { name: 'course_on_site', path: course('on_site'), paper },
  { name: 'inquiry', path: `${course('on_site')}/inquiry`, paper },
  { name: 'inquiry_refused', path: `${course('on_site')}/inquiry`, act: sendPlainForm },
  { name: 'inquiry_sent', path: `${course('on_site')}/inquiry/sent` },
  { name: 'nothing_there', path: '/programmes/nothing' },
];

const formSteps = ['person', 'qualification', 'workplace', 'remarks', 'agreement', 'review'];

function formScreens({ drafts }: Town): Screen[] {
  const form = (token = '', step: string, at = 'basic_1') =>
    `/apply/suction-2024/${at}?draft=${token}&step=${step}`;
  const practicum = (step: string) => form(drafts['practicum'], step, 'practicum');
  return [
    { name: 'form_new', path: '/apply/suction-2024/basic_1' },
    { name: 'form_not_open', path: '/apply/suction-2024/basic_2' },
    { name: 'form_missing', path: form(drafts['empty'], 'person'), act: pressNext },
    ...formSteps.map((step) => ({ name: `form_${step}`, path: form(drafts['filled'], step) })),
    { name: 'form_practicum', path: practicum('practicum') },
    { name: 'form_documents', path: practicum('documents') },
    { name: 'form_practicum_review', path: practicum('review') },
    { name: 'form_received', path: form(drafts['confirmed'], 'review'), act: sendApplication },
    { name: 'form_gone', path: form('gone', 'person') },
    { name: 'draft_link', path: `/drafts/${drafts['secret']}` },
    { name: 'draft_link_wrong', path: '/drafts/wrong' },
  ];
}

const states = ['received', 'returned', 'accepted', 'declined', 'withdrawn', 'postponed', 'papers'];

function applicantScreens(town: Town): Screen[] {
  const { tokens } = town;
  const correct = (state: string) => `/correct/${tokens[state]}`;
  return [
    ...states.map((each) => ({ name: `status_${each}`, path: `/status/${tokens[each]}`, paper })),
    { name: 'status_wrong', path: '/status/wrong' },
    { name: 'status_message_refused', path: `/status/${tokens['received']}`, act: sendPlainForm },
    { name: 'address', path: `/status/${tokens['received']}/address` },
    { name: 'address_refused', path: `/status/${tokens['received']}/address`, act: sendPlainForm },
    { name: 'address_asked', path: `/status/${tokens['accepted']}/address` },
    { name: 'address_link', path: `/addresses/${tokens['address']}` },
    { name: 'address_link_wrong', path: '/addresses/wrong' },
    { name: 'withdraw', path: `/status/${tokens['received']}/withdraw` },
    { name: 'edit', path: correct('received') },
    { name: 'correct', path: correct('returned') },
    { name: 'correct_papers', path: `${correct('papers')}?step=documents` },
    { name: 'correct_papers_review', path: `${correct('papers')}?step=review` },
    { name: 'correct_not', path: correct('accepted') },
    { name: 'correct_wrong', path: '/correct/wrong' },
    { name: 'on_site_asked', path: `/on-site/${tokens['asked']}` },
    { name: 'on_site_quoted', path: `/on-site/${tokens['quoted']}`, paper },
    { name: 'on_site_accepted', path: `/on-site/${tokens['agreed']}`, paper },
    { name: 'on_site_group', path: `/on-site/${tokens['agreed']}/group` },
    {
      name: 'on_site_group_refused',
      path: `/on-site/${tokens['agreed']}/group`,
      act: sendPlainForm,
    },
    { name: 'on_site_wrong', path: '/on-site/wrong' },
    ...dialogsOfApplicants(town),
    { name: 'mails', path: '/development/mails' },
    { name: 'mail', path: `/development/mails/${town.ids['mail']}` },
  ];
}

const accountScreens = ({ tokens }: Town): Screen[] => [
  { name: 'sign_in', path: '/signin' },
  { name: 'sign_in_refused', path: '/signin', act: pressNext },
  { name: 'sign_in_code', path: '/signin', act: givePassword },
  { name: 'sign_up', path: '/account/ask/sign_up' },
  { name: 'sign_up_asked', path: '/account/ask/sign_up', act: askLink },
  { name: 'reset', path: '/account/ask/reset' },
  { name: 'invitation', path: `/account/links/${tokens['invitation']}` },
  { name: 'link_wrong', path: '/account/links/wrong' },
  { name: 'desk_signed_out', path: '/desk' },
  { name: 'missing_page', path: '/desk/nothing/here' },
];

const staffScreens = (town: Town): Screen[] => {
  const { ids } = town;
  const screens: Screen[] = [
    { name: 'account', path: '/account' },
    { name: 'account_password', path: '/account', act: changeNothing },
    { name: 'factor_set_up', path: '/account', act: askForFactor },
    { name: 'accounts', path: '/desk/accounts' },
    { name: 'invite', path: '/desk/invite' },
    { name: 'invite_missing', path: '/desk/invite', act: pressNext },
    { name: 'staff_account', path: `/desk/accounts/${ids['account']}` },
    { name: 'desk_mails', path: '/desk/mails' },
    { name: 'desk_mails_held', path: '/desk/mails?state=held', prepare: holdMail },
    { name: 'desk_mails_all', path: '/desk/mails?state=all', paper },
    { name: 'wordings', path: '/desk/wordings?programme=suction-2024' },
    { name: 'wordings_elsewhere', path: '/desk/wordings?programme=ecmo-2026' },
    { name: 'queue', path: '/desk?state=all', paper },
    { name: 'exports', path: '/desk/exports', prepare: saveList, paper },
    { name: 'queue_filtered', path: '/desk?state=all&search=%E3%82%86%E3%81%86%E3%81%8D' },
    { name: 'queue_nothing', path: '/desk?state=all&search=%E5%AE%87%E5%AE%99' },
    { name: 'application', path: `/desk/applications/${ids['received']}`, paper },
    { name: 'application_accepted', path: `/desk/applications/${ids['accepted']}` },
    { name: 'application_arranged', path: `/desk/applications/${ids['arranged']}` },
    { name: 'application_papers', path: `/desk/applications/${ids['papers']}`, paper },
    { name: 'application_wrong', path: '/desk/applications/nothing' },
    { name: 'slots', path: '/desk/slots?programme=suction-2024', paper },
    { name: 'facts', path: '/desk/facts?programme=suction-2024', paper },
    { name: 'facts_nothing', path: '/desk/facts?programme=suction-2024&search=x' },
    { name: 'facts_missing', path: '/desk/facts?programme=suction-2024', act: pressNext },
    { name: 'inquiries', path: '/desk/inquiries?programme=suction-2024', paper },
    { name: 'inquiry_desk', path: `/desk/inquiries/${ids['inquiry']}`, paper },
    ...dialogsOfStaff(town),
  ];
  return screens.map((screen) => ({ ...screen, as: 'staff' }));
};

/** What somebody sees who may only read applications. */
const readerScreens = ({ ids }: Town): Screen[] => {
  const screens: Screen[] = [
    { name: 'reader_queue', path: '/desk?state=all' },
    { name: 'reader_application', path: `/desk/applications/${ids['received']}` },
    { name: 'reader_refused', path: '/desk/accounts' },
  ];
  return screens.map((screen) => ({ ...screen, as: 'reader' }));
};

/** The last ones, because they change the town: a decision that its applicant is not told yet. */
const heldScreens = ({ ids, tokens }: Town): Screen[] => [
  {
    ...{ name: 'application_undoable', path: `/desk/applications/${ids['received']}`, as: 'staff' },
    prepare: ({ office }) => office.step('結城', 'decision', { outcome: 'accepted', reason: '' }),
  },
  { name: 'status_held', path: `/status/${tokens['received']}` },
];

export function screensOf(town: Town): Screen[] {
  return [
    ...publicScreens,
    ...formScreens(town),
    ...applicantScreens(town),
    ...accountScreens(town),
    ...staffScreens(town),
    ...readerScreens(town),
    ...heldScreens(town),
  ];
}

const wrong = 'main [role=alert], main [aria-invalid=true]';

async function pressNext(page: Page): Promise<void> {
  await page.locator('main form button').last().click();
  await expect(page.locator(wrong).first()).toBeVisible();
}

async function sendPlainForm(page: Page): Promise<void> {
  const form = page.locator('main form').last();
  await form.evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await form.locator('button').last().click();
  await expect(page.locator('main [role=alert], main .banner-error').first()).toBeVisible();
}

async function givePassword(page: Page): Promise<void> {
  // The second picture finds the first one's half of a session.
  await page.context().clearCookies();
  await page.reload();
  await page.locator('main input').first().fill('desk@example.jp');
  await page.locator('input[type=password]').fill('demo-musubi-desk-2026');
  await page.locator('main form button').last().click();
  await expect(page.locator('input[autocomplete=one-time-code]')).toBeVisible();
}

async function askLink(page: Page): Promise<void> {
  await page.locator('main input').first().fill('somebody@example.jp');
  await page.locator('main form button').last().click();
  await expect(page.locator('main [role=status]')).toBeVisible();
}

/** Sends it the first time; the other pictures have the same receipt, as its reload shows it. */
async function sendApplication(page: Page, { drafts }: Town): Promise<void> {
  const answers = { ...basicAnswers, email: ['receipt@example.jp'] };
  const token = await beginDraft(page, { answers });
  drafts['confirmed'] = token;
  await confirmDraft(page.request, token, answers.email[0] ?? '');
  const { pathname, searchParams } = new URL(page.url());
  searchParams.set('draft', token);
  await page.goto(`${pathname}?${searchParams}`);
  await page.locator('main form button[type=submit], main .actions > button').first().click();
  await expect(page).toHaveURL(/step=received/u);
  await page.waitForLoadState('networkidle');
}

/** One file is fetched and one waits to be; the list of one's own shows both. */
async function saveList({ office }: Town): Promise<void> {
  const list = '/api/staff/exports/applications?state=all';
  for (const more of ['', '&search=%E3%83%A6%E3%82%A6%E3%82%AD']) {
    const status = await office.page.evaluate(async (path) => {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': `look-${Date.now()}-${Math.random()}`.replace('.', ''),
      };
      const body = JSON.stringify({ format: 'csv_cp932' });
      const asked = await fetch(path, { method: 'POST', headers, body });
      const { id } = (await asked.json()) as { id: string };
      for (let tries = 0; tries < 100; tries += 1) {
        const file = await fetch(`/api/staff/long-jobs/${id}/file`);
        if (file.ok) return file.status;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return 0;
    }, list + more);
    expect(status).toBe(200);
  }
}

async function changeNothing(page: Page): Promise<void> {
  await page.locator('main form').nth(1).locator('button').last().click();
  await expect(page.locator(wrong).first()).toBeVisible();
}

async function askForFactor(page: Page): Promise<void> {
  await page.locator('[aria-labelledby=factor-title] button').first().click();
  await page.locator('input[type=password]').last().fill('demo-musubi-staff-2026');
}
