// What the contact sheet shows: applications in every state, papers, an inquiry for training on
// site, accounts and mails. All people are invented; every name differs, so that a picture tells
// whose it is.
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { practicumAnswers } from '../../shared/practicum_answers.ts';
import { handIn } from '../fixtures/hand_in.ts';
import { basicAnswers, beginDraft } from '../journeys/applying.ts';
import type { Office } from '../journeys/office.ts';
import { handInWithPapers, returnPapers, upload } from '../journeys/returned_papers.ts';
import { newKey } from '../../shared/new_key.ts';

const basicCourse = '/api/programmes/suction-2024/courses/basic_1';

/** The last segments of addresses, by what the screens call them. */
export interface Town {
  office: Office;
  /** Of somebody who is not signed in. */
  anybody: Page;
  /** Of status pages: received, returned, accepted, declined, withdrawn, postponed, papers. */
  tokens: Record<string, string>;
  /** Of drafts: filled, empty, practicum, and the secret of the mail that confirms an address. */
  drafts: Record<string, string>;
  ids: Record<string, string>;
}

interface Person {
  token: string;
  name: string;
  kana: string;
  email: string;
}

const people: readonly Person[] = [
  { token: 'received', name: '結城 さくら', kana: 'ユウキ サクラ', email: 'sakura@example.jp' },
  { token: 'returned', name: '青葉 渉', kana: 'アオバ ワタル', email: 'wataru@example.jp' },
  { token: 'accepted', name: '三ツ石 葵', kana: 'ミツイシ アオイ', email: 'aoi@example.jp' },
  { token: 'declined', name: '早池 峰子', kana: 'ハヤチ ミネコ', email: 'mineko@example.jp' },
  { token: 'withdrawn', name: '北上 環', kana: 'キタカミ タマキ', email: 'tamaki@example.jp' },
  { token: 'postponed', name: '遠野 郁', kana: 'トオノ カオル', email: 'kaoru@example.jp' },
];

const answersOf = ({ name, kana, email }: Person) => ({
  ...basicAnswers,
  ...{ name: [name], name_kana: [kana], email: [email] },
  ...{ employed: ['yes'], workplace_name: ['結び訪問介護ステーション'] },
  ...{ workplace_prefecture: ['iwate'], workplace_kind: ['home_visit'] },
});

export async function settle(anybody: Page, office: Office): Promise<Town> {
  const town: Town = { office, anybody, tokens: {}, drafts: {}, ids: {} };
  for (const person of people) {
    const input = { answers: answersOf(person), agreed: ['originals', 'lateness'] };
    town.tokens[person.token] = lastOf(await handIn(anybody.request, basicCourse, input));
  }
  await applyForPracticum(town);
  await decide(town);
  await askForTraining(town);
  await beginDrafts(town);
  await moveOn(town);
  await inviteSomebody(town);
  await findMail(town);
  return town;
}

const lastOf = (path: string): string => path.split('/').at(-1) ?? '';

/** One application with papers, of which two are sent back later. */
async function applyForPracticum({ office, anybody, tokens, ids }: Town): Promise<void> {
  const handedIn = await handInWithPapers(anybody.request, office);
  tokens['papers'] = handedIn.token;
  Object.assign(ids, handedIn.documents);
}

async function decide({ office, anybody, tokens, ids }: Town): Promise<void> {
  const reason = '住所に番地がありません。番地まで書いてください。';
  await office.step('青葉', 'return', { reason });
  await office.step('三ツ石', 'decision', { outcome: 'accepted', reason: '' });
  const full = '定員に達したため、今回は受講いただけません。第2回の募集をお待ちください。';
  await office.step('早池', 'decision', { outcome: 'declined', reason: full });
  await office.step('遠野', 'postponement', { course: 'basic_2', reason: '勤務の都合のため' });
  ids['accepted'] = (await office.application('三ツ石')).id;
  ids['received'] = (await office.application('結城')).id;
  const words = { text: '当日は上履きをお持ちください。' };
  await office.send('POST', `/api/staff/applications/${ids['received']}/messages`, words);
  const withdrawal = `/ja/status/${tokens['withdrawn']}/withdraw`;
  const withdrawn = await anybody.request.post(withdrawal, { form: {}, maxRedirects: 0 });
  expect(withdrawn.status()).toBe(303);
  const { id } = await returnPapers(office, ids);
  ids['papers'] = id;
}

/** The newest mail's secret in an address that begins so. */
async function secretInMail(request: APIRequestContext, place: string): Promise<string> {
  const list = await (await request.get('/ja/development/mails')).text();
  for (const [, path = ''] of list.matchAll(/href="(\/ja\/development\/mails\/\w+)"/gu)) {
    const text = await (await request.get(path)).text();
    const found = new RegExp(`/ja/${place}/([\\w-]+)`, 'u').exec(text);
    if (found?.[1] !== undefined) return found[1];
  }
  throw new Error(`no mail leads to ${place}`);
}

async function askForTraining({ office, anybody, tokens, ids }: Town): Promise<void> {
  const { request } = anybody;
  const form = {
    ...{ organisation: '結びの里 介護サービス', contact: '盛岡 早苗' },
    ...{ email: 'sanae@example.jp', phone: '019-000-0001', wished_day: '2027-03-01', heads: '3' },
    ...{ venue: '結びの里 会議室', distance_km: '25', needs_lodging: 'no', remarks: '' },
  };
  const path = '/ja/programmes/suction-2024/courses/on_site/inquiry';
  const contacts = { asked: '釜石 純', agreed: '宮古 渚', quoted: '盛岡 早苗' };
  for (const [token, contact] of Object.entries(contacts)) {
    const once = { idempotency_key: newKey()['idempotency-key'] };
    const data = { form: { ...form, ...once, contact }, maxRedirects: 0 };
    const sent = await request.post(path, data);
    expect(sent.status()).toBe(303);
    tokens[token] = await secretInMail(request, 'on-site');
  }
  for (const token of ['agreed', 'quoted']) {
    await request.post(`/ja/on-site/${tokens[token]}/confirm`, { form: {} });
    ids['inquiry'] = await quote(office);
  }
  await request.post(`/ja/on-site/${tokens['agreed']}/accept`, { form: { quote: '1' } });
}

/** To the only inquiry that waits for one; its id. */
async function quote(office: Office): Promise<string> {
  const list = '/api/staff/programmes/suction-2024/inquiries';
  const { inquiries } = await office.get<{ inquiries: { id: string; state: string }[] }>(list);
  const id = inquiries.find(({ state }) => state === 'inquiry')?.id ?? '';
  await office.send('POST', `/api/staff/inquiries/${id}/quote`, {
    ...{ first_day: '2027-03-01', heads: 3, version: 2, valid_until: '2026-12-31' },
    ...{ lodging: { yen: 0, note: '' }, travel: { yen: 3000, note: '往復50km' } },
    ...{ venue: { yen: 0, note: '' }, refund_terms: '初日の1週間前まで全額' },
  });
  return id;
}

async function beginDrafts({ anybody: page, drafts }: Town): Promise<void> {
  drafts['filled'] = await beginDraft(page);
  drafts['empty'] = await beginDraft(page, { answers: {} });
  const { reads_japanese: _, ...answers } = basicAnswers;
  drafts['torn'] = await beginDraft(page);
  drafts['practicum'] = await beginDraft(page, {
    course: 'suction-2024/practicum',
    answers: { ...answers, ...practicumAnswers, items: ['oral_normal', 'gastrostomy_drip'] },
  });
  await upload(page.request, drafts['practicum'], 'prior_certificate');
  await upload(page.request, drafts['practicum'], 'user_consent');
  const email = basicAnswers.email[0];
  const asked = `/api/drafts/${drafts['filled']}/confirmation`;
  expect((await page.request.post(asked, { data: { email }, headers: newKey() })).status()).toBe(
    202,
  );
  drafts['secret'] = await secretInMail(page.request, 'drafts');
}

async function findMail({ anybody, ids }: Town): Promise<void> {
  const list = await (await anybody.request.get('/ja/development/mails')).text();
  ids['mail'] = /href="\/ja\/development\/mails\/(\w+)"/u.exec(list)?.[1] ?? '';
}

/** Opens the link of the mail that confirms the address of the draft. */
export async function confirmDraft(
  request: APIRequestContext,
  token: string,
  email: string,
): Promise<void> {
  const confirmation = `/api/drafts/${token}/confirmation`;
  const asked = await request.post(confirmation, { data: { email }, headers: newKey() });
  expect(asked.status(), await asked.text()).toBe(202);
  const path = `/ja/drafts/${await secretInMail(request, 'drafts')}`;
  const opened = await request.post(path, { form: {}, maxRedirects: 0 });
  expect(opened.status()).toBe(303);
}

/** Somebody who changes the mail address, and somebody with an arranged day. */
async function moveOn({ office, anybody, tokens, ids }: Town): Promise<void> {
  const address = `/ja/status/${tokens['accepted']}/address`;
  const once = newKey()['idempotency-key'];
  const form = { email: 'aoi-new@example.jp', idempotency_key: once };
  const asked = await anybody.request.post(address, { form, maxRedirects: 0 });
  expect(asked.status(), await asked.text()).toBeLessThan(400);
  tokens['address'] = await secretInMail(anybody.request, 'addresses');
  const { id: slot } = await office.send<{ id: string }>(
    'POST',
    '/api/staff/programmes/suction-2024/slots',
    { held_on: '2027-03-03', starts: '09:00', ends: '17:00', venue: '研修室A' },
  );
  await office.send('POST', '/api/staff/programmes/suction-2024/slots', {
    ...{ held_on: '2027-03-10', starts: '09:00', ends: '17:00', venue: '研修室B' },
  });
  const person = {
    ...{ token: 'arranged', name: '花泉 陽', kana: 'ハナイズミ ヨウ', email: 'yo@example.jp' },
  };
  const input = { answers: answersOf(person), agreed: ['originals', 'lateness'] };
  const course = '/api/programmes/suction-2024/courses/supplement';
  tokens['arranged'] = lastOf(await handIn(anybody.request, course, input));
  await office.step('花泉', 'decision', { outcome: 'accepted', reason: '', slot });
  ids['arranged'] = (await office.application('花泉')).id;
}

async function inviteSomebody({ office, anybody, tokens, ids }: Town): Promise<void> {
  const scope = { kind: 'programme', programme: 'suction-2024' };
  const { account } = await office.send<{ account: string }>('POST', '/api/staff/accounts', {
    login: 'sumire@example.jp',
    name: '遠野 すみれ',
    grants: [{ verbs: ['read_applications'], scope, reason: '窓口の担当になったため' }],
  });
  ids['account'] = account;
  tokens['invitation'] = await secretInMail(anybody.request, 'account/links');
}
