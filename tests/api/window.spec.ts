// The window of the call (S4 3, T4-9): open from the first instant of its first day to the last of
// its last, and closed to the second afterwards.
import { application, basic, secondRound } from './fixtures/applicant.ts';
import type { CoursePath, Schema } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

const onSite: CoursePath = { programme: 'suction-2024', course: 'on_site' };

const cases: { at: CoursePath; clock: string; state: Schema['Window']['state'] }[] = [
  { at: basic, clock: '2024-04-14T23:59:50+09:00', state: 'not_yet' },
  { at: basic, clock: '2024-04-15T00:00:00+09:00', state: 'open' },
  { at: basic, clock: '2024-05-15T23:59:00+09:00', state: 'open' },
  { at: basic, clock: '2024-05-16T00:00:00+09:00', state: 'closed' },
  { at: secondRound, clock: '2024-05-15T12:00:00+09:00', state: 'not_yet' },
  { at: secondRound, clock: '2024-09-13T23:59:00+09:00', state: 'open' },
  { at: secondRound, clock: '2024-09-14T00:00:00+09:00', state: 'closed' },
  { at: onSite, clock: '2024-05-15T12:00:00+09:00', state: 'by_arrangement' },
];

for (const { at, clock, state } of cases) {
  test(`${at.course} is ${state} at ${clock}`, async ({ start }) => {
    const site = await start({ mode: 'plain', clock });
    const client = site.client();
    const { window } = (await client.form(at)).body;
    expect(window.state).toBe(state);
    const { verdict, findings } = (await client.check(at, application(1))).body;
    expect(verdict === 'eligible').toBe(state === 'open');
    const outcome = findings.find((finding) => finding.rule === 'window')?.outcome;
    expect(outcome).toBe(state === 'open' ? 'satisfied' : 'not_satisfied');
    const submitted = await client.submit(at, application(1));
    expect(submitted.status).toBe(state === 'open' ? 201 : 409);
    if (state !== 'open') expect(submitted.problem.code).toBe('call_not_open');
  });
}

test('a window closes at its very last second while the server runs', async ({ start }) => {
  const site = await start({ mode: 'plain', clock: '2024-05-15T23:59:50+09:00' });
  const client = site.client();
  const { answers, agreed } = application(1);
  const draft = await client.createDraft(basic, { answers, agreed });
  const state = async () => (await client.form(basic)).body.window.state;
  await expect.poll(state, { timeout: 15_000 }).toBe('closed');
  const late = await client.submitDraft(draft.body.token, { version: 1, agreed });
  expect(late.status).toBe(422);
  const window = late.problem.findings?.find((finding) => finding.rule === 'window');
  expect(window?.outcome).toBe('not_satisfied');
  expect((await client.draft(draft.body.token)).body.answers).toEqual(answers);
});

test('the demonstration opens the first round and leaves the second one shut', async ({ site }) => {
  const client = site.client();
  const first = (await client.form(basic)).body;
  expect(first).toMatchObject({ demo_dates: true, window: { state: 'open' } });
  expect((await client.form(secondRound)).body.window.state).toBe('not_yet');
  expect((await client.submit(secondRound, application(1))).status).toBe(409);
});
