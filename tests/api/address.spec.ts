// The mail address of an application that was handed in: another one counts once the link that was
// mailed to it was used, and the old one is told. An account's own address needs no link.
import { application, basic, sentinels } from './fixtures/applicant.ts';
import { tokenOf, type Client, type Schema } from './fixtures/client.ts';
import { mailsTo } from './fixtures/mails.ts';
import { expect, leaks, test, type Site } from './fixtures/site.ts';

const old = 'mihari-1@example.jp';
const fresh = 'mihari-new@example.jp';

async function handedIn(site: Site): Promise<{ client: Client; page: string }> {
  const client = site.client();
  const token = tokenOf((await client.submit(basic, application(1))).body);
  return { client, page: `/ja/status/${token}` };
}

/** The mail to that address which has these words in it, once it was sent. */
async function mailWith(site: Site, to: string, words: string): Promise<string> {
  const mails = async () =>
    (await mailsTo(site.data + '/mails', to)).filter((mail) => mail.includes(words));
  await expect.poll(mails, { timeout: 5000 }).toHaveLength(1);
  return (await mails())[0] as string;
}

test('another address counts once its link was used, and the old one is told', async ({ site }) => {
  const { client, page } = await handedIn(site);
  expect((await client.page(page)).text).toContain(`href="${page}/address"`);
  const asked = await client.postForm(`${page}/address`, { email: fresh });
  expect({ status: asked.status, to: asked.headers.location }).toEqual({
    status: 303,
    to: `${page}/address`,
  });
  expect((await client.page(`${page}/address`)).text).toContain(fresh);

  const mail = await mailWith(site, fresh, '/ja/addresses/');
  expect(
    leaks(
      mail,
      sentinels.filter((each) => each !== 'mihari'),
    ),
  ).toEqual([]);
  const link = /(\/ja\/addresses\/[\w-]{43})/u.exec(mail)?.[1] as string;
  client.secrets.add(link.split('/').at(-1) as string);
  const stranger = site.client();
  expect((await stranger.page(link)).text).toContain('このアドレスに変更しますか');
  expect((await client.own(page.split('/').at(-1) as string)).body.answers['email']).toEqual([old]);

  expect((await stranger.postForm(link)).headers.location).toBe(link);
  expect((await stranger.page(link)).text).toContain('メールアドレスを変更しました');
  expect((await client.own(page.split('/').at(-1) as string)).body.answers['email']).toEqual([
    fresh,
  ]);
  expect((await client.page(page)).text).toContain('連絡先のメールアドレスを変更しました');
  const told = await mailWith(site, old, '連絡先が、別のメールアドレスに変わりました');
  expect(told).not.toContain(fresh);
});

test('what is no new address is refused on the page, with what was typed', async ({ site }) => {
  const { client, page } = await handedIn(site);
  for (const [typed, words] of [
    ['mihari@', 'メールアドレスの形が正しくありません'],
    [old.toUpperCase(), 'いまと同じアドレスです'],
    ['', 'メールアドレス'],
  ] as const) {
    const refused = await client.postForm(`${page}/address`, { email: typed });
    expect.soft(refused.status, typed).toBe(422);
    expect.soft(refused.text).toContain(words);
    expect.soft(refused.text).toContain(`value="${typed}"`);
  }
  const english = await client.postForm(`${page.replace('/ja/', '/en/')}/address`, { email: 'x' });
  expect(english.text).toContain('This is no mail address');
  const invented = 'Z'.repeat(43);
  for (const path of [`/ja/status/${invented}/address`, `/ja/addresses/${invented}`]) {
    expect.soft((await client.page(path)).status).toBe(404);
    expect.soft((await client.postForm(path, { email: fresh })).status).toBe(404);
  }
});

test('the address of the signed-in account needs no confirming, and no other does without', async ({
  site,
}) => {
  const login = 'mihari-account@example.jp';
  const client = site.client();
  const asked = { purpose: 'sign_up', login };
  expect((await client.call('POST', '/api/account-links', asked)).status).toBe(202);
  const mail = await mailWith(site, login, '/ja/account/links/');
  const link = /\/ja\/account\/links\/([\w-]{43})/u.exec(mail)?.[1] as string;
  client.secrets.add(link);
  const password = 'kawa to umi to sora';
  await client.call('POST', `/api/account-links/${link}`, { password, name: '見張 花子' });
  const begun = (await client.createDraft(basic, application(1, { email: [login] }))).body;
  const rules = async (by: Client) => {
    const input = { ...application(1, { email: [login] }), draft: begun.token };
    const { findings } = (await by.check(basic, input)).body as Schema['CheckResult'];
    return findings.filter(({ outcome }) => outcome !== 'satisfied').map(({ rule }) => rule);
  };
  expect(await rules(client)).toEqual(['address_not_confirmed']);
  expect((await client.draft(begun.token)).body.account_address).toBeUndefined();

  expect((await client.signIn({ login, password })).status).toBe(200);
  expect((await client.draft(begun.token)).body.account_address).toBe(login);
  expect(await rules(client)).toEqual([]);
  expect(await rules(site.client())).toEqual(['address_not_confirmed']);
  const { agreed } = application(1);
  const { version, token } = begun;
  const refused = await site.client().submitDraft(token, { version, agreed });
  expect(refused.problem.findings?.map(({ rule }) => rule)).toContain('address_not_confirmed');
  expect((await client.submitDraft(token, { version, agreed })).status).toBe(201);

  const other = (await client.createDraft(basic, application(2))).body;
  const foreign = await client.submitDraft(other.token, { version: other.version, agreed });
  expect(foreign.problem.findings?.map(({ rule }) => rule)).toContain('address_not_confirmed');
});
