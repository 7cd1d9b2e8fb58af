// What a request may look like: a body that isn't one object of the contract is refused before any
// rule is asked, with all its problems at once and a pointer to each (security.md 2, row 3).
import { application, basic, reason } from './fixtures/applicant.ts';
import { approved, coursePath, type Client, type Schema } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

const bodyBytesMax = 256 * 1024;

interface Case {
  what: string;
  body: string | Buffer;
  /** "code pointer", in order. */
  problems: string[];
}

const good = application(1);
const text = JSON.stringify(good);
const withAnswers = (answers: unknown) => JSON.stringify({ answers, agreed: [] });
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const manyFields = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`f${i}`, ['x']]));

const applicationBodies: Case[] = [
  { what: 'nothing', body: '', problems: ['json.bad_syntax '] },
  { what: 'no JSON', body: 'name=x&agreed=y', problems: ['json.bad_syntax '] },
  { what: 'half an object', body: text.slice(0, -1), problems: ['json.bad_syntax '] },
  { what: 'two objects', body: `${text}${text}`, problems: ['json.bad_syntax '] },
  { what: 'a comma too many', body: '{"answers":{},"agreed":[],}', problems: ['json.bad_syntax '] },
  { what: 'a comment', body: '{"answers":{},/**/"agreed":[]}', problems: ['json.bad_syntax '] },
  {
    what: 'bytes that are no UTF-8',
    body: Buffer.from('{"answers":{"name":["\xff"]},"agreed":[]}', 'latin1'),
    problems: ['json.bad_syntax '],
  },
  { what: 'a list', body: '[]', problems: ['json.not_object '] },
  { what: 'null', body: 'null', problems: ['json.not_object '] },
  {
    what: 'an empty object',
    body: '{}',
    problems: ['json.missing /answers', 'json.missing /agreed'],
  },
  {
    what: 'other types everywhere',
    body: '{"answers":[],"agreed":"originals"}',
    problems: ['json.not_object /answers', 'json.not_list /agreed'],
  },
  {
    what: 'numbers, null and text as answers',
    body: '{"answers":{"name":[7],"phone":null,"email":"x@example.jp"},"agreed":[true]}',
    problems: [
      'json.not_text /answers/name/0',
      'json.not_list /answers/phone',
      'json.not_list /answers/email',
      'json.not_text /agreed/0',
    ],
  },
  {
    what: 'unknown keys',
    body: '{"answers":{},"agreed":[],"state":"accepted","a/b~":1}',
    problems: ['json.unknown_key /state', 'json.unknown_key /a~1b~0'],
  },
  {
    what: 'keys that come twice',
    body: '{"answers":{"name":["a"],"name":["b"]},"agreed":[],"agreed":["originals"]}',
    problems: ['json.doubled_key /answers/name', 'json.doubled_key /agreed'],
  },
  {
    what: 'a key that comes twice in another spelling',
    body: '{"answers":{},"agreed":[],"\\u0061greed":[]}',
    problems: ['json.doubled_key /agreed'],
  },
  { what: 'deep nesting', body: nested(33), problems: ['json.too_deep '] },
  { what: 'very deep nesting', body: nested(100_000), problems: ['json.too_deep '] },
  { what: 'the deepest nesting that is read', body: nested(32), problems: ['json.not_object '] },
  {
    what: 'a control character',
    body: withAnswers({ name: ['a\u0000b'] }),
    problems: ['json.control_character /answers/name/0'],
  },
  {
    what: 'a text that is too long',
    body: withAnswers({ remarks: ['あ'.repeat(20_001)] }),
    problems: ['json.too_long /answers/remarks/0'],
  },
  {
    what: 'too many texts',
    body: withAnswers({ qualifications: Array(51).fill('none') }),
    problems: ['json.too_many /answers/qualifications'],
  },
  { what: 'too many fields', body: withAnswers(manyFields), problems: ['json.too_many /answers'] },
];

for (const operation of ['check']) {
  test(`${operation}: a body that is no application is refused with all its problems`, async ({
    site,
  }) => {
    const client = site.client();
    const path = coursePath(basic, operation, 'ja');
    for (const { what, body, problems } of applicationBodies) {
      const { status, problem } = await sendText(client, 'POST', path, body);
      expect.soft({ what, status, problems: inWords(problem) }).toEqual({
        what,
        status: 422,
        problems,
      });
    }
  });
}

test('a body above the limit is refused, and one at the limit is read', async ({ site }) => {
  const client = site.client();
  const padded = (bytes: number) => text + ' '.repeat(bytes - Buffer.byteLength(text));
  const path = coursePath(basic, 'check', 'ja');
  const atLimit = await sendText(client, 'POST', path, padded(bodyBytesMax));
  expect(atLimit.status).toBe(200);
  const above = await sendText(client, 'POST', path, padded(bodyBytesMax + 1));
  expect({ status: above.status, code: above.problem.code }).toEqual({
    status: 413,
    code: 'body_too_large',
  });
});

test('the desk refuses bodies that are none of its own', async ({ site }) => {
  const staff = await site.staff();
  await site.client().submit(basic, good);
  const id = (await staff.queue()).body.applications[0]?.id;
  const cases: { path: string; body: string; problems: string[] }[] = [
    {
      path: '/api/session',
      body: '{"login":"","password":1,"role":"x"}',
      problems: ['json.not_text /password', 'json.unknown_key /role'],
    },
    {
      path: '/api/session',
      body: JSON.stringify({ login: 'x'.repeat(255), password: 'x'.repeat(1025) }),
      problems: ['json.too_long /login', 'json.too_long /password'],
    },
    {
      path: `/api/staff/applications/${id}/return`,
      body: '{"version":"1"}',
      problems: ['json.missing /reason', 'json.not_integer /version'],
    },
    {
      path: `/api/staff/applications/${id}/return`,
      body: JSON.stringify({ version: 0, reason: 'x'.repeat(2001) }),
      problems: ['json.too_long /reason', 'json.too_small /version'],
    },
    {
      path: `/api/staff/applications/${id}/decision`,
      body: '{"outcome":"withdrawn","reason":null,"version":1.5}',
      problems: [
        'json.not_a_choice /outcome',
        'json.not_text /reason',
        'json.not_integer /version',
      ],
    },
    {
      path: `/api/staff/applications/${id}/decision`,
      body: '{"outcome":"accepted","reason":"","version":9223372036854775808,"force":true}',
      problems: ['json.too_large /version', 'json.unknown_key /force'],
    },
  ];
  for (const { path, body, problems } of cases) {
    const { status, problem } = await sendText(staff, 'POST', path, body);
    expect.soft({ body, status, problems: inWords(problem).toSorted() }).toEqual({
      body,
      status: 422,
      problems: problems.toSorted(),
    });
  }
  expect((await staff.detail(id as string)).body.state).toBe('submitted');
});

test('the queue refuses values of its query that it does not know, all at once', async ({
  site,
}) => {
  const staff = await site.staff();
  const everything = { state: 'lost', sort: 'name', page: '0', programme: 'x'.repeat(65) };
  const { status, problem } = await staff.queue(everything);
  expect(status).toBe(422);
  expect(inWords(problem).toSorted()).toEqual([
    'query.out_of_range ?page',
    'query.too_long ?programme',
    'query.unknown_choice ?sort',
    'query.unknown_choice ?state',
  ]);
  for (const page of ['-1', '1.0', '１', '100001', '99999999999', '']) {
    expect.soft((await staff.queue({ page })).status, `page ${page}`).toBe(422);
  }
  for (const page of ['1', '100000']) {
    expect.soft((await staff.queue({ page })).status, `page ${page}`).toBe(200);
  }
});

test('a return without a reason is refused, because the reason is mailed', async ({ site }) => {
  const staff = await site.staff();
  await site.client().submit(basic, good);
  const id = (await staff.queue()).body.applications[0]?.id as string;
  for (const empty of ['', ' ', '　\n']) {
    const refused = await staff.sendBack(id, { version: 1, reason: empty });
    expect.soft({ status: refused.status, code: refused.problem.code }).toEqual({
      status: 422,
      code: 'reason_missing',
    });
  }
  expect((await staff.sendBack(id, { version: 1, reason })).status).toBe(200);
});

async function sendText(client: Client, method: string, path: string, body: string | Buffer) {
  const headers = { 'content-type': 'application/json' };
  return approved<unknown>(await client.send({ method, path, headers, body }));
}

function inWords({ input_problems }: Schema['Problem']): string[] {
  return (input_problems ?? []).map(({ code, pointer }) => `${code} ${pointer ?? ''}`);
}
