// Postponing, undoing, correcting and messages, with the history that tells of them.
import { application, basic, practicum, reason } from './fixtures/applicant.ts';
import { tokenOf, type Client } from './fixtures/client.ts';
import { expect, test, type Site } from './fixtures/site.ts';

async function applyOnce(site: Site, staff: Client) {
  const { body: receipt } = await site.client().submit(basic, application(1));
  const [row] = (await staff.queue()).body.applications;
  return {
    id: row?.id as string,
    token: tokenOf(receipt),
    number: receipt.receipt_number,
  };
}

async function mailGone(staff: Client, id: string) {
  await expect
    .poll(async () => (await staff.detail(id)).body.mails.map(({ state }) => state).at(-1))
    .toBe('sent');
}

const formOf = (text: string) => new URLSearchParams({ text }).toString();

test('an application is postponed to the second round with its number', async ({ site }) => {
  const staff = await site.staff();
  const { id, number, token } = await applyOnce(site, staff);
  const { rounds } = (await staff.detail(id)).body;
  expect(rounds.map(({ course }) => course)).toEqual(['basic_2']);
  const wrong = await staff.step(id, 'postponement', {
    version: 1,
    course: practicum.course,
    reason,
  });
  expect({ status: wrong.status, code: wrong.problem.code }).toEqual({
    status: 409,
    code: 'no_such_round',
  });
  const moved = await staff.step(id, 'postponement', {
    version: 1,
    course: 'basic_2',
    reason,
  });
  expect(moved.body).toMatchObject({
    course: 'basic_2',
    receipt_number: number,
    state: 'submitted',
    version: 2,
    rounds: [],
  });
  expect(moved.body.history.at(-1)).toMatchObject({
    what: 'postponed',
    reason,
  });
  expect((await site.client().own(token)).body.course).toBe('basic_2');
});

test('an undo races the mail worker: taken back unmailed, or standing and mailed', async ({
  site,
}) => {
  const staff = await site.staff();
  const { id } = await applyOnce(site, staff);
  const accepted = await staff.decide(id, {
    outcome: 'accepted',
    reason: '',
    version: 1,
  });
  expect(accepted.body.state).toBe('accepted');
  const undone = await staff.step(id, 'undo', { version: 2 });
  const room = async () => (await staff.detail(id)).body.room.accepted;
  if (undone.status === 200) {
    expect(undone.body).toMatchObject({ state: 'submitted', version: 3 });
    expect(undone.body.mails.at(-1)?.state).toBe('recalled');
    expect(undone.body.history.map(({ what }) => what)).toEqual([
      'submitted',
      'accepted',
      'undone',
    ]);
    expect(await room()).toBe(0);
    expect((await staff.step(id, 'undo', { version: 3 })).problem.code).toBe('nothing_to_undo');
  } else {
    expect(undone.problem.code).toBe('mail_gone');
    expect(await room()).toBe(1);
    await mailGone(staff, id);
  }
});

test('once the mail has gone, a result is corrected and not undone', async ({ site }) => {
  const staff = await site.staff();
  const { id } = await applyOnce(site, staff);
  await staff.decide(id, { outcome: 'accepted', reason: '', version: 1 });
  await mailGone(staff, id);
  expect((await staff.detail(id)).body.actions).toContain('correct');
  expect((await staff.step(id, 'undo', { version: 2 })).problem.code).toBe('mail_gone');
  const input = { version: 2, outcome: 'declined', reason };
  const corrected = await staff.step(id, 'correction', input);
  expect(corrected.body).toMatchObject({
    state: 'declined',
    version: 3,
    room: { accepted: 0 },
  });
  const { entries } = (await staff.history(id)).body;
  expect(entries.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    'mail corrected',
    'act corrected',
    'mail accepted',
    'act accepted',
    'mail received',
    'act submitted',
  ]);
  expect(entries[1]).toMatchObject({ side: 'staff', reason });
  expect(entries[5]).toMatchObject({ side: 'applicant', who: '' });
});

test('messages go both ways, the applicant’s by a plain form and unread at first', async ({
  site,
}) => {
  const staff = await site.staff();
  const applicant = site.client();
  const { id, token } = await applyOnce(site, staff);
  const path = `/ja/status/${token}`;
  expect((await applicant.page(path)).text).toContain(`action="${path}/messages"`);
  const sent = await applicant.postForm(`${path}/messages`, formOf('番兵の質問\r\n<b>駐車場</b>'));
  expect({ status: sent.status, location: sent.headers.location }).toEqual({
    status: 303,
    location: path,
  });
  expect((await applicant.page(path)).text).toContain('&lt;b&gt;駐車場');

  const { body: queue } = await staff.queue({ messages: 'unread' });
  expect(queue.applications).toMatchObject([{ id, unread_messages: 1 }]);
  expect(queue.counts.unread).toBe(1);
  const { body: thread } = await staff.messages(id);
  expect(thread).toMatchObject({
    unread: 1,
    messages: [{ from: 'applicant', who: '' }],
  });
  await staff.step(id, 'messages/read', { until: thread.messages[0]?.id });
  expect((await staff.queue({ messages: 'unread' })).body.applications).toEqual([]);

  await staff.step(id, 'messages', { text: '番兵の返事' });
  expect((await applicant.page(path)).text).toContain('番兵の返事');
  expect((await staff.detail(id)).body.mails).toHaveLength(2);
  const { entries } = (await staff.history(id)).body;
  const told = entries.filter(({ what }) => what === 'message');
  expect(told.map(({ kind, side }) => `${kind} ${side}`)).toEqual([
    'mail system',
    'act staff',
    'act applicant',
  ]);
});

test('a message that can not be sent comes back with what was typed', async ({ site }) => {
  const staff = await site.staff();
  const applicant = site.client();
  const { id, token } = await applyOnce(site, staff);
  const path = `/ja/status/${token}/messages`;
  const long = '番'.repeat(2001);
  const refused = await applicant.postForm(path, formOf(long));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(long);
  expect((await applicant.postForm(path, formOf(' 　'))).status).toBe(422);
  expect((await applicant.postForm(path, 'text=%zz')).status).toBe(422);
  const nobody = `/ja/status/${'A'.repeat(43)}/messages`;
  expect((await applicant.postForm(nobody, formOf('あ'))).status).toBe(404);
  expect((await staff.messages(id)).body.messages).toEqual([]);
});

test('the queue finds by address and telephone number, and by the day of arrival', async ({
  site,
}) => {
  const staff = await site.staff();
  await applyOnce(site, staff);
  const found = async (query: Record<string, string>) => (await staff.queue(query)).body.total;
  for (const search of ['見張町', '０３-００００-４６４９', '0300004649', 'MIHARI-1@', 'みはり']) {
    expect.soft(await found({ search }), search).toBe(1);
  }
  expect(await found({ search: '0300004640' })).toBe(0);
  expect(await found({ received_from: '2026-11-21', received_to: '2026-11-21' })).toBe(1);
  expect(await found({ received_from: '2026-11-22' })).toBe(0);
  expect(await found({ received_to: '2026-11-20' })).toBe(0);
  expect((await staff.queue({ received_to: '2026-02-30' })).status).toBe(422);
});
