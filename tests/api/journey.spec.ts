// One application from the form to the decision (requirements: the slice of S4 4(1), 差戻し and
// resubmission, and the mails of each step), asked of the server as programs and browsers ask.
import { application, basic, person, reason } from './fixtures/applicant.ts';
import { tokenOf, type Client, type Schema } from './fixtures/client.ts';
import { expect, test, type Site } from './fixtures/site.ts';

async function apply(client: Client, number = 1): Promise<Schema['Receipt']> {
  const { body } = await client.submit(basic, application(number));
  return body;
}

async function onlyApplication(staff: Client): Promise<Schema['ApplicationDetail']> {
  const { body } = await staff.queue({ state: 'all' });
  expect(body.total).toBe(1);
  return (await staff.detail(body.applications[0]?.id as string)).body;
}

test('the form asks the questions of the notice and says that the call is open', async ({
  site,
}) => {
  const { body } = await site.client().form(basic);
  expect(body.window.state).toBe('open');
  const asked = body.sections.flatMap((section) => section.fields.map((field) => field.id));
  expect(asked.toSorted()).toEqual(Object.keys(person(1)).toSorted());
  expect(body.statements.map((statement) => statement.id)).toEqual([
    'training',
    'originals',
    'lateness',
  ]);
});

test('an application goes from the form to the place', async ({ site }) => {
  const applicant = site.client();
  const checked = await applicant.check(basic, application(1));
  expect(checked.body.verdict).toBe('eligible');
  const receipt = await apply(applicant);
  const token = tokenOf(receipt);
  expect(receipt.receipt_number).toBe('SUCTION-2024-0001');
  expect(receipt.status_path).toBe(`/ja/status/${token}`);

  const handedIn = (await applicant.own(token)).body;
  expect(handedIn).toMatchObject({ state: 'submitted', ...application(1) });

  const staff = await site.staff();
  const { body: queue } = await staff.queue();
  expect(queue.counts).toMatchObject({ submitted: 1, returned: 0, accepted: 0 });
  expect(queue.applications[0]).toMatchObject({
    receipt_number: receipt.receipt_number,
    applicant: '見張 1郎',
    state: 'submitted',
  });

  const first = await onlyApplication(staff);
  expect(first).toMatchObject({ version: 1, actions: ['return', 'accept', 'decline'] });
  expect(first.findings.filter((finding) => finding.outcome !== 'satisfied')).toEqual([]);
  expect(first.room).toMatchObject({ capacity: 6, accepted: 0 });

  const returned = (await staff.sendBack(first.id, { version: first.version, reason })).body;
  expect(returned).toMatchObject({ state: 'returned', version: 2, actions: [] });
  const toCorrect = (await applicant.own(token)).body;
  expect(toCorrect).toMatchObject({ state: 'returned', return_reason: reason });

  const corrected = application(1, { address: ['020-0000 岩手県盛岡市見張町1-2-3'] });
  const again = (await applicant.resubmit(token, corrected)).body;
  expect(again.receipt_number).toBe(receipt.receipt_number);
  expect(again.status_path).toBe(receipt.status_path);
  const resubmitted = (await applicant.own(token)).body;
  expect(resubmitted).toMatchObject({ state: 'submitted', answers: corrected.answers });
  expect(resubmitted.return_reason).toBeUndefined();

  const accept = { outcome: 'accepted', reason: '', version: 3 } as const;
  expect((await staff.decide(first.id, accept)).body).toMatchObject({ state: 'accepted' });
  const last = await onlyApplication(staff);
  expect(last.room.accepted).toBe(1);
  expect(last.history.map((step) => step.what)).toEqual([
    'submitted',
    'returned',
    'resubmitted',
    'accepted',
  ]);
  expect(last.history.map((step) => step.reason)).toEqual([
    undefined,
    reason,
    undefined,
    undefined,
  ]);
  expect(last.answers.find((answer) => answer.id === 'address')?.value).toBe(
    corrected.answers['address']?.[0],
  );
});

test('every step is mailed, and the status page tells the state', async ({ site }) => {
  const applicant = site.client();
  const receipt = await apply(applicant);
  await expectOnPage(applicant, receipt.status_path, receipt.receipt_number, '見張 1郎');
  const staff = await site.staff();
  const { id } = await onlyApplication(staff);
  await staff.sendBack(id, { version: 1, reason });
  await expectOnPage(applicant, receipt.status_path, reason);
  // Once the correction is in, nobody is asked for it any more.
  await expect.poll(() => mailStates(staff, id), { timeout: 5000 }).toEqual(['sent', 'sent']);
  await applicant.resubmit(tokenOf(receipt), application(1));
  await staff.decide(id, { outcome: 'declined', reason, version: 3 });
  await expectOnPage(applicant, receipt.status_path, reason);

  await expect.poll(() => mailStates(staff, id), { timeout: 5000 }).toEqual(Array(4).fill('sent'));
  const { mails } = await onlyApplication(staff);
  expect(mails.map((mail) => mail.to)).toEqual(Array(4).fill('mihari-1@example.jp'));
  expect(new Set(mails.map((mail) => mail.subject)).size).toBe(3);
  await expectMailsPage(site, mails);
});

async function expectOnPage(client: Client, path: string, ...words: string[]): Promise<void> {
  const page = await client.page(path);
  expect(page.status).toBe(200);
  for (const word of words) expect(page.text).toContain(word);
}

async function mailStates(staff: Client, id: string): Promise<string[]> {
  const { body } = await staff.detail(id);
  return body.mails.map((mail) => mail.state);
}

async function expectMailsPage(site: Site, mails: Schema['MailEntry'][]): Promise<void> {
  const reader = site.client();
  const list = await reader.page('/ja/development/mails');
  for (const mail of mails) {
    expect(list.text).toContain(mail.subject);
    expect(list.text).toContain(`/ja/development/mails/${mail.id}`);
  }
  const returned = mails.find((mail) => mail.subject.includes('訂正'));
  await expectOnPage(reader, `/ja/development/mails/${returned?.id}`, reason, '見張 1郎 様');
}

test('signing out ends the session, and the desk is closed', async ({ site }) => {
  const staff = await site.staff();
  expect((await staff.whoAmI()).body.login).toBe('staff@example.jp');
  const out = await staff.signOut();
  expect(out.status).toBe(204);
  expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
  expect((await staff.whoAmI()).problem.code).toBe('not_signed_in');
  expect((await staff.queue()).status).toBe(401);
});
