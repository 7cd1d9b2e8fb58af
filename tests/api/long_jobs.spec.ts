// Long jobs (decision 0032): nobody gets a file that they may no longer read, a kill leaves no half
// of one, cancelling stops the work, and no account takes the queue for itself.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { invited } from './fixtures/accounts.ts';
import { application, basic, reason } from './fixtures/applicant.ts';
import type { Client, Schema } from './fixtures/client.ts';
import { multiplyApplications, rowsOf } from './fixtures/database.ts';
import { beginExport, endOf, fileOf, longJob, longJobs, type LongJob } from './fixtures/exports.ts';
import { expect, test, type Site } from './fixtures/site.ts';

const rows = 4000;
// Longer than a job may stay with a server that has died, where another may be at work.
const laterClock = '2026-11-21T10:05:00+09:00';

/** A site with so many applications that a file of them takes a while. */
async function crowded(start: (options?: object) => Promise<Site>): Promise<Site> {
  const site = await start();
  expect((await site.client().submit(basic, application(1))).status).toBe(201);
  await site.server.stop();
  multiplyApplications(site.data, rows - 1);
  return start({ data: site.data });
}

async function running(staff: Client, id: string): Promise<LongJob> {
  for (;;) {
    const { body } = await longJob(staff, id);
    if (body.state !== 'waiting' && body.done > 0) return body;
    await wait(20);
  }
}

const filesIn = (data: string) =>
  readdirSync(join(data, 'long_jobs'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );

test('a file is not handed out to who may no longer read what is in it', async ({ site }) => {
  test.setTimeout(60_000);
  expect((await site.client().submit(basic, application(1))).status).toBe(201);
  const staff = await site.staff();
  const login = 'hayachine@example.jp';
  const reader = await invited(site, staff, login, ['read_applications'], basic.programme);
  const asked = await beginExport(reader, 'csv_utf8', 'state=all');
  const job = await endOf(reader, asked.body.id);
  expect(job.file?.rows).toBe(1);
  expect((await fileOf(reader, job.id)).status).toBe(200);
  const others = await longJob(staff, job.id);
  expect(others.status, 'it is nobody else’s').toBe(404);
  expect((await fileOf(staff, job.id)).status).toBe(404);

  // Another programme takes the place of this one.
  type Accounts = Schema['AccountList'];
  const { accounts } = (await staff.call<Accounts>('GET', '/api/staff/accounts')).body;
  const account = accounts.find((each) => each.login === login);
  const path = `/api/staff/accounts/${account?.account}/grants`;
  const scope = { kind: 'programme', programme: 'ecmo-2026' };
  const given = await staff.call('POST', path, { verbs: ['read_applications'], scope, reason });
  expect(given.status, given.text).toBeLessThan(300);
  const grant = account?.grants[0]?.id;
  const revoked = await staff.call('POST', `${path}/${grant}/revoke`, { reason });
  expect(revoked.status, revoked.text).toBeLessThan(300);
  const refused = await fileOf(reader, job.id);
  expect(refused.status).toBe(409);
  expect((JSON.parse(refused.text) as Schema['Problem']).code).toBe('long_job_not_permitted');
  const recorded = rowsOf(site.data, "select verb from audit where subject_type = 'list'");
  expect(recorded, 'only what was handed out').toHaveLength(1);
});

test('a kill leaves no half of a file, and the next server makes the whole', async ({ start }) => {
  test.setTimeout(120_000);
  let site = await crowded(start);
  const staff = await site.staff();
  const asked = await beginExport(staff, 'xlsx', 'state=all');
  const before = await running(staff, asked.body.id);
  expect(before.state).toBe('running');
  expect(before.done).toBeLessThan(rows);
  await site.server.kill();

  site = await start({ data: site.data, clock: laterClock });
  const again = site.client();
  again.session = staff.session;
  const job = await endOf(again, asked.body.id);
  expect(job.state, job.failure?.detail).toBe('done');
  expect(job.file?.rows).toBe(rows);
  const file = await fileOf(again, job.id);
  expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(job.file?.sha256);
  expect(filesIn(site.data), 'nothing is left of the first try').toHaveLength(1);
});

test('a polite end gives the job to the next server', async ({ start }) => {
  test.setTimeout(120_000);
  let site = await crowded(start);
  const staff = await site.staff();
  const asked = await beginExport(staff, 'csv_cp932', 'state=all');
  await running(staff, asked.body.id);
  await site.server.stop();
  const [left] = rowsOf(site.data, 'select state, attempts from long_jobs');
  expect(left).toEqual({ state: 'waiting', attempts: 0 });

  site = await start({ data: site.data });
  const again = site.client();
  again.session = staff.session;
  expect((await endOf(again, asked.body.id)).file?.rows).toBe(rows);
});

test('what is cancelled stops, and what has ended goes with its file', async ({ start }) => {
  test.setTimeout(120_000);
  const site = await crowded(start);
  const staff = await site.staff();
  const cancel = (id: string) => staff.call('DELETE', `${longJobs}/${id}`);
  const asked = await beginExport(staff, 'csv_utf8', 'state=all');
  await running(staff, asked.body.id);
  expect((await cancel(asked.body.id)).status).toBe(204);
  expect((await longJob(staff, asked.body.id)).body.state).toBe('cancelled');
  expect((await fileOf(staff, asked.body.id)).status).toBe(409);
  await expect.poll(() => filesIn(site.data), { timeout: 5000 }).toEqual([]);

  const second = await beginExport(staff, 'csv_utf8', 'state=returned');
  await endOf(staff, second.body.id);
  expect(filesIn(site.data)).toHaveLength(1);
  expect((await cancel(second.body.id)).status).toBe(204);
  expect(filesIn(site.data)).toEqual([]);
  expect((await longJob(staff, second.body.id)).status).toBe(404);
  expect((await cancel(second.body.id)).status).toBe(404);
});

test('five may be open, submissions are taken meanwhile, and each job ends', async ({ start }) => {
  test.setTimeout(120_000);
  const site = await crowded(start);
  const staff = await site.staff();
  const asked = [];
  for (let count = 0; count < 5; count += 1) {
    asked.push((await beginExport(staff, 'csv_utf8', 'state=all')).body.id);
  }
  const refused = await beginExport(staff, 'csv_utf8', 'state=all');
  expect(refused.status).toBe(409);
  expect(refused.problem.code).toBe('too_many_long_jobs');
  expect(refused.problem.detail).toContain('5つまで');
  expect((await site.client().submit(basic, application(2))).status).toBe(201);
  for (const id of asked) {
    expect((await endOf(staff, id)).state).toBe('done');
  }
  type Jobs = { long_jobs: LongJob[] };
  const own = (await staff.call<Jobs>('GET', longJobs)).body.long_jobs;
  expect(own.map(({ id }) => id)).toEqual([...asked].reverse());
});
