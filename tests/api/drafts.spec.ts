// Drafts: begun without an account, kept as typed, confirmed by mail, and handed in once.
import { application, basic, sentinels } from './fixtures/applicant.ts';
import { approved, coursePath, tokenOf, type Client, type Schema } from './fixtures/client.ts';
import { mailsTo } from './fixtures/mails.ts';
import { expect, leaks, test } from './fixtures/site.ts';

const email = 'mihari-1@example.jp';
const agreed = ['originals', 'lateness'];
const halfTyped = { answers: { name: ['見張'], phone: ['まだ'] }, agreed: [] };

async function begun(client: Client, input: Schema['ApplicationInput'] = halfTyped) {
  const { body } = await client.createDraft(basic, input);
  return body;
}

test('a draft keeps what was typed, right or wrong, for any device', async ({ site }) => {
  const { token, version, expires_at } = await begun(site.client());
  const elsewhere = (await site.client().draft(token)).body;
  expect(elsewhere).toMatchObject({
    ...halfTyped,
    version,
    expires_at,
    step: '',
    ...basic,
  });
  expect(elsewhere.confirmed_address).toBeUndefined();
  expect(Date.parse(expires_at)).toBeGreaterThan(Date.parse(elsewhere.created_at));
});

test('two devices are told of each other, and nothing typed is lost', async ({ site }) => {
  const [one, two] = [site.client(), site.client()];
  const { token } = await begun(one);
  const change = (name: string, version: number) => ({
    answers: { name: [name] },
    agreed: [],
    step: 'person',
    version,
  });
  expect((await one.saveDraft(token, change('見張 一', 1))).body.version).toBe(2);
  const refused = await two.saveDraft(token, change('見張 二', 1));
  expect(refused.status).toBe(409);
  const problem = JSON.parse(refused.text) as Schema['DraftProblem'];
  expect(problem.code).toBe('draft_changed');
  expect(problem.draft).toMatchObject({
    version: 2,
    answers: { name: ['見張 一'] },
  });
  expect((await two.saveDraft(token, change('見張 二', 2))).body.version).toBe(3);
  expect((await two.saveDraft(token, change('見張 二', 2))).body.version).toBe(3);
});

test('a draft is discarded for good', async ({ site }) => {
  const client = site.client();
  const { token } = await begun(client);
  expect((await client.discardDraft(token)).status).toBe(204);
  expect((await client.draft(token)).problem.code).toBe('no_such_draft');
  expect((await client.discardDraft(token)).status).toBe(404);
});

test('an address is confirmed by the button of the mailed page, and by nothing less', async ({
  site,
}) => {
  const client = site.client();
  const { token, version } = await begun(client, application(1));
  const submit = () => client.submitDraft(token, { version, agreed });
  const refused = await submit();
  expect(refused.status).toBe(422);
  const found = refused.problem.findings?.find(({ rule }) => rule === 'address_not_confirmed');
  expect(found).toMatchObject({
    severity: 'error',
    outcome: 'not_satisfied',
    field: 'email',
  });

  const asked = await client.askConfirmation(token, email);
  expect({ status: asked.status, text: asked.text }).toEqual({
    status: 202,
    text: '',
  });
  const inFolder = () => mailsTo(site.data + '/mails', email);
  await expect.poll(inFolder, { timeout: 5000 }).toHaveLength(1);
  const [mail] = await inFolder();
  expect(leaks(mail ?? '', [...sentinels, token])).toEqual([]);
  const path = /(\/ja\/drafts\/[\w-]+)/u.exec(mail ?? '')?.[1] ?? '';
  client.secrets.add(path.split('/').at(-1) as string);

  const page = await client.page(path);
  expect(page.status).toBe(200);
  expect(page.text).toContain(`<form method="post" action="${path}">`);
  expect(leaks(page.text, [...sentinels, token])).toEqual([]);
  await client.page(path);
  expect((await submit()).status).toBe(422);

  const confirmed = await client.postForm(path);
  expect(confirmed.status).toBe(303);
  expect(confirmed.headers.location).toBe(`/ja/apply/suction-2024/basic_1?draft=${token}`);
  expect((await client.draft(token)).body.confirmed_address).toBe(email);
  expect((await client.postForm(path)).headers.location).toBe(confirmed.headers.location);
  expect((await submit()).status).toBe(201);
  expect((await client.page(path)).status).toBe(404);
});

test('the confirmed address is that of the answers, but for case', async ({ site }) => {
  const client = site.client();
  const { token } = await begun(client, application(1));
  await client.confirmAddress(token, email);
  const save = async (typed: string, version: number) => {
    const change = { ...application(1, { email: [typed] }), step: '', version };
    expect((await client.saveDraft(token, change)).status).toBe(200);
    return client.submitDraft(token, { version: version + 1, agreed });
  };
  expect((await save('mihari-2@example.jp', 1)).status).toBe(422);
  expect((await save('Mihari-1@EXAMPLE.jp', 2)).status).toBe(201);
});

test('confirmation mails are bounded, and the refusal says so', async ({ site }) => {
  const client = site.client();
  const { token } = await begun(client);
  for (let i = 0; i < 5; i += 1) {
    expect((await client.askConfirmation(token, email)).status).toBe(202);
  }
  const sixth = await client.askConfirmation(token, email);
  expect({ status: sixth.status, code: sixth.problem.code }).toEqual({
    status: 409,
    code: 'too_many_confirmations',
  });
  expect(sixth.problem.detail).toContain('1時間に5通');
});

test('16 submissions at once make one application', async ({ site }) => {
  const client = site.client();
  const { token, version } = await begun(client, application(1));
  await client.confirmAddress(token, email);
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => client.submitDraft(token, { version, agreed })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(15);
  expect(new Set(answers.map(({ body }) => body.receipt_number)).size).toBe(1);
  expect(new Set(answers.map(({ body }) => tokenOf(body))).size).toBe(1);
  const staff = await site.staff();
  expect((await staff.queue({ state: 'all' })).body.total).toBe(1);
  expect((await client.draft(token)).status).toBe(404);
});

test('an expired draft opens for nobody, and its content goes', async ({ start }) => {
  const before = await start();
  const client = before.client();
  const { token } = await begun(client, application(1));
  await client.askConfirmation(token, email);
  await before.server.stop();
  const after = await start({
    data: before.data,
    clock: '2027-03-01T10:00:00+09:00',
  });
  expect((await after.client().draft(token)).status).toBe(404);
  const mails = async () => (await after.client().page('/ja/development/mails')).text;
  await expect.poll(mails, { timeout: 5000 }).not.toContain(email);
});

test('the dry run takes the draft into account where it is given', async ({ site }) => {
  const client = site.client();
  const { token } = await begun(client, application(1));
  const rules = async (draft?: string) => {
    const input = draft === undefined ? application(1) : { ...application(1), draft };
    const { findings } = (await client.check(basic, input)).body;
    return findings.filter(({ outcome }) => outcome !== 'satisfied').map(({ rule }) => rule);
  };
  expect(await rules()).toEqual([]);
  expect(await rules(token)).toEqual(['address_not_confirmed']);
  await client.confirmAddress(token, email);
  expect(await rules(token)).toEqual([]);
  const unknown = await client.check(basic, {
    ...application(1),
    draft: 'x'.repeat(43),
  });
  expect(unknown.problem.code).toBe('no_such_draft');
});

test('a secret that is not the holder’s tells nothing', async ({ site }) => {
  const client = site.client();
  const { token } = await begun(client, application(1));
  const near = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  const change = { ...halfTyped, step: '', version: 1 };
  const answersTo = async (guess: string) => {
    const answers = [
      await client.draft(guess),
      await client.saveDraft(guess, change),
      await client.discardDraft(guess),
      await client.askConfirmation(guess, email),
      await client.submitDraft(guess, { version: 1, agreed }),
    ];
    return answers.map(({ status, text }) => ({ status, text }));
  };
  const invented = await answersTo('Z'.repeat(43));
  expect(new Set(invented.map(({ status }) => status))).toEqual(new Set([404]));
  for (const guess of [near, token.toLowerCase(), token.slice(0, -1)]) {
    expect(await answersTo(guess)).toEqual(invented);
  }
  expect((await client.page(`/ja/drafts/${token}`)).status).toBe(404);
  expect((await client.draft(token)).status).toBe(200);
});

test('bodies that are no draft are refused with all their problems', async ({ site }) => {
  const client = site.client();
  const { token } = await begun(client);
  const cases = [
    {
      method: 'POST',
      path: coursePath(basic, 'drafts', 'ja'),
      body: '{"answers":{}}',
    },
    {
      method: 'PUT',
      path: `/api/drafts/${token}`,
      body: '{"answers":{},"agreed":[],"step":""}',
    },
    {
      method: 'POST',
      path: `/api/drafts/${token}/confirmation`,
      body: '{"mail":"x"}',
    },
    {
      method: 'POST',
      path: `/api/drafts/${token}/submission`,
      body: '{"version":0,"agreed":[]}',
    },
  ];
  for (const { method, path, body } of cases) {
    const headers = { 'content-type': 'application/json' };
    const answer = approved(await client.send({ method, path, body, headers }));
    expect.soft(answer.status, path).toBe(422);
    expect.soft(answer.problem.code).toBe('bad_input');
  }
  const wrong = await client.askConfirmation(token, 'nobody');
  expect(wrong.status).toBe(422);
  const large = { remarks: ['あ'.repeat(20_000)], name: ['あ'.repeat(2_000)] };
  const refused = await client.createDraft(basic, {
    answers: large,
    agreed: [],
  });
  expect(refused.problem.code).toBe('draft_too_large');
});

test('while the call is open, what was handed in can be edited', async ({ site }) => {
  const client = site.client();
  const receipt = (await client.submit(basic, application(1))).body;
  const token = tokenOf(receipt);
  expect((await client.own(token)).body.possible).toEqual(['edit', 'withdraw']);
  const edited = application(1, {
    address: ['020-0000 岩手県盛岡市見張町9-9'],
  });
  const again = (await client.resubmit(token, edited)).body;
  expect(again.receipt_number).toBe(receipt.receipt_number);
  expect((await client.own(token)).body.answers).toEqual(edited.answers);
  const other = await client.resubmit(token, application(1, { email: ['other@example.jp'] }));
  expect(other.problem.findings?.map(({ rule }) => rule)).toContain('address_changed');
  const staff = await site.staff();
  const [row] = (await staff.queue()).body.applications;
  const { history } = (await staff.detail(row?.id as string)).body;
  expect(history.map((step) => step.what)).toEqual(['submitted', 'edited']);
  expect((await client.page(receipt.status_path)).text).toContain('内容を変更する');
});
