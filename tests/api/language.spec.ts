// Texts arrive in the language that is asked for (ui.md): English answers hold no Japanese but for
// what people wrote and where the notice says so.
import {
  application,
  basic,
  practicum,
  practicumApplication,
  reason,
} from './fixtures/applicant.ts';
import { approved, coursePath, tokenOf, type Approved } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

// Names of people, what they wrote, and the place in the notice, whose words are the notice's.
const properData = ['applicant', 'applicant_kana', 'name', 'value', 'who', 'reason', 'source'];

/** "key: text" of every Japanese text of an answer that is not proper data. */
function japaneseTexts(content: unknown, key = ''): string[] {
  if (typeof content === 'string') {
    return japanese.test(content) && !properData.includes(key) ? [`${key}: ${content}`] : [];
  }
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) =>
    japaneseTexts(value, Array.isArray(content) ? key : name),
  );
}

const inEnglish = (answer: Approved<unknown>) => japaneseTexts(JSON.parse(answer.text));

test('forms and findings are in English when they are asked for in English', async ({ site }) => {
  const client = site.client();
  const nothing = { answers: {}, agreed: [] };
  const wrong = application(1, {
    name: ['a', 'b'],
    name_kana: ['x'],
    phone: ['1'],
    email: ['x'],
    birth_date: ['x'],
    payer: ['x'],
    nope: ['x'],
    qualifications: ['none'],
    reads_japanese: ['no'],
  });
  for (const at of [basic, practicum]) {
    const form = await client.form(at, 'en');
    expect.soft(inEnglish(form), `form of ${at.course}`).toEqual([]);
    expect(japaneseTexts((await client.form(at, 'ja')).body).length).toBeGreaterThan(20);
    for (const input of [nothing, wrong, application(1), practicumApplication()]) {
      expect.soft(inEnglish(await client.check(at, input, 'en'))).toEqual([]);
    }
  }
  const { findings } = (await client.check(basic, nothing, 'ja')).body;
  expect(findings.filter((finding) => !japanese.test(finding.message))).toEqual([]);
});

test('refusals are in the language that is asked for', async ({ site }) => {
  const staff = await site.staff();
  const stranger = site.client();
  const receipt = (await stranger.submit(basic, application(1), 'en')).body;
  const token = tokenOf(receipt);
  const id = (await staff.queue()).body.applications[0]?.id as string;
  const bad = async (lang: 'ja' | 'en') => {
    const path = coursePath(basic, 'check', lang);
    return approved<unknown>(await stranger.send({ method: 'POST', path, body: '{}' }));
  };
  const refusals = (lang: 'ja' | 'en'): Promise<Approved<unknown>>[] => [
    stranger.submit(basic, { answers: {}, agreed: [] }, lang),
    stranger.form({ ...basic, course: 'nothing' }, lang),
    stranger.form({ ...basic, programme: 'nothing' }, lang),
    stranger.own('nothing', lang),
    stranger.resubmit(token, { answers: {}, agreed: [] }, lang),
    stranger.draft('nothing', lang),
    stranger.detail(id, lang),
    stranger.signIn({ login: 'x', password: 'x' }, lang),
    staff.sendBack(id, { version: 7, reason }, lang),
    staff.sendBack(id, { version: 1, reason: '' }, lang),
    bad(lang),
  ];
  for (const answer of await Promise.all(refusals('en'))) {
    expect.soft(inEnglish(answer), answer.problem.code).toEqual([]);
  }
  for (const answer of await Promise.all(refusals('ja'))) {
    expect.soft(answer.problem.detail, answer.problem.code).toMatch(japanese);
  }
});

test('the desk in English shows Japanese only where people wrote it', async ({ site }) => {
  const staff = await site.staff();
  await site.client().submit(basic, application(1), 'en');
  const queue = await staff.queue({ lang: 'en' });
  expect(inEnglish(queue)).toEqual([]);
  const id = queue.body.applications[0]?.id as string;
  const detail = await staff.detail(id, 'en');
  expect(inEnglish(detail)).toEqual([]);
  const value = (field: string) => detail.body.answers.find((answer) => answer.id === field)?.value;
  expect(value('qualifications')).toBe('Certified care worker');
  expect(value('employed')).toBe('Yes');
  expect(inEnglish(await staff.sendBack(id, { version: 1, reason }, 'en'))).toEqual([]);
});

test('who applies in English is answered in English, on the page and by mail', async ({ site }) => {
  const client = site.client();
  const english = application(1, { name: ['Mihari One'] });
  const receipt = (await client.submit(basic, english, 'en')).body;
  expect(receipt.status_path).toMatch(/^\/en\/status\//u);
  const page = await client.page(receipt.status_path);
  expect(page.text).toContain('<html lang="en"');
  const staff = await site.staff();
  const id = (await staff.queue()).body.applications[0]?.id as string;
  const { mails } = (await staff.detail(id)).body;
  expect(mails[0]?.subject).toContain('Application received');
  expect(mails[0]?.subject).not.toMatch(japanese);
});
