// The contract asked at random (security.md S2): of each operation so many requests that it allows
// and so many that it does not. None may end in 5xx, in a status, a body or a header that the
// contract does not name, or after two seconds; none that is not allowed may succeed; no answer
// tells how the server is made. `MUSUBI_FUZZ=full` asks 200 and 500 times; `MUSUBI_FUZZ_SEED` sets
// the seed.
import { randomUUID } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020';
import { application, basic, reason } from './fixtures/applicant.ts';
import { tokenOf, type Client } from './fixtures/client.ts';
import { Contract } from './fixtures/contract.ts';
import { NoAnswer, type Request } from './fixtures/http.ts';
import { Random } from './fixtures/random.ts';
import { columns, SchemaValues, type Schema } from './fixtures/schema_values.ts';
import { expect, test, type Site } from './fixtures/site.ts';

const isFull = process.env['MUSUBI_FUZZ'] === 'full';
const seed = Number(process.env['MUSUBI_FUZZ_SEED'] ?? 20261121);
const validCount = isFull ? 200 : 8;
const invalidCount = isFull ? 500 : 20;
const secondsMax = 2;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: Schema;
  $ref?: string;
}
interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: Schema | undefined;
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/u.test(text);
const contract = new Contract();
const ajv = new Ajv2020({ strict: false, formats: { date: isDay } });
ajv.addSchema({ ...contract.document, $id: 'urn:musubi:contract' });

function at<T>(reference: string): T {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => (node as Schema)[step], contract.document) as T;
}

function fuzzed(): Operation[] {
  return Object.entries(contract.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as unknown as Record<string, Schema>).map(([method, operation]) => {
      const given = (operation['parameters'] ?? []) as Parameter[];
      const parameters = given.map((each) => (each.$ref ? at<Parameter>(each.$ref) : each));
      const content = (operation['requestBody'] as Schema | undefined)?.['content'] as
        Record<string, { schema: Schema }> | undefined;
      return {
        id: operation['operationId'] as string,
        method: method.toUpperCase(),
        path,
        parameters,
        body: content?.['application/json']?.schema,
      };
    }),
  );
}

// How an answer would betray what stands behind it (row 34).
const betrayals =
  /std::|boost|sqlite|libpq|SELECT |select .* from |insert into|\/server\/|\.cc:\d/u;

/** A world with something of each kind in it, so that not everything is absent. */
async function worldOf(site: Site): Promise<{ staff: Client; names: string[] }> {
  const staff = await site.staff();
  const names = ['suction-2024', 'basic_1', 'practicum', 'received', 'nothing', 'E1', 'name'];
  for (const number of [1, 2, 3]) {
    names.push(tokenOf((await site.client().submit(basic, application(number))).body));
  }
  const { applications } = (await staff.queue({ sort: 'arrival' })).body;
  names.push(...applications.map(({ id }) => id));
  await staff.sendBack(applications[0]?.id as string, { version: 1, reason });
  const draft = await site.client().createDraft(basic, application(4));
  names.push(draft.body.token);
  const { mails } = (await staff.mails()).body;
  names.push(...mails.slice(0, 3).map(({ mail }) => mail.id));
  return { staff, names };
}

class Fuzzer {
  private readonly random: Random;
  private readonly values: SchemaValues;
  private readonly names: readonly string[];

  constructor(operation: Operation, names: readonly string[]) {
    // Each operation has a course of its own: one can be asked again alone.
    const own = [...operation.id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, seed);
    this.random = new Random(own);
    this.values = new SchemaValues(this.random, at<Schema>, names);
    this.names = names;
  }

  request(operation: Operation, kind: 'valid' | 'invalid'): Request & { isAllowed: boolean } {
    const { random } = this;
    const wrongs = [
      ...(operation.body === undefined ? [] : ['body', 'body', 'body', 'bytes']),
      ...operation.parameters.filter((each) => each.in === 'query').map(() => 'query'),
      ...['path', 'unknown_query'],
    ];
    const wrong = kind === 'valid' ? 'nothing' : random.pick(wrongs);
    const { body, isAllowed } = this.body(operation, wrong);
    const text = typeof body === 'object' ? body : Buffer.from(body);
    return {
      method: operation.method,
      path: `${this.path(operation, wrong)}${this.query(operation, wrong)}`,
      headers: { 'content-type': 'application/json', 'idempotency-key': this.key() },
      ...(operation.method !== 'GET' && operation.method !== 'DELETE' && { body: text }),
      isAllowed,
    };
  }

  private key(): string {
    return this.random.chance(0.95) ? randomUUID() : 'the-same-key-again';
  }

  private body(operation: Operation, wrong: string): { body: string | Buffer; isAllowed: boolean } {
    const { random, values } = this;
    if (operation.body === undefined) return { body: random.text(20), isAllowed: true };
    if (wrong === 'bytes') {
      const body = this.bytes(operation.body);
      // By chance they may say what is allowed after all.
      return { body, isAllowed: isRead(body) && judge(operation.body)(JSON.parse(String(body))) };
    }
    const value = wrong === 'body' ? values.invalid(operation.body) : values.valid(operation.body);
    const body = JSON.stringify(value) ?? 'null';
    return { body, isAllowed: wrong !== 'body' || judge(operation.body)(JSON.parse(body)) };
  }

  private bytes(schema: Schema): Buffer {
    const { random } = this;
    const text = JSON.stringify(this.values.valid(schema));
    const cut = random.integer(0, Math.max(0, text.length - 1));
    return random.pick([
      Buffer.from(text.slice(0, cut)),
      Buffer.from(`${text}${text}`),
      Buffer.from(`{"a":${'['.repeat(random.integer(1, 50_000))}`),
      Buffer.from(`${text.slice(0, -1)},"${'k'.repeat(random.integer(1, 9000))}":1}`),
      Buffer.from([...text].map((c) => c.charCodeAt(0) ^ (random.chance(0.1) ? 0x80 : 0))),
      Buffer.from(text.replaceAll('"', "'")),
      Buffer.from(text.replace('{', '{"x":1e999999,')),
      Buffer.from(`\ufeff${text}x`),
    ]);
  }

  private path(operation: Operation, wrong: string): string {
    const strange = ['x'.repeat(300), "'--", '%27%3B', '番兵', '0', '-1', '*', '__proto__', '<x>'];
    return operation.path.replace(/\{(\w+)\}/gu, (_, name: string) => {
      if (name === 'programme' && wrong !== 'path') return 'suction-2024';
      if (name === 'page') return String(this.random.integer(0, 3));
      return encodeURIComponent(this.random.pick(wrong === 'path' ? strange : this.names));
    });
  }

  private query(operation: Operation, wrong: string): string {
    const query = new URLSearchParams();
    const known = operation.parameters.filter((each) => each.in === 'query');
    const wrongOne = wrong === 'query' ? this.random.pick(known).name : undefined;
    for (const { name, schema } of known) {
      const value =
        name === wrongOne
          ? this.values.invalid(schema)
          : this.random.chance(0.4) && this.values.valid(schema);
      if (value !== false) query.append(name, String(value).slice(0, 200));
    }
    if (wrong === 'unknown_query') query.append(this.random.text(8), this.random.text(8));
    const text = query.toString();
    return text === '' ? '' : `?${text}`;
  }
}

function isRead(body: Buffer): boolean {
  try {
    JSON.parse(String(body));
    return true;
  } catch {
    return false;
  }
}

const judges = new Map<Schema, (value: unknown) => boolean>();
function judge(schema: Schema): (value: unknown) => boolean {
  const made =
    judges.get(schema) ??
    ajv.compile(
      JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"urn:musubi:contract#/')) as object,
    );
  judges.set(schema, made);
  return made;
}

async function timed(client: Client, request: Request) {
  const started = performance.now();
  const { status, text } = await client.send(request);
  return { status, text, seconds: (performance.now() - started) / 1000 };
}

/** What is wrong with the answer to one request. */
async function complaintsOf(
  client: Client,
  { isAllowed, ...request }: Request & { isAllowed: boolean },
): Promise<string[]> {
  try {
    let { status, text, seconds } = await timed(client, request);
    // What is slow in itself stays slow; a machine that was busy for a moment does not.
    for (let again = 0; again < 2 && seconds > secondsMax; again += 1) {
      ({ status, text, seconds } = await timed(client, request));
    }
    const found = betrayals.exec(status < 400 ? '' : text)?.[0];
    return [
      ...(status >= 500 ? [`status ${status}`] : []),
      ...(seconds > secondsMax ? [`${seconds.toFixed(1)} seconds`] : []),
      ...(found === undefined ? [] : [`tells ${found}`]),
      ...(status < 400 && !isAllowed ? [`${status} for a body that is not allowed`] : []),
    ];
  } catch (failure) {
    return [failure instanceof NoAnswer ? failure.message : String(failure).slice(0, 500)];
  }
}

test(`every operation bears what it is asked at random, with the seed ${seed}`, async ({
  start,
}) => {
  test.setTimeout(isFull ? 3_600_000 : 120_000);
  const site = await start();
  const { staff, names } = await worldOf(site);
  const stranger = site.client();
  const complaints: string[] = [];
  let count = 0;
  let successes = 0;
  for (const operation of fuzzed()) {
    const fuzzer = new Fuzzer(operation, names);
    // These end the session that asks.
    const client = operation.id === 'signOut' ? stranger : staff;
    const kinds = [
      ...Array.from({ length: validCount }, () => 'valid' as const),
      ...Array.from({ length: invalidCount }, () => 'invalid' as const),
    ];
    for (const kind of kinds) {
      const request = fuzzer.request(operation, kind);
      client.watch = (_, { status }) => (successes += status < 300 ? 1 : 0);
      const found = await complaintsOf(client, request);
      count += 1;
      const what = `${operation.id} ${kind} ${request.path} ${String(request.body).slice(0, 300)}`;
      complaints.push(...found.map((each) => `${each}: ${what}`));
    }
    client.watch = undefined;
  }
  console.log(`${count} requests, ${successes} successes, seed ${seed}`);
  expect(complaints.slice(0, 40)).toEqual([]);
  expect(successes).toBeGreaterThan(count / 20);
  expect((await staff.whoAmI()).status).toBe(200);
});

test('no body may set a column that its operation does not name', async ({ start }) => {
  test.setTimeout(120_000);
  const site = await start();
  const { staff, names } = await worldOf(site);
  const taken: string[] = [];
  let count = 0;
  for (const operation of fuzzed()) {
    const { body } = operation;
    if (body === undefined) continue;
    const values = new SchemaValues(new Random(seed), at<Schema>, names);
    const { properties } = body['$ref'] === undefined ? body : at<Schema>(body['$ref'] as string);
    for (const column of columns.filter((each) => !Object.hasOwn(properties as Schema, each))) {
      const path = operation.path
        .replace('{programme}', 'suction-2024')
        .replaceAll(/\{\w+\}/gu, () => names[count % names.length] as string);
      // Written by hand, because "__proto__" in an object literal would not be a property.
      const text = JSON.stringify(values.valid(body)).replace(/\}$/u, `,"${column}":"x"}`);
      const sent = text.replace('{,', '{');
      const headers = { 'content-type': 'application/json' };
      const answer = await staff.send({ method: operation.method, path, headers, body: sent });
      count += 1;
      if (answer.status < 400 || answer.status >= 500) taken.push(`${operation.id} ${column}`);
    }
  }
  expect(taken).toEqual([]);
  expect(count).toBeGreaterThan(1000);
});
