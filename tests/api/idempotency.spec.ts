// A request that makes something carries a key: sent again, it makes nothing twice and gets the
// same answer (security.md R8, 2 row 22; decision 0028).
import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { application, basic, person, reason } from './fixtures/applicant.ts';
import { approved, coursePath, tokenOf, type Client, type Schema } from './fixtures/client.ts';
import { operations, pathOf } from './fixtures/operations.ts';
import { expect, test } from './fixtures/site.ts';

const factsPath = '/api/staff/programmes/suction-2024/facts';
const json = { 'content-type': 'application/json' };

function fact(number: number): Schema['FactInput'] {
  const of = (id: string) => (person(number)[id] as string[])[0] as string;
  return {
    person: {
      name: of('name'),
      name_kana: of('name_kana'),
      birth_date: of('birth_date'),
      email: of('email'),
    },
    fact: 'banned',
    on_date: '2026-11-01',
    evidence: `番兵の綴り 第${number}号`,
    reason,
  };
}

interface Keyed {
  key: string | undefined;
  path: string;
  body: unknown;
}

async function post(client: Client, { key, path, body }: Keyed) {
  const headers = { ...json, 'idempotency-key': key };
  return approved<unknown>(
    await client.send({ method: 'POST', path, headers, body: JSON.stringify(body) }),
  );
}

/** These take or give secrets, which no answer is kept with, or they make nothing. */
const withoutKey = [
  'checkApplication',
  'confirmSecondFactor',
  'giveSecondFactor',
  'previewBulkDecision',
  'previewMail',
  'removeSecondFactor',
  'renewRecoveryCodes',
  'setUpSecondFactor',
  'signIn',
  'useAccountLink',
];

test('every POST asks for a key, but those that keep no answer', () => {
  const posts = operations().filter(({ method }) => method === 'POST');
  const without = posts.filter(({ isKeyed }) => !isKeyed).map(({ id }) => id);
  expect(without.toSorted()).toEqual(withoutKey);
  const others = operations().filter(({ method, isKeyed }) => method !== 'POST' && isKeyed);
  expect(others).toEqual([]);
});

test('without a key of the right form, nothing is made', async ({ site }) => {
  const staff = await site.staff();
  for (const operation of operations().filter(({ isKeyed }) => isKeyed)) {
    for (const key of [
      undefined,
      '',
      'short',
      'a'.repeat(129),
      'kana-あああああああああ',
      'a b'.repeat(9),
    ]) {
      const path = pathOf(operation);
      const encoded = key === undefined ? undefined : Buffer.from(key).toString('latin1');
      const refused = await post(staff, { key: encoded, path, body: {} });
      const said = { status: refused.status, code: refused.problem.code };
      expect.soft(said, `${operation.id} with ${key}`).toEqual({
        status: 428,
        code: 'idempotency_key_missing',
      });
    }
  }
  const english = await post(staff, { key: undefined, path: `${factsPath}?lang=en`, body: {} });
  expect(english.problem.detail).toContain('The header Idempotency-Key is needed');
});

test('the same request again gets the same answer, another under its key is refused', async ({
  site,
}) => {
  const staff = await site.staff();
  const key = randomUUID();
  const first = await post(staff, { key, path: factsPath, body: fact(1) });
  expect(first.status).toBe(201);
  const again = await post(staff, { key, path: factsPath, body: fact(1) });
  expect({ status: again.status, text: again.text }).toEqual({ status: 201, text: first.text });
  expect(again.headers['content-type']).toBe(first.headers['content-type']);
  for (const other of [
    { key, path: factsPath, body: fact(2) },
    { key, path: `${factsPath}?lang=en`, body: fact(1) },
    { key, path: factsPath.replace('suction-2024', 'ecmo-2026'), body: fact(1) },
  ]) {
    const reused = await post(staff, other);
    const said = { status: reused.status, code: reused.problem.code };
    expect.soft(said).toEqual({ status: 422, code: 'idempotency_key_reused' });
  }
  expect((await staff.call<Schema['FactList']>('GET', factsPath)).body.total).toBe(1);
});

test('the key of one person opens nothing to another', async ({ site }) => {
  const staff = await site.staff();
  const desk = site.client();
  await desk.signIn({ login: 'desk@example.jp', password: 'demo-musubi-desk-2026' });
  const key = randomUUID();
  const first = await post(staff, { key, path: factsPath, body: fact(1) });
  const other = await post(desk, { key, path: factsPath, body: fact(2) });
  expect([first.status, other.status]).toEqual([201, 201]);
  expect(other.text).not.toBe(first.text);
  const stranger = site.client();
  expect((await post(stranger, { key, path: factsPath, body: fact(1) })).status).toBe(401);
});

test('what was refused is judged anew under the same key', async ({ site }) => {
  const staff = await site.staff();
  const key = randomUUID();
  const unclear = { ...fact(1), on_date: 'yesterday' };
  expect((await post(staff, { key, path: factsPath, body: unclear })).status).toBe(422);
  expect((await post(staff, { key, path: factsPath, body: fact(1) })).status).toBe(201);
});

test('a lost receipt comes again, and a kill in between loses and doubles nothing', async ({
  start,
}) => {
  const first = await start();
  const client = first.client();
  const input = { ...application(1), step: '' };
  const draftKey = randomUUID();
  const path = coursePath(basic, 'drafts', 'ja');
  const draft = await post(client, { key: draftKey, path, body: input });
  const { token, version } = draft.body as Schema['NewDraft'];
  client.secrets.add(token);
  await client.confirmAddress(token, 'mihari-1@example.jp');
  const submission = `/api/drafts/${token}/submission`;
  const body = { version, agreed: input.agreed };
  const key = randomUUID();
  const receipt = await post(client, { key, path: submission, body });
  expect(receipt.status).toBe(201);
  client.secrets.add(tokenOf(receipt.body as Schema['Receipt']));
  await first.server.kill();

  const day = { data: first.data, clock: '2026-11-22T09:59:00+09:00' };
  const next = await start(day);
  for (const [request, before] of [
    [{ key, path: submission, body }, receipt],
    [{ key: draftKey, path, body: input }, draft],
  ] as const) {
    const again = await post(next.client(), request);
    expect({ status: again.status, text: again.text }).toEqual({
      status: before.status,
      text: before.text,
    });
  }
  await next.server.stop();

  // After the day the draft under the same key is a new one.
  const later = await start({ ...day, clock: '2026-11-22T10:05:00+09:00' });
  const fresh = await post(later.client(), { key: draftKey, path, body: input });
  expect(fresh.status).toBe(201);
  expect(fresh.text).not.toBe(draft.text);
});

test('a form without scripts that is sent twice writes one message', async ({ site }) => {
  const client = site.client();
  const { status_path } = (await client.submit(basic, application(1))).body;
  const page = (await client.page(status_path)).text;
  const key = /name="idempotency_key" value="([\w-]{43})"/u.exec(page)?.[1] as string;
  const send = (text: string, idempotency_key = key) =>
    client.postForm(`${status_path}/messages`, { idempotency_key, text });
  const sent = [await send('番兵の質問'), await send('番兵の質問')];
  expect(sent.map(({ status }) => status)).toEqual([303, 303]);
  expect(sent[1]?.headers.location).toBe(sent[0]?.headers.location);
  const changed = await send('番兵の別の質問');
  expect(changed.status).toBe(422);
  expect(changed.text).toContain('すでに送信されています');
  const keyless = await send('番兵の質問', 'x');
  expect(keyless.status).toBe(428);
  const shown = (await client.page(status_path)).text;
  expect(shown.split('番兵の質問').length - 1).toBe(1);
  expect(shown).not.toContain('番兵の別の質問');
  expect(shown).not.toContain(key);
});

test('ten retries at once of a thousand requests make a thousand things', async ({ start }) => {
  test.setTimeout(120_000);
  const site = await start({ args: ['--limit-factor', '1000'] });
  const staff = await site.staff();
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  const { url } = site.server;
  const send = (key: string, body: string) =>
    new Promise<string>((resolve, reject) => {
      const headers = {
        ...json,
        'content-length': Buffer.byteLength(body),
        'idempotency-key': key,
        'sec-fetch-site': 'same-origin',
        cookie: `__Host-musubi=${staff.session}`,
      };
      const sent = httpRequest(`${url}${factsPath}`, { method: 'POST', agent, headers }, (got) => {
        const chunks: Buffer[] = [];
        got.on('data', (chunk: Buffer) => chunks.push(chunk));
        got.on('error', reject);
        got.on('end', () => resolve(`${got.statusCode} ${Buffer.concat(chunks).toString()}`));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const answers = await Promise.all(
    Array.from({ length: 1000 }, async (_, number) => {
      const key = randomUUID();
      const body = JSON.stringify(fact(number));
      return new Set(await Promise.all(Array.from({ length: 10 }, () => send(key, body))));
    }),
  );
  agent.destroy();
  expect(answers.filter((each) => each.size !== 1)).toEqual([]);
  const all = new Set(answers.flatMap((each) => [...each]));
  expect(all.size).toBe(1000);
  expect([...all].filter((each) => !each.startsWith('201 '))).toEqual([]);
  expect((await staff.call<Schema['FactList']>('GET', factsPath)).body.total).toBe(1000);
});
