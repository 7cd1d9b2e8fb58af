// Days that are arranged (S4 3: 補講 and programs A and B, two at a time, shared): staff offer
// them, and accepting gives a place in one.
import { application, reason } from './fixtures/applicant.ts';
import { tokenOf, type Client, type CoursePath, type Schema } from './fixtures/client.ts';
import { expect, test, type Site } from './fixtures/site.ts';

type Slot = Schema['Slot'];
type Board = Schema['SlotBoard'];

const slots = '/api/staff/programmes/suction-2024/slots';
const course = (id: string): CoursePath => ({
  programme: 'suction-2024',
  course: id,
});
const plan = (changed: Partial<Schema['SlotInput']> = {}): Schema['SlotInput'] => ({
  held_on: '2027-03-03',
  starts: '09:00',
  ends: '17:00',
  venue: '研修室',
  ...changed,
});

const offer = async (staff: Client, changed: Partial<Schema['SlotInput']> = {}) =>
  (await staff.call<Slot>('POST', slots, plan(changed))).body;

async function apply(site: Site, staff: Client, at: CoursePath, number: number) {
  const input = application(number, { wished_days: ['番兵の火曜日'] });
  const token = tokenOf((await site.client().submit(at, input)).body);
  const { applications } = (await staff.queue({ sort: 'arrival' })).body;
  return { id: applications.at(-1)?.id as string, token };
}

const accept = (slot?: string) =>
  ({
    outcome: 'accepted',
    reason: '',
    version: 1,
    ...(slot === undefined ? {} : { slot }),
  }) as const;

test('two courses share one day for two', async ({ site }) => {
  const staff = await site.staff();
  const { id: slot, capacity, courses, warnings } = await offer(staff);
  expect({ capacity, courses, warnings }).toEqual({
    capacity: 2,
    courses: ['supplement', 'program_a', 'program_b'],
    warnings: [],
  });
  const one = await apply(site, staff, course('supplement'), 1);
  const other = await apply(site, staff, course('program_a'), 2);
  const third = await apply(site, staff, course('program_b'), 3);

  const waiting = (await staff.call<Board>('GET', slots)).body.to_arrange;
  expect(waiting.map((each) => each.wished_days)).toEqual(Array(3).fill('番兵の火曜日'));
  expect((await staff.detail(one.id)).body.arrangement).toBe('to_arrange');
  expect((await site.client().page(`/ja/status/${one.token}`)).text).toContain('日程調整中');

  expect((await staff.decide(one.id, accept())).problem.code).toBe('slot_missing');
  const accepted = (await staff.decide(one.id, accept(slot))).body;
  expect(accepted).toMatchObject({
    state: 'accepted',
    arrangement: 'arranged',
    slot: {
      id: slot,
      held_on: '2027-03-03',
      starts: '09:00',
      ends: '17:00',
      venue: '研修室',
    },
  });
  expect((await staff.decide(other.id, accept(slot))).status).toBe(200);
  const refused = await staff.decide(third.id, accept(slot));
  expect({ status: refused.status, code: refused.problem.code }).toEqual({
    status: 409,
    code: 'slot_full',
  });

  const page = await site.client().page(`/ja/status/${one.token}`);
  expect(page.text).toContain('令和9年3月3日');
  const coursePage = await site.client().page('/ja/programmes/suction-2024/courses/program_b');
  expect(coursePage.text).toContain('空きがあるのは0日');
  const [only] = (await staff.call<Board>('GET', slots)).body.slots;
  expect(only?.people.map((each) => each.course)).toEqual(['supplement', 'program_a']);

  await site.client().postForm(`/ja/status/${one.token}/withdraw`);
  expect((await staff.decide(third.id, accept(slot))).body.state).toBe('accepted');
});

test('moving frees one day and takes another, and tells the applicant', async ({ site }) => {
  const staff = await site.staff();
  const first = await offer(staff);
  const second = await offer(staff, { held_on: '2027-03-20' });
  expect(second.warnings).toHaveLength(1);
  const { id } = await apply(site, staff, course('supplement'), 1);
  await staff.decide(id, accept(first.id));
  const move = (version: number) =>
    staff.call<Schema['ApplicationDetail']>('POST', `/api/staff/applications/${id}/slot`, {
      slot: second.id,
      reason,
      version,
    });
  expect((await move(1)).problem.code).toBe('changed_meanwhile');
  const moved = (await move(2)).body;
  expect(moved.slot?.held_on).toBe('2027-03-20');
  expect(moved.history.at(-1)).toMatchObject({ what: 'moved', reason });
  expect(moved.mails).toHaveLength(3);
  const board = (await staff.call<Board>('GET', slots)).body.slots;
  expect(board.map((slot) => slot.taken)).toEqual([0, 1]);
});

test('only a day that nobody has is changed or taken back', async ({ site }) => {
  const staff = await site.staff();
  const { id: slot } = await offer(staff);
  const path = `${slots}/${slot}`;
  expect((await staff.call('PUT', path, plan())).status).toBe(422);
  const changed = await staff.call<Slot>('PUT', path, plan({ version: 1, venue: '別室' }));
  expect(changed.body).toMatchObject({ venue: '別室', version: 2 });
  const { id } = await apply(site, staff, course('program_b'), 1);
  await staff.decide(id, accept(slot));
  const stale = await staff.call('PUT', path, plan({ version: 2 }));
  expect(stale.problem.code).toBe('slot_changed');
  expect((await staff.call('DELETE', path)).problem.code).toBe('slot_occupied');
  const free = await offer(staff, { held_on: '2027-03-04' });
  expect((await staff.call('DELETE', `${slots}/${free.id}`)).status).toBe(204);
  expect((await staff.call('DELETE', `${slots}/${free.id}`)).problem.code).toBe('no_such_slot');
});

test('a slot of other hours or days is refused, and strangers see none', async ({ site }) => {
  const staff = await site.staff();
  const code = async (changed: Partial<Schema['SlotInput']>) =>
    (await staff.call('POST', slots, plan(changed))).problem.code;
  expect(await code({ starts: '08:59' })).toBe('slot_outside_hours');
  expect(await code({ held_on: '2028-01-01' })).toBe('slot_outside_period');
  expect(await code({ held_on: '2026-11-20' })).toBe('slot_is_over');
  expect(await code({ ends: '25:00' })).toBe('bad_input');
  expect(await code({ venue: '' })).toBe('venue_missing');
  expect(await code({ shared_as: 'nothing' })).toBe('slot_share_unknown');
  const nobody = site.client();
  for (const [method, path] of [
    ['GET', slots],
    ['POST', slots],
    ['PUT', `${slots}/x`],
    ['DELETE', `${slots}/x`],
    ['POST', '/api/staff/applications/x/slot'],
  ] as const) {
    const body = method === 'POST' || method === 'PUT' ? {} : undefined;
    expect.soft((await nobody.call(method, path, body)).status, `${method} ${path}`).toBe(401);
  }
  expect((await staff.call('GET', '/api/staff/programmes/x/slots')).status).toBe(404);
});

test('thirty decisions at once fill the two places of one day exactly', async ({ site }) => {
  const staff = await site.staff();
  const { id: slot } = await offer(staff);
  const courses = ['supplement', 'program_a', 'program_b'];
  const applicant = site.client();
  for (let number = 0; number < 30; number += 1) {
    await applicant.submit(course(courses[number % 3] as string), application(number));
  }
  const { applications } = (await staff.queue()).body;
  const answers = await Promise.all(applications.map(({ id }) => staff.decide(id, accept(slot))));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(2);
  const codes = answers.filter((answer) => answer.status !== 200);
  expect(new Set(codes.map((answer) => answer.problem.code))).toEqual(new Set(['slot_full']));
  const [only] = (await staff.call<Board>('GET', slots)).body.slots;
  expect(only).toMatchObject({ taken: 2, capacity: 2 });
});
