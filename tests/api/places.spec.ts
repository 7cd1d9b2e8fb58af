// Places (S4 3: 6 in each round): taken and freed by exactly one command each, however many members
// of staff decide at the same moment.
import { application, basic, reason } from './fixtures/applicant.ts';
import { tokenOf, type Client, type Schema } from './fixtures/client.ts';
import { expect, test, type Site } from './fixtures/site.ts';

const placesMax = 6;
const accept = (version = 1) => ({ outcome: 'accepted', reason: '', version }) as const;
const decline = (version = 1) => ({ outcome: 'declined', reason, version }) as const;

interface Applied {
  id: string;
  token: string;
}

async function apply(site: Site, staff: Client, count: number): Promise<Applied[]> {
  const applicant = site.client();
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const receipts = await Promise.all(
    numbers.map(async (number) => (await applicant.submit(basic, application(number))).body),
  );
  expect(new Set(receipts.map((receipt) => receipt.receipt_number)).size).toBe(count);
  const { applications } = (await staff.queue()).body;
  expect(applications).toHaveLength(count);
  return applications.map((row) => {
    const receipt = receipts.find((each) => each.receipt_number === row.receipt_number);
    return { id: row.id, token: tokenOf(receipt as Schema['Receipt']) };
  });
}

async function placesTaken(staff: Client): Promise<number | undefined> {
  const { courses } = (await staff.queue()).body;
  return courses.find((room) => room.course === basic.course)?.accepted;
}

test('the seventh is refused, until one of the six withdraws', async ({ site }) => {
  const staff = await site.staff();
  const applied = await apply(site, staff, placesMax + 2);
  for (const { id } of applied.slice(0, placesMax)) {
    expect((await staff.decide(id, accept())).body.state).toBe('accepted');
  }
  const [seventh, eighth] = applied.slice(placesMax) as [Applied, Applied];
  const refused = await staff.decide(seventh.id, accept());
  expect({ status: refused.status, code: refused.problem.code }).toEqual({
    status: 409,
    code: 'full',
  });
  expect((await staff.detail(seventh.id)).body).toMatchObject({ state: 'submitted', version: 1 });

  const applicant = site.client();
  const { id, token } = applied[0] as Applied;
  const confirm = await applicant.page(`/ja/status/${token}/withdraw`);
  expect(confirm.text).toContain(`action="/ja/status/${token}/withdraw"`);
  const withdrawn = await applicant.postForm(`/ja/status/${token}/withdraw`);
  expect({ status: withdrawn.status, location: withdrawn.headers.location }).toEqual({
    status: 303,
    location: `/ja/status/${token}`,
  });
  expect((await applicant.own(token)).body.state).toBe('withdrawn');
  expect((await staff.detail(id)).body.actions).toEqual([]);
  expect(await placesTaken(staff)).toBe(placesMax - 1);

  expect((await staff.decide(seventh.id, accept())).body.state).toBe('accepted');
  expect((await staff.decide(eighth.id, accept())).problem.code).toBe('full');
  expect((await staff.decide(eighth.id, decline())).body.state).toBe('declined');
  expect(await placesTaken(staff)).toBe(placesMax);
});

test('withdrawing twice frees one place', async ({ site }) => {
  const staff = await site.staff();
  const [first, second] = (await apply(site, staff, 2)) as [Applied, Applied];
  await staff.decide(first.id, accept());
  await staff.decide(second.id, accept());
  const path = `/ja/status/${first.token}/withdraw`;
  const applicant = site.client();
  const answers = await Promise.all([applicant.postForm(path), applicant.postForm(path)]);
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
  expect(await placesTaken(staff)).toBe(1);
  const { history, mails } = (await staff.detail(first.id)).body;
  expect(history.filter((step) => step.what === 'withdrawn')).toHaveLength(1);
  expect(mails).toHaveLength(3);
});

test('thirty decisions at once fill the six places exactly', async ({ site }) => {
  const staff = await site.staff();
  const applied = await apply(site, staff, 30);
  const answers = await Promise.all(applied.map(({ id }) => staff.decide(id, accept())));
  const accepted = answers.filter((answer) => answer.status === 200);
  const refused = answers.filter((answer) => answer.status === 409);
  expect({ accepted: accepted.length, refused: refused.length }).toEqual({
    accepted: placesMax,
    refused: 30 - placesMax,
  });
  expect(new Set(refused.map((answer) => answer.problem.code))).toEqual(new Set(['full']));
  const { counts } = (await staff.queue()).body;
  expect(counts).toMatchObject({ accepted: placesMax, submitted: 30 - placesMax });
  expect(await placesTaken(staff)).toBe(placesMax);
});

test('of two who decide on one application at once, one is told of the other', async ({ site }) => {
  const [one, other] = await Promise.all([site.staff(), site.staff()]);
  const [{ id }] = (await apply(site, one, 1)) as [Applied];
  const answers = await Promise.all([one.decide(id, accept()), other.decide(id, decline())]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  const refused = answers.find((answer) => answer.status === 409);
  expect(refused?.problem.code).toBe('changed_meanwhile');
  expect((await one.detail(id)).body.history).toHaveLength(2);
});

test('a version that is not the present one is a conflict', async ({ site }) => {
  const staff = await site.staff();
  const [{ id, token }] = (await apply(site, staff, 1)) as [Applied];
  const ask = async (version: number) => (await staff.decide(id, accept(version))).problem.code;
  expect(await ask(2)).toBe('changed_meanwhile');
  await staff.sendBack(id, { version: 1, reason });
  await site.client().resubmit(token, application(1));
  expect(await ask(1)).toBe('changed_meanwhile');
  const stale = await staff.sendBack(id, { version: 2, reason });
  expect({ status: stale.status, code: stale.problem.code }).toEqual({
    status: 409,
    code: 'changed_meanwhile',
  });
});

test('what is returned, withdrawn or decided can not be decided', async ({ site }) => {
  const staff = await site.staff();
  const applicant = site.client();
  const applied = await apply(site, staff, 4);
  const [returned, withdrawn, accepted, declined] = applied as [Applied, Applied, Applied, Applied];
  await staff.sendBack(returned.id, { version: 1, reason });
  await applicant.postForm(`/ja/status/${withdrawn.token}/withdraw`);
  await staff.decide(accepted.id, accept());
  await staff.decide(declined.id, decline());
  const wrongState = { status: 409, code: 'wrong_state' };
  for (const { id } of applied) {
    const answers = [
      await staff.decide(id, accept(2)),
      await staff.decide(id, decline(2)),
      await staff.sendBack(id, { version: 2, reason }),
    ];
    const said = answers.map(({ status, problem }) => ({ status, code: problem.code }));
    expect.soft(said).toEqual([wrongState, wrongState, wrongState]);
  }
  for (const { token } of [withdrawn, accepted, declined]) {
    const { status, problem } = await applicant.resubmit(token, application(1));
    expect.soft({ status, code: problem.code }).toEqual(wrongState);
  }
  expect(await placesTaken(staff)).toBe(1);
});
