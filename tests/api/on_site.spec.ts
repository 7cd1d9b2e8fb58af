// On-site training (S4 C7, 17): an inquiry by a plain form, the proof of the address, a quote, its
// acceptance, and a group that is checked as a whole.
import { type Client, type Schema } from './fixtures/client.ts';
import { expect, test, type Site } from './fixtures/site.ts';

type Detail = Schema['InquiryDetail'];

const inquiryPath = '/ja/programmes/suction-2024/courses/on_site/inquiry';
const list = '/api/staff/programmes/suction-2024/inquiries';

const fields = {
  organisation: '見張ホーム',
  contact: '見張 太郎',
  email: 'mihari-office@example.jp',
  phone: '03-0000-4649',
  wished_day: '2027-03-01',
  heads: '3',
  venue: '見張ホーム 会議室',
  distance_km: '25',
  needs_lodging: 'no',
  remarks: '番兵の連絡',
};

/** The secret of the newest mail that leads to an inquiry. */
async function newestToken(client: Client): Promise<string> {
  const mails = (await client.page('/ja/development/mails')).text;
  const path = /href="(\/ja\/development\/mails\/[^"]+)"/u.exec(mails)?.[1] as string;
  const mail = (await client.page(path)).text;
  const token = /\/ja\/on-site\/([\w-]+)/u.exec(mail)?.[1] as string;
  client.secrets.add(token);
  return token;
}

async function inquire(site: Site): Promise<{ contact: Client; token: string }> {
  const contact = site.client();
  const sent = await contact.postForm(inquiryPath, fields);
  expect({ status: sent.status, location: sent.headers.location }).toEqual({
    status: 303,
    location: `${inquiryPath}/sent`,
  });
  return { contact, token: await newestToken(contact) };
}

const quote = (version: number, changed: Partial<Schema['QuoteInput']> = {}) => ({
  first_day: '2027-03-01',
  heads: 3,
  lodging: { yen: 0, note: '' },
  travel: { yen: 3000, note: '往復50km' },
  venue: { yen: 0, note: '' },
  refund_terms: '初日の1週間前まで全額',
  valid_until: '2026-12-31',
  version,
  ...changed,
});

const member = (index: number, changed: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      name: `見張 ${index}子`,
      name_kana: 'ミハリ ハナコ',
      birth_date: '1990-04-01',
      address: '020-0000 岩手県盛岡市見張町1',
      qualifications: 'certified_care_worker',
      reads_japanese: 'yes',
      ...changed,
    }).map(([name, value]) => [`m${index}.${name}`, value]),
  );

test('an inquiry becomes a quote, a group and a place for everybody', async ({ site }) => {
  const staff = await site.staff();
  const coursePage = await staff.page('/ja/programmes/suction-2024/courses/on_site');
  expect(coursePage.text).toContain(`href="${inquiryPath}"`);
  const { contact, token } = await inquire(site);
  const page = `/ja/on-site/${token}`;
  const inquiries = async () =>
    (await staff.call<Schema['InquiryList']>('GET', list)).body.inquiries;
  expect(await inquiries()).toEqual([]);
  expect((await contact.page(page)).text).toContain('アドレスの確認待ち');
  expect((await contact.postForm(`${page}/confirm`)).status).toBe(303);
  const [row] = await inquiries();
  expect(row).toMatchObject({
    organisation: '見張ホーム',
    heads: 3,
    state: 'inquiry',
  });

  const path = `/api/staff/inquiries/${row?.id as string}`;
  const refused = await staff.call('POST', `${path}/quote`, quote(2, { heads: 2 }));
  expect({ status: refused.status, code: refused.problem.code }).toEqual({
    status: 409,
    code: 'too_few_heads',
  });
  const quoted = (await staff.call<Detail>('POST', `${path}/quote`, quote(2))).body;
  expect(quoted.quotes[0]).toMatchObject({
    heads_yen: 290400,
    total_yen: 293400,
    tax_yen: 26672,
  });
  expect((await contact.page(page)).text).toContain('293,400円');

  const other = await contact.postForm(`${page}/accept`, { quote: '2' });
  expect(other.status).toBe(409);
  expect((await contact.postForm(`${page}/accept`, { quote: '1' })).status).toBe(303);
  const wrong = await contact.postForm(`${page}/group`, {
    ...member(0, { qualifications: 'none' }),
    ...member(1, { birth_date: '2009-03-02' }),
    ...member(2, { name: '' }),
  });
  expect(wrong.status).toBe(422);
  for (const words of ['1人目', '2人目', '3人目']) expect.soft(wrong.text).toContain(words);
  expect(wrong.text).toContain('2009-03-02'); // nothing typed is lost

  const group = { ...member(0), ...member(1), ...member(2) };
  expect((await contact.postForm(`${page}/group`, group)).status).toBe(303);
  const complete = (await staff.call<Detail>('GET', path)).body;
  expect(complete).toMatchObject({
    state: 'roster_complete',
    actions: ['decline', 'confirm'],
  });
  expect(complete.members).toHaveLength(3);
  expect(complete.mails.map(({ event }) => event)).toEqual(['inquiry_received', 'inquiry_quoted']);
  const confirm = { version: complete.version };
  expect((await staff.call<Detail>('POST', `${path}/confirm`, confirm)).body.state).toBe(
    'confirmed',
  );
  expect((await contact.page(page)).text).toContain('受講が決まりました');
});

test('an inquiry says everything that is wrong, and keeps what was typed', async ({ site }) => {
  const client = site.client();
  const answer = await client.postForm(inquiryPath, {
    ...fields,
    heads: '2',
    wished_day: '2026-12-01',
    organisation: '',
    email: 'mihari@',
  });
  expect(answer.status).toBe(422);
  for (const words of ['3名以上', 'お問い合わせが必要です', '事業所・団体の名称']) {
    expect.soft(answer.text).toContain(words);
  }
  expect(answer.text).toContain('value="見張 太郎"');
  expect((await client.page('/ja/programmes/suction-2024/courses/basic_1/inquiry')).status).toBe(
    404,
  );
});

test('staff of the programme see the mails of an inquiry once its address is confirmed', async ({
  site,
}) => {
  const desk = site.client();
  await desk.signIn({ login: 'desk@example.jp', password: 'demo-musubi-desk-2026' });
  const mails = async () =>
    (await desk.call<Schema['MailList']>('GET', '/api/staff/mails?state=all')).body.mails;
  const { contact, token } = await inquire(site);
  expect(await mails()).toEqual([]);
  await contact.postForm(`/ja/on-site/${token}/confirm`);
  const [row] = (await desk.call<Schema['InquiryList']>('GET', list)).body.inquiries;
  expect(await mails()).toMatchObject([
    { inquiry: row?.id, receipt_number: row?.number, programme: 'suction-2024' },
  ]);
});

test('staff decline with a reason that the contact reads', async ({ site }) => {
  const staff = await site.staff();
  const { contact, token } = await inquire(site);
  await contact.postForm(`/ja/on-site/${token}/confirm`);
  const [row] = (await staff.call<Schema['InquiryList']>('GET', list)).body.inquiries;
  const path = `/api/staff/inquiries/${row?.id as string}`;
  const decline = (reason: string, version = 2) =>
    staff.call<Detail>('POST', `${path}/decline`, { reason, version });
  expect((await decline(' ')).problem.code).toBe('reason_missing');
  expect((await decline('番兵の都合', 1)).problem.code).toBe('changed_meanwhile');
  expect((await decline('番兵の都合')).body).toMatchObject({
    state: 'declined',
    actions: [],
  });
  expect((await contact.page(`/ja/on-site/${token}`)).text).toContain('番兵の都合');
});

test('strangers find neither inquiries nor pages of others', async ({ site }) => {
  const nobody = site.client();
  for (const [method, path] of [
    ['GET', list],
    ['GET', '/api/staff/inquiries/x'],
    ['POST', '/api/staff/inquiries/x/quote'],
    ['POST', '/api/staff/inquiries/x/decline'],
    ['POST', '/api/staff/inquiries/x/confirm'],
  ] as const) {
    const body = method === 'POST' ? {} : undefined;
    expect.soft((await nobody.call(method, path, body)).status, path).toBe(401);
  }
  const invented = `/ja/on-site/${'Z'.repeat(43)}`;
  expect((await nobody.page(invented)).status).toBe(404);
  for (const step of ['confirm', 'accept', 'withdraw', 'group']) {
    expect.soft((await nobody.postForm(`${invented}/${step}`)).status, step).toBe(404);
  }
  const staff = await site.staff();
  expect((await staff.call('GET', '/api/staff/inquiries/x')).problem.code).toBe('no_such_inquiry');
});
