// Who may ask what (security.md 2): the desk is for those who are signed in, whatever else the
// request says; an unsafe request comes from our own pages; what is refused looks like what is not
// there.
import { application, basic, reason } from './fixtures/applicant.ts';
import { approved, staff as account, tokenOf, type Client } from './fixtures/client.ts';
import type { Answer, Request } from './fixtures/http.ts';
import { expect, test, type Site } from './fixtures/site.ts';

interface Case {
  method: string;
  path: string;
  body?: unknown;
}

function deskCases(id: string): Case[] {
  const desk = '/api/staff/applications';
  return [
    { method: 'GET', path: '/api/session' },
    { method: 'GET', path: desk },
    { method: 'GET', path: `${desk}?state=nonsense` },
    { method: 'GET', path: `${desk}/${id}` },
    { method: 'POST', path: `${desk}/${id}/return`, body: { version: 1, reason } },
    { method: 'POST', path: `${desk}/${id}/return`, body: {} },
    {
      method: 'POST',
      path: `${desk}/${id}/decision`,
      body: { version: 1, outcome: 'accepted', reason: '' },
    },
  ];
}

interface Applied {
  id: string;
  token: string;
}

async function applyOnce(site: Site, staff: Client): Promise<Applied> {
  const receipt = (await site.client().submit(basic, application(1))).body;
  const id = (await staff.queue()).body.applications[0]?.id as string;
  return { id, token: tokenOf(receipt) };
}

async function statusesOf(client: Client, cases: Case[]): Promise<number[]> {
  const answers = [];
  for (const { method, path, body } of cases) answers.push(await client.call(method, path, body));
  return answers.map((answer) => answer.status);
}

/** An answer without what differs from one request to the next. */
function comparable({ status, headers, text }: Answer) {
  const id = String(headers['x-request-id']);
  const { date: _, 'x-request-id': __, ...kept } = headers;
  return { status, headers: kept, text: text.replaceAll(id, 'ID') };
}

test('without a session that lives, every address of the desk answers 401', async ({ site }) => {
  const staff = await site.staff();
  const { id } = await applyOnce(site, staff);
  const cases = deskCases(id);
  const ended = site.client();
  await ended.signIn();
  await ended.signOut();
  const sessions = {
    none: undefined,
    empty: '',
    invented: 'A'.repeat(43),
    ended: ended.session,
    'somebody else’s, cut': (staff.session as string).slice(0, -1),
    'that of a signed out browser': 'ended',
  };
  for (const [what, session] of Object.entries(sessions)) {
    const client = site.client();
    client.session = session;
    expect.soft(await statusesOf(client, cases), what).toEqual(cases.map(() => 401));
  }
  const { body } = await staff.detail(id);
  expect(body).toMatchObject({ state: 'submitted', version: 1 });
});

test('a session that was planted before signing in is not the one that is signed in', async ({
  site,
}) => {
  const planted = 'B'.repeat(43);
  const victim = site.client();
  victim.session = planted;
  await victim.signIn();
  expect(victim.session).not.toBe(planted);
  const attacker = site.client();
  attacker.session = planted;
  expect((await attacker.whoAmI()).status).toBe(401);
  const twice = `__Host-musubi=${planted}; __Host-musubi=${victim.session}`;
  const confused = { method: 'GET', path: '/api/session', headers: { cookie: twice } };
  expect((await site.client().send(confused)).status).toBe(401);
});

test('the cookie is of this host alone, and out of reach for scripts', async ({ site }) => {
  const { headers } = await site.client().signIn();
  const cookies = headers['set-cookie'] ?? [];
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(
    /^__Host-musubi=[\w-]{43}; Path=\/; Max-Age=36000; HttpOnly; Secure; SameSite=(Lax|Strict)$/u,
  );
});

test('a session of staff ends after an hour without a request', async ({ start }) => {
  const first = await start({ clock: '2026-11-21T08:00:00+09:00' });
  const { session } = await first.staff();
  await first.server.stop();
  const statusAt = async (clock: string) => {
    const later = await start({ data: first.data, clock });
    const client = later.client();
    client.session = session;
    const { status } = await client.whoAmI();
    await later.server.stop();
    return status;
  };
  expect(await statusAt('2026-11-21T08:59:00+09:00')).toBe(200);
  expect(await statusAt('2026-11-21T10:00:10+09:00')).toBe(401);
});

test('a wrong password and an unknown login are answered alike', async ({ site }) => {
  const client = site.client();
  const wrong = await client.signIn({ ...account, password: 'wrong' });
  const unknown = await client.signIn({ login: 'nobody@example.jp', password: 'wrong' });
  expect(wrong.status).toBe(401);
  expect(wrong.problem.code).toBe('wrong_login');
  expect(comparable(unknown)).toEqual(comparable(wrong));
  expect(wrong.headers['set-cookie']).toBeUndefined();
  for (const password of ['', account.password.toUpperCase(), `${account.password} `]) {
    expect.soft((await client.signIn({ ...account, password })).status, password).toBe(401);
  }
});

const foreign: Record<string, Request['headers']> = {
  'a foreign origin': { origin: 'https://elsewhere.example.jp', 'sec-fetch-site': undefined },
  'a foreign port': { origin: 'http://127.0.0.1:1', 'sec-fetch-site': undefined },
  'no origin that can be told': { origin: 'null', 'sec-fetch-site': undefined },
  'another site': { 'sec-fetch-site': 'cross-site' },
  'a sister host': { 'sec-fetch-site': 'same-site' },
  'another site, from our origin it says': { 'sec-fetch-site': 'cross-site', origin: undefined },
  'an old browser': { 'sec-fetch-site': undefined, origin: undefined },
};

test('an unsafe request from elsewhere is refused and changes nothing', async ({ site }) => {
  const staff = await site.staff();
  const { id, token } = await applyOnce(site, staff);
  const input = application(2);
  const unsafe: Case[] = [
    ...deskCases(id).filter(({ method }) => method === 'POST'),
    { method: 'POST', path: '/api/session', body: account },
    { method: 'DELETE', path: '/api/session' },
    { method: 'PUT', path: `/api/applications/${token}`, body: input },
    {
      method: 'POST',
      path: '/api/programmes/suction-2024/courses/basic_1/drafts',
      body: { ...input, step: '' },
    },
    { method: 'DELETE', path: `/api/drafts/${token}` },
    { method: 'POST', path: `/ja/drafts/${token}` },
    { method: 'POST', path: `/ja/status/${token}/withdraw` },
  ];
  for (const [what, headers] of Object.entries(foreign)) {
    for (const { method, path, body } of unsafe) {
      const json = body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = approved(await staff.send({ method, path, headers: headers ?? {}, ...json }));
      const said = { status: answer.status, code: answer.problem.code };
      expect.soft(said, `${method} ${path} from ${what}`).toEqual({
        status: 403,
        code: 'cross_site_request',
      });
    }
  }
  expect((await staff.queue({ state: 'all' })).body.total).toBe(1);
  expect((await staff.detail(id)).body).toMatchObject({ state: 'submitted', version: 1 });
});

test('a link from elsewhere may be followed, and a name that is not ours is not answered', async ({
  site,
}) => {
  const client = site.client();
  const read = (headers: Record<string, string>) =>
    client.send({ method: 'GET', path: '/ja', headers });
  expect((await read({ 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  expect((await read({ host: 'elsewhere.example.jp' })).status).toBe(421);
});

test('what does not exist is not found, in one way', async ({ site }) => {
  const staff = await site.staff();
  const { id } = await applyOnce(site, staff);
  const input = application(1);
  const notFound = async (answer: Promise<{ status: number; problem: { code: string } }>) => {
    const { status, problem } = await answer;
    return `${status} ${problem.code}`;
  };
  const nowhere = { programme: 'nothing', course: 'basic_1' };
  const noCourse = { ...basic, course: 'nothing' };
  const longName = { ...basic, course: 'x'.repeat(200) };
  const quoted = { ...basic, course: encodeURIComponent("basic_1'--") };
  for (const [at, code] of [
    [nowhere, 'no_such_programme'],
    [noCourse, 'no_such_course'],
    [longName, 'no_such_course'],
    [quoted, 'no_such_course'],
  ] as const) {
    expect.soft(await notFound(staff.form(at))).toBe(`404 ${code}`);
    expect.soft(await notFound(staff.check(at, input))).toBe(`404 ${code}`);
    expect.soft(await notFound(staff.submit(at, input))).toBe(`404 ${code}`);
  }
  const other = `${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`;
  for (const absent of [other, 'x', '%27%3B--', encodeURIComponent('番兵'), 'x'.repeat(500)]) {
    const expected = '404 no_such_application';
    expect.soft(await notFound(staff.detail(absent))).toBe(expected);
    expect.soft(await notFound(staff.sendBack(absent, { version: 1, reason }))).toBe(expected);
    const accept = { version: 1, outcome: 'accepted', reason: '' } as const;
    expect.soft(await notFound(staff.decide(absent, accept))).toBe(expected);
  }
});

test('a status link that is not the holder’s tells nothing', async ({ site }) => {
  const staff = await site.staff();
  const { id, token } = await applyOnce(site, staff);
  const client = site.client();
  const near = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  const guesses = [near, token.toLowerCase(), token.slice(0, -1), id, 'A'.repeat(43)];
  const asked = (guess: string): Request[] => [
    { method: 'GET', path: `/api/applications/${guess}` },
    { method: 'PUT', path: `/api/applications/${guess}`, body: JSON.stringify(application(1)) },
    { method: 'GET', path: `/ja/status/${guess}` },
    { method: 'GET', path: `/ja/status/${guess}/withdraw` },
    { method: 'POST', path: `/ja/status/${guess}/withdraw`, body: '' },
  ];
  const answersTo = async (guess: string) => {
    const answers = [];
    for (const request of asked(guess)) answers.push(comparable(await client.send(request)));
    return answers;
  };
  const invented = await answersTo('Z'.repeat(43));
  expect(invented.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404]);
  for (const guess of guesses) expect.soft(await answersTo(guess)).toEqual(invented);
  expect((await client.own(token)).body.state).toBe('submitted');
});

test('refused bodies of strangers tell nothing about which applications exist', async ({
  site,
}) => {
  const { id } = await applyOnce(site, await site.staff());
  const stranger = site.client();
  const answerFor = async (application: string) => {
    const path = `/api/staff/applications/${application}`;
    return comparable(await stranger.send({ method: 'GET', path }));
  };
  expect(await answerFor(id)).toEqual(await answerFor('nothing'));
});

test('the pages for developers exist in the demonstration only', async ({ site, start }) => {
  const plain = (await start({ mode: 'plain', clock: '2024-04-20T10:00:00+09:00' })).client();
  const demo = site.client();
  for (const language of ['ja', 'en']) {
    const pages = `/${language}/development/mails`;
    expect((await demo.page(pages)).status).toBe(200);
    expect((await demo.page(`${pages}/nothing`)).status).toBe(404);
    for (const headers of [{ accept: 'text/html' }, { accept: '*/*' }]) {
      const absent = { method: 'GET', path: `/${language}/development/nothing`, headers };
      const expected = comparable(await plain.send(absent));
      expect(expected.status).toBe(404);
      for (const path of [pages, `${pages}/nothing`]) {
        const refused = await plain.send({ method: 'GET', path, headers });
        expect.soft(comparable(refused), `${path} for ${headers.accept}`).toEqual(expected);
      }
    }
  }
});

test('a method that an address does not have is refused', async ({ site }) => {
  const client = site.client();
  for (const { method, path } of [
    { method: 'PATCH', path: '/api/session' },
    { method: 'DELETE', path: '/api/staff/applications' },
    { method: 'POST', path: '/ja' },
  ]) {
    const refused = await client.send({ method, path });
    expect.soft(refused.status, `${method} ${path}`).toBe(405);
    expect.soft(refused.headers.allow).toBeDefined();
  }
});
