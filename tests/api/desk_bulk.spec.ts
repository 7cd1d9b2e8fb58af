// Decisions on many applications at once: exactly what the preview said, or nothing at all, also
// while others decide.
import { application, basic, reason } from './fixtures/applicant.ts';
import { type Client, type Schema } from './fixtures/client.ts';
import { expect, test, type Site } from './fixtures/site.ts';

type Chosen = Schema['ChosenApplication'];

async function apply(site: Site, staff: Client, count: number): Promise<Chosen[]> {
  const applicant = site.client();
  for (let number = 1; number <= count; number += 1) {
    expect((await applicant.submit(basic, application(number))).status).toBe(201);
  }
  const { applications } = (await staff.queue()).body;
  expect(applications).toHaveLength(count);
  return applications.map(({ id, version }) => ({ id, version }));
}

const accept = (applications: Chosen[]) =>
  ({ applications, outcome: 'accepted', reason: '' }) as const;
const decline = (applications: Chosen[]) =>
  ({ applications, outcome: 'declined', reason }) as const;

test('a preview tells places, refusals and mails, and its token does just that', async ({
  site,
}) => {
  const staff = await site.staff();
  const chosen = await apply(site, staff, 8);
  const { body: preview } = await staff.previewBulk(accept(chosen));
  expect(preview.applications.map(({ result }) => result)).toEqual([
    ...Array.from({ length: 6 }, () => 'accepted'),
    'refused',
    'refused',
  ]);
  expect(preview.applications[7]).toMatchObject({ code: 'full' });
  expect(preview.applications[7]?.words).toContain('定員');
  expect(preview.places).toMatchObject([
    { course: basic.course, capacity: 6, before: 0, after: 6 },
  ]);
  expect(preview.mails).toHaveLength(3);
  expect(preview.mails_total).toBe(6);
  expect(preview.mails[0]?.body).toContain('/ja/status/…');

  const done = await staff.decideInBulk({
    ...accept(chosen),
    preview_token: preview.preview_token,
  });
  expect(done.body).toEqual(preview);
  expect((await staff.queue()).body.counts).toMatchObject({
    accepted: 6,
    submitted: 2,
  });
  const again = await staff.decideInBulk({
    ...accept(chosen),
    preview_token: preview.preview_token,
  });
  expect(again.problem.code).toBe('preview_changed');
});

test('the refusal of a changed preview brings the new one, in the language asked for', async ({
  site,
}) => {
  const staff = await site.staff();
  const chosen = await apply(site, staff, 2);
  const { body: preview } = await staff.previewBulk(decline(chosen), 'en');
  await staff.sendBack(chosen[0]?.id as string, { version: 1, reason });
  const input = { ...decline(chosen), preview_token: preview.preview_token };
  const refused = await staff.decideInBulk(input, 'en');
  expect(refused.status).toBe(409);
  const problem = refused.problem as Schema['BulkProblem'];
  expect(problem.code).toBe('preview_changed');
  expect(problem.detail).toContain('Nothing was done');
  expect(problem.preview?.applications.map(({ code }) => code)).toEqual([
    'changed_meanwhile',
    undefined,
  ]);
  expect((await staff.detail(chosen[1]?.id as string)).body.state).toBe('submitted');
});

test('bulk and single decisions at the same moment never exceed the places', async ({ site }) => {
  const staff = await site.staff();
  const chosen = await apply(site, staff, 12);
  const ofBulk = chosen.slice(0, 6);
  const { body: preview } = await staff.previewBulk(accept(ofBulk));
  expect(preview.places[0]?.after).toBe(6);
  const [bulk, ...singles] = await Promise.all([
    staff.decideInBulk({
      ...accept(ofBulk),
      preview_token: preview.preview_token,
    }),
    ...chosen
      .slice(6)
      .map(({ id }) => staff.decide(id, { outcome: 'accepted', reason: '', version: 1 })),
  ]);
  const taken = singles.filter(({ status }) => status === 200).length;
  const { body: queue } = await staff.queue({ state: 'all' });
  const room = queue.courses.find(({ course }) => course === basic.course);
  expect(room?.accepted).toBe(queue.counts.accepted);
  // Either all six of the bulk and no single one, or none of the bulk: one place less is a change.
  expect({ bulk: bulk?.status, accepted: room?.accepted, taken }).toEqual(
    bulk?.status === 200
      ? { bulk: 200, accepted: 6, taken: 0 }
      : { bulk: 409, accepted: 6, taken: 6 },
  );
});

test('too many, doubled and unknown applications are refused before anything is judged', async ({
  site,
}) => {
  const staff = await site.staff();
  const [first] = (await apply(site, staff, 1)) as [Chosen];
  const codes = async (applications: Chosen[]) => {
    const { status, problem } = await staff.previewBulk(accept(applications));
    return { status, code: problem.code };
  };
  const many = Array.from({ length: 201 }, (_, at) => ({
    id: `x${at}`,
    version: 1,
  }));
  expect(await codes(many)).toEqual({ status: 422, code: 'bad_input' });
  expect(await codes([first, first])).toEqual({
    status: 422,
    code: 'doubled_application',
  });
  expect(await codes([first, { id: 'none', version: 1 }])).toEqual({
    status: 404,
    code: 'no_such_application',
  });
  const missing = await staff.previewBulk({ ...decline([first]), reason: ' ' });
  expect(missing.problem.code).toBe('reason_missing');
});
