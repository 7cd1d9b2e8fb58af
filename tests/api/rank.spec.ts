// Rank (S4 Q33): the order in which applications became complete, as the desk, the applicant and
// the public page see it.
import { application, basic, reason } from './fixtures/applicant.ts';
import { tokenOf, type Client } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

async function ranks(staff: Client, query: Record<string, string> = {}): Promise<string[]> {
  const { applications } = (await staff.queue({ state: 'all', sort: 'rank', ...query })).body;
  return applications.map(({ applicant, rank }) => `${applicant} ${rank ?? '-'}`);
}

test('a returned application keeps its submission and loses its rank', async ({ site }) => {
  const staff = await site.staff();
  const applicant = site.client();
  const tokens = [];
  for (const number of [1, 2, 3]) {
    tokens.push(tokenOf((await applicant.submit(basic, application(number))).body));
  }
  expect(await ranks(staff)).toEqual(['見張 1郎 1', '見張 2郎 2', '見張 3郎 3']);
  const [first] = (await staff.queue()).body.applications;
  const id = first?.id as string;
  await staff.sendBack(id, { version: 1, reason });
  expect(await ranks(staff)).toEqual(['見張 2郎 1', '見張 3郎 2', '見張 1郎 -']);
  expect((await applicant.own(tokens[0] as string)).body.complete_at).toBeUndefined();

  const again = await applicant.resubmit(tokens[0] as string, application(1));
  expect(again.status).toBe(200);
  expect(await ranks(staff)).toEqual(['見張 2郎 1', '見張 3郎 2', '見張 1郎 3']);
  const row = (await staff.queue({ sort: 'arrival' })).body.applications[0];
  expect(row).toMatchObject({ id, received_at: first?.received_at, rank: 3 });

  await staff.decide(id, { version: 3, outcome: 'accepted', reason: '' });
  expect(await ranks(staff)).toEqual(['見張 2郎 1', '見張 3郎 2', '見張 1郎 3']);
  await applicant.postForm(`/ja/status/${tokens[1]}/withdraw`);
  expect(await ranks(staff)).toEqual(['見張 3郎 1', '見張 1郎 2', '見張 2郎 -']);
});

test('the queue counts and filters what is complete', async ({ site }) => {
  const staff = await site.staff();
  await site.client().submit(basic, application(1));
  const { counts } = (await staff.queue()).body;
  expect(counts).toMatchObject({ submitted: 1, complete: 1, incomplete: 0 });
  expect((await staff.queue({ completeness: 'complete' })).body.total).toBe(1);
  expect((await staff.queue({ completeness: 'incomplete' })).body.total).toBe(0);
  expect((await staff.queue({ completeness: 'half' })).status).toBe(422);
});

test('everybody sees how many are complete, and the applicant where they stand', async ({
  site,
}) => {
  const client = site.client();
  const course = `/ja/programmes/${basic.programme}/courses/${basic.course}`;
  expect((await client.form(basic)).body.complete_count).toMatchObject({
    complete: 0,
    places: 6,
  });
  await client.submit(basic, application(1));
  const second = (await client.submit(basic, application(2))).body;
  const { complete_count: count } = (await client.form(basic)).body;
  expect(count).toMatchObject({ complete: 2, places: 6 });
  expect(count?.words).toContain('2名');
  expect((await client.page(course)).text).toContain(count?.words);
  const status = (await client.page(second.status_path)).text;
  expect(status).toContain('完了した順で2番目');
  expect(status).toContain('約束するものではありません');
  expect(status).toContain('必要な書類はそろっています');
});
