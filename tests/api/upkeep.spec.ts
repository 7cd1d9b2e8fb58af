// What an operator does beside the running server: checks the audit, backs the installation up, and
// puts it back somewhere else.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { application, basic, practicum } from './fixtures/applicant.ts';
import { tokenOf } from './fixtures/client.ts';
import { changeRows, databaseUrl, isPostgresql, rowsOf } from './fixtures/database.ts';
import { Papers, pdf } from './fixtures/papers.ts';
import { expect, test, type Site } from './fixtures/site.ts';

interface Outcome {
  code: number;
  text: string;
}

/** With the records that the server of the data folder among the arguments has. */
function musubi(...args: string[]): Promise<Outcome> {
  const data = args[args.indexOf('--data') + 1];
  const database = args.includes('--data') && data !== undefined ? databaseUrl(data) : '';
  const env = { ...process.env, MUSUBI_DATABASE: database };
  return new Promise((resolve) => {
    execFile(process.env['MUSUBI_BINARY'] as string, args, { env }, (failure, out, error) => {
      const code = failure === null ? 0 : Number(failure.code);
      resolve({ code, text: out + error });
    });
  });
}

const keptByPgDump = 'the server keeps a database in a file; a PostgreSQL is kept by pg_dump';

const verify = (data: string, ...more: string[]) =>
  musubi('audit', 'verify', '--data', data, ...more);

/** Every entry has its seal. */
async function sealed(site: Site): Promise<Outcome> {
  await expect
    .poll(async () => (await verify(site.data)).text, { timeout: 10_000 })
    .toContain('waiting for a seal: 0');
  return await verify(site.data);
}

test('a backup of the running server is an installation again, with its papers', async ({
  start,
}, testInfo) => {
  test.skip(isPostgresql, keptByPgDump);
  const place = (name: string) => testInfo.outputPath(name);
  for (const folder of ['keys', 'new']) mkdirSync(place(folder), { recursive: true });
  const [open, secret] = [place('backup.public'), place('backup.secret')];
  expect((await musubi('backup-key', '--public', open, '--secret', secret)).code).toBe(0);

  const site = await start({ args: ['--keys', place('keys')] });
  const client = site.client();
  const receipt = (await client.submit(basic, application(1))).body;
  const draft = (await client.createDraft(practicum, application(2))).body.token;
  const papers = new Papers(client, draft);
  const content = pdf('sealed');
  const handedIn = await papers.put('user_consent', content);
  expect(handedIn.status).toBe(201);
  expect((await papers.put('prior_certificate', pdf('plain'))).status).toBe(201);
  expect(await sealed(site)).toMatchObject({ code: 0 });

  const made = await musubi('backup', '--data', site.data, '--to', place('kept'), '--key', open);
  expect(made).toMatchObject({ code: 0 });
  const [name, ...others] = readdirSync(place('kept'));
  expect([name, others]).toEqual([expect.stringMatching(/^musubi-[\d-]+\.backup$/u), []]);
  await client.submit(basic, application(3));
  await site.server.stop();

  const into = join(place('new'), 'data');
  const archive = join(place('kept'), name as string);
  const wrongKey = await musubi('restore', archive, '--into', into, '--key', open);
  expect(wrongKey).toMatchObject({ code: 1 });
  const restored = await musubi('restore', archive, '--into', into, '--key', secret);
  expect(restored).toMatchObject({ code: 0 });
  expect(await verify(into)).toMatchObject({ code: 0 });

  const later = await start({ data: into, args: ['--keys', place('keys')] });
  const holder = later.client();
  const own = (await holder.own(tokenOf(receipt))).body;
  expect(own).toMatchObject({ receipt_number: receipt.receipt_number });
  const found = await new Papers(holder, draft).get(handedIn.body.id);
  expect(found.bytes.equals(content)).toBe(true);
  expect((await (await later.staff()).queue({ state: 'all' })).body.total).toBe(1);
});

test('the head of each day is kept when the day is over in Japan', async ({ start }) => {
  const first = await start({ clock: '2026-11-21T23:59:50+09:00' });
  await sealed(first);
  const heads = () => readdirSync(join(first.data, 'heads')).sort();
  expect(heads()).toEqual(['2026-11-20.json']);
  await expect.poll(heads, { timeout: 15_000 }).toEqual(['2026-11-20.json', '2026-11-21.json']);
  expect((await verify(first.data)).text).toContain('heads compared: 2');
  const elsewhere = join(first.data, 'heads', '2026-11-21.json');
  expect(await verify(first.data, '--head', elsewhere)).toMatchObject({ code: 0 });
});

test('the server backs itself up, and says so in its log', async ({ start }, testInfo) => {
  test.skip(isPostgresql, keptByPgDump);
  const [open, secret] = [testInfo.outputPath('public'), testInfo.outputPath('secret')];
  await musubi('backup-key', '--public', open, '--secret', secret);
  const kept = testInfo.outputPath('kept');
  const site = await start({
    args: ['--backup-folder', kept, '--backup-key', open, '--metrics-port', '0'],
  });
  await expect
    .poll(() => site.server.log, { timeout: 15_000 })
    .toMatch(/"backup":"musubi-2026-11-21-1000\d\d\.backup"/u);
  expect(readdirSync(kept)).toHaveLength(1);
  const metrics = /metrics on (http:\S+)/u.exec(site.server.log)?.[1] as string;
  const numbers = await (await fetch(metrics)).text();
  expect(numbers).toMatch(/^musubi_backups_total 1$/mu);
  expect(numbers).toMatch(/^musubi_backup_failures_total 0$/mu);
  expect(numbers).toMatch(/^musubi_audit_unsealed \d+$/mu);
  expect(site.server.log).not.toContain('backup_alarm');
});

test('an entry that was changed in the database is named', async ({ site }) => {
  await site.client().submit(basic, application(1));
  await sealed(site);
  const head = await musubi('audit', 'head', '--data', site.data);
  expect(JSON.parse(head.text)).toMatchObject({
    hash: expect.stringMatching(/^[\da-f]{64}$/u),
  });
  await site.server.stop();
  const submitted = "select id from audit where verb = 'application.submit'";
  const [row] = rowsOf(site.data, submitted) as [{ id: string }];
  changeRows(site.data, `update audit set actor = 'somebody' where id = '${row.id}'`);
  const found = await verify(site.data);
  expect(found.code).toBe(2);
  expect(found.text).toMatch(new RegExp(`CHANGED at seal \\d+, entry ${row.id}`, 'u'));
});
