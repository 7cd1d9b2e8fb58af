// security.md R5: the disk is full, of the data folder with its database, papers and mails, and of
// the log. Writers are told 507 or 503 within two seconds, readers read on, what was acknowledged
// is there and nothing else is, and all goes on without a restart as soon as there is space. The
// small disk is a tmpfs, which only root can mount.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { application, basic, practicum } from '../api/fixtures/applicant.ts';
import { Client } from '../api/fixtures/client.ts';
import { Papers, pdf } from '../api/fixtures/papers.ts';
import { demoClock, expect, test } from '../api/fixtures/site.ts';
import { confirmed } from './fixtures/applicants_at_work.ts';

const diskBytes = 24 * 1024 * 1024;
const answerSeconds = 2;
const isRoot = process.getuid?.() === 0;

const disk = mkdtempSync(join(tmpdir(), 'musubi-disk-'));
const ballast = join(disk, 'ballast');

test.skip(!isRoot, 'a small disk is mounted by root only');

test.beforeAll(() => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'musubi-faults', disk]);
});

test.afterAll(() => {
  if (isRoot) execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Leaves no byte: what is written beyond the end is cut. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(ballast, Buffer.alloc(bavail * bsize + bsize), { flag: 'w' });
  } catch (failure) {
    expect(String(failure)).toContain('ENOSPC');
  }
  expect(statfsSync(disk).bavail).toBe(0);
}

const timed = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  const before = Date.now();
  const answer = await ask();
  expect(Date.now() - before, 'an answer in time').toBeLessThan(answerSeconds * 1000);
  return answer;
};

const fullAnswers = [503, 507];

interface Kept {
  token: string;
  version: number;
  remarks: string;
}

/** Saves until it is refused; answers how many it was told were saved. */
async function saveUntilRefused(client: Client, draft: Kept, statuses: number[]): Promise<number> {
  for (let saved = 0; ; saved += 1) {
    const remarks = `番兵 ${draft.version} `.repeat(100);
    const change = { ...confirmed(1, remarks), step: '', version: draft.version };
    const answer = await timed(() => client.saveDraft(draft.token, change));
    if (answer.status !== 200) {
      statuses.push(answer.status);
      return saved;
    }
    Object.assign(draft, { version: answer.body.version, remarks });
  }
}

async function expectKept(client: Client, draft: Kept): Promise<void> {
  const { body } = await timed(() => client.draft(draft.token));
  expect([body.version, body.answers['remarks']?.[0]]).toEqual([draft.version, draft.remarks]);
}

test('a full disk refuses writers in time, spares readers, and forgets nothing', async ({
  start,
}) => {
  const data = join(disk, 'data');
  const site = await start({ data });
  const client = await site.staff();
  const begun = (await client.createDraft(basic, confirmed(1, '番兵'))).body;
  const draft = { token: begun.token, version: begun.version, remarks: '番兵' };
  const papers = new Papers(
    client,
    (await client.createDraft(practicum, application(2))).body.token,
  );
  const plain = (await papers.put('prior_certificate', pdf('kept'))).body;
  const sealed = (await papers.put('user_consent', pdf('sealed'))).body;
  const files = () => readdirSync(join(data, 'documents', 'incoming'));

  for (let round = 1; round <= 3; round += 1) {
    fill();
    const statuses: number[] = [];
    await saveUntilRefused(client, draft, statuses);
    const paper = await timed(() => papers.put('prior_certificate', pdf('x'.repeat(200_000))));
    statuses.push(paper.status);
    for (const status of statuses) expect(fullAnswers).toContain(status);

    await expectKept(client, draft);
    const read = await timed(() => papers.get(plain.id));
    expect([read.status, read.bytes.equals(pdf('kept'))]).toEqual([200, true]);
    // Its reading is written down first, which a full disk may or may not have a place for.
    expect([200, ...fullAnswers]).toContain((await timed(() => papers.get(sealed.id))).status);
    const page = await timed(() => client.page('/ja/programmes/suction-2024'));
    expect(page.status).toBe(200);
    expect(files(), 'of a refused paper nothing stays').toEqual([]);

    rmSync(ballast);
    const change = { ...confirmed(1, `番兵 ${round}`), step: '', version: draft.version };
    const saved = await client.saveDraft(draft.token, change);
    expect(saved.status, 'all goes on without a restart').toBe(200);
    Object.assign(draft, { version: saved.body.version, remarks: `番兵 ${round}` });
    expect((await papers.put('prior_certificate', pdf(`${round}`))).status).toBe(201);
  }

  const listed = (await papers.list()).body.slots.flatMap(({ documents }) => documents);
  expect(listed, 'the first two, and one of each round').toHaveLength(5);
  await site.server.kill();
  const again = await start({ data, clock: '2026-11-21T10:10:00+09:00' });
  await expectKept(again.client(), draft);
});

test('mails wait while their folder is full, and go when there is space', async ({ start }) => {
  const data = mkdtempSync(join(tmpdir(), 'musubi-mails-'));
  symlinkSync(disk, join(data, 'mails'));
  const site = await start({ data });
  const client = await site.staff();
  fill();
  const { answers, agreed } = confirmed(4, '番兵');
  const { token, version } = (await client.createDraft(basic, { answers, agreed })).body;
  await client.submitDraft(token, { version, agreed });
  const mail = async () => (await client.mails({ state: 'all' })).body.mails[0]?.mail;
  const note = async () => (await mail())?.note;
  await expect.poll(note, { timeout: 10_000 }).toContain('書き込めません');
  expect(await mail()).toMatchObject({ state: 'waiting', attempts: 1 });
  rmSync(ballast);
  await site.server.stop();

  // The next attempt is due half a minute later.
  const later = await start({ data, clock: '2026-11-21T10:10:00+09:00' });
  const again = later.client();
  again.session = client.session;
  const state = async () => (await again.mails({ state: 'all' })).body.mails[0]?.mail.state;
  await expect.poll(state, { timeout: 10_000 }).toBe('sent');
  const written = readdirSync(disk).filter((name) => name.endsWith('.eml'));
  expect(written).toHaveLength(1);
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
});

/** A server whose log is the file, and where it listens. */
async function serveWithLog(data: string, log: string) {
  const time = ['--test-clock', demoClock];
  const child = spawn(
    process.env['MUSUBI_BINARY'] as string,
    ['serve', '--demo', '--port', '0', '--data', data, ...time],
    {
      stdio: ['ignore', openSync(log, 'a'), 'inherit'],
      env: { ...process.env, MUSUBI_TEST_MODE: '1' },
    },
  );
  const address = () =>
    /listening on (http:\/\/127\.0\.0\.1:\d+)/u.exec(readFileSync(log, 'utf8'))?.[1];
  await expect.poll(address, { timeout: 20_000 }).toBeDefined();
  return { child, url: address() as string };
}

test('a full disk of the log stops nobody', async () => {
  const log = join(disk, 'log');
  const data = mkdtempSync(join(tmpdir(), 'musubi-log-'));
  const { child, url } = await serveWithLog(data, log);
  try {
    const client = new Client(url, join(data, 'mails'));
    fill();
    const begun = (await client.createDraft(basic, application(1))).body;
    for (let i = 0; i < 100; i += 1) expect((await client.draft(begun.token)).status).toBe(200);
    const { size } = statSync(log);
    rmSync(ballast);
    for (let i = 0; i < 100; i += 1) expect((await client.draft(begun.token)).status).toBe(200);
    await expect.poll(() => statSync(log).size, 'and the log goes on').toBeGreaterThan(size);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
});
