// One key for each attempt: kept while no answer has come, new once one has.
import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import { attemptKeys, keyHeader } from './attempt_keys.ts';

interface Paths {
  '/x': {
    parameters: { query?: never };
    post: { requestBody: { content: { 'application/json': { a: number } } }; responses: object };
    get: { responses: object };
  };
}

function clientOf(answer: () => Response) {
  const seen: (string | null)[] = [];
  let count = 0;
  const client = createClient<Paths>({
    baseUrl: 'http://127.0.0.1',
    fetch: (request) => {
      seen.push(request.headers.get(keyHeader));
      return Promise.resolve().then(answer);
    },
  });
  client.use(attemptKeys(() => `key-${(count += 1)}`));
  return { client, seen };
}

const lost = (): Response => {
  throw new TypeError('failed to fetch');
};
const gateway = () => new Response('', { status: 502 });
const done = () => Response.json({});

test('what was answered is over: the next time is another attempt', async () => {
  const { client, seen } = clientOf(done);
  await client.POST('/x', { body: { a: 1 } });
  await client.POST('/x', { body: { a: 1 } });
  expect(seen).toEqual(['key-1', 'key-2']);
});

test.each([
  ['no answer', lost],
  ['a proxy’s answer', gateway],
])('after %s the same goes out under the same key, and another thing is not', async (_, answer) => {
  let reply = answer;
  const { client, seen } = clientOf(() => reply());
  const post = (a: number) => client.POST('/x', { body: { a } }).catch(() => undefined);
  await post(1);
  await post(2);
  reply = done;
  await post(1);
  await post(1);
  expect(seen).toEqual(['key-1', 'key-2', 'key-1', 'key-3']);
});

test('reading needs no key', async () => {
  const { client, seen } = clientOf(done);
  await client.GET('/x', {});
  expect(seen).toEqual([null]);
});
