// Mails as staff have them in hand: held and recalled, dropped where they are no longer true, shown
// before they are sent, and seen by nobody else.
import { application, basic, reason } from './fixtures/applicant.ts';
import {
  laterClock,
  test,
  apply,
  allMails,
  expectStates,
  expectNote,
  onlyId,
} from './fixtures/mailing.ts';
import { expect } from './fixtures/site.ts';

test('what staff decide is held and can be recalled; a receipt goes at once', async ({
  start,
  relayWith,
}) => {
  const relay = await relayWith();
  const args = [...relay.args(), '--recall-minutes', '5'];
  const site = await start({ args });
  await apply(site, 1);
  const staff = await site.staff();
  const id = await onlyId(staff);
  await expectStates(staff, ['sent']);
  await staff.decide(id, { version: 1, outcome: 'accepted', reason: '' });
  await expectStates(staff, ['held', 'sent']);
  const [held] = (await staff.mails({ state: 'held' })).body.mails;
  expect(held?.mail.held_until).toMatch(/^2026-11-21T10:0[5-9]/u);
  const mail = held?.mail.id as string;
  expect((await staff.actOnMail(mail, 'recall', ' ')).problem.code).toBe('reason_missing');
  const recalled = (await staff.actOnMail(mail, 'recall', '番兵の取り違え')).body;
  expect(recalled.mail).toMatchObject({ state: 'recalled', note: '番兵の取り違え' });
  expect((await staff.actOnMail(mail, 'recall', '番兵')).problem.code).toBe('already_settled');
  const [receipt] = (await staff.mails({ state: 'sent' })).body.mails;
  const tooLate = await staff.actOnMail(receipt?.mail.id as string, 'recall', '番兵');
  expect(tooLate.problem.code).toBe('already_sent');
  await site.server.stop();
  const later = await start({ data: site.data, args, clock: laterClock });
  await apply(later, 2);
  await expectStates(await later.staff(), ['recalled', 'sent', 'sent']);
  expect(relay.received.map(({ headers }) => headers['subject'])).toEqual([
    expect.stringContaining('受け付けました'),
    expect.stringContaining('受け付けました'),
  ]);
});

test('a mail that was true when it was written and is no longer so is not sent', async ({
  start,
  relayWith,
}) => {
  const relay = await relayWith();
  const args = [...relay.args(), '--recall-minutes', '5'];
  const site = await start({ args });
  const applicant = site.client();
  const { status_path } = await apply(site, 1);
  const staff = await site.staff();
  await expectStates(staff, ['sent']);
  const accept = { version: 1, outcome: 'accepted', reason: '' } as const;
  await staff.decide(await onlyId(staff), accept);
  expect((await applicant.postForm(`${status_path}/withdraw`)).status).toBe(303);
  await expectStates(staff, ['held', 'sent', 'sent']);
  await site.server.stop();
  const later = await start({ data: site.data, args, clock: laterClock });
  const again = await later.staff();
  await expectStates(again, ['dropped', 'sent', 'sent']);
  await expectNote(again, /取り下げられた/u);
  expect(relay.received).toHaveLength(2);
});

const events = [
  'received',
  'returned',
  'accepted',
  'declined',
  'withdrawn',
  'document_returned',
  'postponed',
  'corrected',
  'message',
  'slot_arranged',
  'inquiry_received',
  'inquiry_quoted',
  'inquiry_declined',
  'group_confirmed',
];

test('staff see what a mail says before it is sent, and never the link of the applicant', async ({
  site,
}) => {
  const staff = await site.staff();
  for (const event of events) {
    for (const language of ['ja', 'en']) {
      const { body } = await staff.previewWording('suction-2024', event, { language });
      expect.soft(`${body.subject}${body.text}`, event).not.toMatch(/[{}]/u);
      expect.soft(body.samples, event).toContain('applicant');
    }
  }
  const absent = [
    staff.previewWording('suction-2024', 'nothing'),
    staff.previewWording('nothing', 'accepted'),
    staff.previewWording('ecmo-2026', 'quote'),
    staff.previewWording('suction-2024', 'accepted', { course: 'nothing' }),
  ];
  for (const answer of await Promise.all(absent)) expect(answer.status).toBe(404);
  const receipt = (await site.client().submit(basic, application(1))).body;
  const id = await onlyId(staff);
  const { body } = await staff.previewMail(id, { event: 'returned', reason });
  expect(body).toMatchObject({ to: 'mihari-1@example.jp', reply_to: 'kenshu@example.jp' });
  expect(body.text).toContain(reason);
  expect(body.text).not.toContain(receipt.status_path.split('/').at(-1));
  const halves = await staff.previewMail(id, { event: 'message' });
  expect(halves.problem.code).toBe('mail_words_missing');
  expect((await allMails(staff)).map(({ event }) => event)).toEqual(['received']);
});

test('nobody but staff comes near the mails', async ({ site }) => {
  await apply(site, 1);
  const staff = await site.staff();
  const [mail] = await allMails(staff);
  const stranger = site.client();
  const answers = [
    stranger.mails(),
    stranger.actOnMail(mail?.id as string, 'again', ''),
    stranger.actOnMail('nothing', 'recall', 'x'),
    stranger.previewMail(await onlyId(staff), { event: 'message', message: 'x' }),
    stranger.previewWording('suction-2024', 'accepted'),
  ];
  for (const answer of await Promise.all(answers)) expect(answer.status).toBe(401);
  for (const act of ['again', 'recall', 'bounced'] as const) {
    const absent = await staff.actOnMail('nothing', act, 'x');
    expect(absent.problem.code).toBe('no_such_mail');
  }
  expect((await staff.mails({ state: 'nonsense' })).status).toBe(422);
  expect((await staff.mails({ page: '0' })).status).toBe(422);
});
