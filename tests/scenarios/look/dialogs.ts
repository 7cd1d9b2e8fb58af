// The screens that stand before another one: every dialog, opened without words so that one row
// serves both languages. look_complete.spec.ts holds this list against the sources.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';
import type { Town } from './town.ts';

const form = (token = '', step: string, course = 'basic_1') =>
  `/apply/suction-2024/${course}?draft=${token}&step=${step}`;

/** Opens the dialog with the button that `find` finds, and waits for it. */
const press = (find: (page: Page) => Locator) => async (page: Page) => {
  await find(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const steps = (page: Page) => page.locator('main section.no-print').first();

export const dialogsOfApplicants = ({ drafts, tokens }: Town): Screen[] => [
  {
    ...{ name: 'dialog_discard', path: form(drafts['filled'], 'person') },
    ...{ act: press((page) => page.locator('.discard button')), dialog: 'draft/discard_draft' },
  },
  {
    ...{ name: 'dialog_conflict', path: form(drafts['torn'], 'person') },
    ...{ act: tearDraft, dialog: 'draft/conflict_dialog' },
  },
  {
    ...{ name: 'dialog_take_back', path: form(drafts['practicum'], 'documents', 'practicum') },
    act: press((page) => page.locator('.document-actions > button').nth(1)),
    dialog: 'documents/document_row',
  },
  {
    ...{ name: 'dialog_pages', path: `/correct/${tokens['papers']}?step=documents` },
    act: press((page) => page.locator('.document-actions > button').nth(2)),
    dialog: 'documents/page_viewer',
  },
];

// Somebody else changed the draft since the page read it.
async function tearDraft(page: Page, { drafts }: Town): Promise<void> {
  const token = drafts['torn'];
  const address = `/api/drafts/${token}`;
  const held = (await (await page.request.get(address)).json()) as {
    version: number;
    answers: Record<string, string[]>;
    agreed: string[];
  };
  const { version, answers, agreed } = held;
  const phone = [`019-000-${String(1000 + version)}`];
  const data = { version, answers: { ...answers, phone }, agreed, step: 'person' };
  const changed = await page.request.put(address, { data });
  expect(changed.status(), await changed.text()).toBe(200);
  await page.locator('#field-phone').fill(`019-111-${String(1000 + version)}`);
  await expect(page.getByRole('dialog')).toBeVisible();
}

export const dialogsOfStaff = (town: Town): Screen[] => [
  ...dialogsOfQueue(),
  ...dialogsOfApplication(town),
  ...dialogsOfRecords(town),
];

const dialogsOfQueue = (): Screen[] => [
  {
    ...{ name: 'dialog_export', path: '/desk?state=all', dialog: 'desk/export_menu' },
    act: press((page) => page.locator('.list-head > button').first()),
  },
  {
    ...{ name: 'dialog_keys', path: '/desk?state=all', dialog: 'desk/queue_keys' },
    size: 'desktop',
    act: press((page) => page.locator('.keys-shown button')),
  },
  {
    ...{ name: 'dialog_bulk', path: '/desk?state=submitted', dialog: 'desk/bulk_dialog' },
    act: async (page) => {
      await page.locator('tbody input[type=checkbox]').first().check();
      await press((each) => each.locator('.bulk-bar button').nth(1))(page);
    },
  },
];

const dialogsOfApplication = ({ ids }: Town): Screen[] => {
  const application = (id: string) => `/desk/applications/${ids[id]}`;
  const ofStep = (name: string, number: number, dialog: string): Screen => ({
    ...{ name, path: application('received'), dialog },
    act: press((page) => steps(page).locator('.actions > button').nth(number)),
  });
  return [
    ofStep('dialog_accept', 0, 'desk/decision_dialog'),
    ofStep('dialog_return', 1, 'desk/decision_dialog'),
    ofStep('dialog_decline', 2, 'desk/decision_dialog'),
    {
      ...{ name: 'dialog_postpone', path: application('received') },
      ...{ act: press((page) => stepsAfter(page).last()), dialog: 'desk/postpone_dialog' },
    },
    {
      ...{ name: 'dialog_correct', path: application('accepted') },
      ...{ act: press((page) => stepsAfter(page).first()), dialog: 'desk/correction_dialog' },
    },
    {
      ...{ name: 'dialog_return_paper', path: application('papers') },
      ...{ dialog: 'desk/documents_panel' },
      act: press((page) => page.locator('.slot-document .actions > button').nth(1)),
    },
    {
      ...{ name: 'dialog_exception', path: application('papers'), dialog: 'desk/exceptions' },
      act: press((page) => page.locator('.exceptions button, .facts-left button').first()),
    },
    {
      ...{ name: 'dialog_move_slot', path: application('arranged'), dialog: 'desk/slot_move' },
      act: press((page) => page.locator('main section > p > button').last()),
    },
  ];
};

const stepsAfter = (page: Page) => page.locator('section.no-print .actions button.button-small');

const dialogsOfRecords = ({ ids }: Town): Screen[] => [
  {
    ...{ name: 'dialog_recall', path: '/desk/mails?state=held', dialog: 'mails/mails_page' },
    ...{ prepare: holdMail, act: press((page) => page.locator('tbody button').first()) },
  },
  {
    ...{ name: 'dialog_slot', path: '/desk/slots?programme=suction-2024' },
    ...{ dialog: 'arranging/slots_page' },
    act: press((page) => page.locator('tbody .actions-of-row button').last()),
  },
  {
    ...{ name: 'dialog_fact', path: '/desk/facts?programme=suction-2024' },
    ...{ dialog: 'arranging/facts_page' },
    act: press((page) => page.locator('tbody button').first()),
  },
  {
    ...{ name: 'dialog_inquiry', path: `/desk/inquiries/${ids['inquiry']}` },
    ...{ dialog: 'arranging/inquiry_page' },
    act: press((page) => page.locator('main .actions button').first()),
  },
  {
    ...{ name: 'dialog_grant', path: `/desk/accounts/${ids['account']}` },
    ...{ dialog: 'account/staff_account_page' },
    act: press((page) => page.locator('.grants button').first()),
  },
];

/** A mail that can still be recalled while its picture is taken. */
export async function holdMail({ office, ids }: Town): Promise<void> {
  const text = '当日は上履きをお持ちください。';
  await office.send('POST', `/api/staff/applications/${ids['received']}/messages`, { text });
}
