// Both dictionaries are complete: the compiler compares their shapes, this test their contents.
import { expect, test } from 'vitest';
import { accountEn } from '../account/words_en.ts';
import { accountJa } from '../account/words_ja.ts';
import { arrangingEn } from '../arranging/words_en.ts';
import { arrangingJa } from '../arranging/words_ja.ts';
import { refusalWords } from '../documents/refusal_words.ts';
import { documentsEn } from '../documents/words_en.ts';
import { documentsJa } from '../documents/words_ja.ts';
import { draftEn } from '../draft/words_en.ts';
import { draftJa } from '../draft/words_ja.ts';
import { deskEn } from '../desk/words_en.ts';
import { deskJa } from '../desk/words_ja.ts';
import { mailsEn } from '../mails/words_en.ts';
import { mailsJa } from '../mails/words_ja.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

type Entry = [path: string, words: unknown];

function entries(dictionary: object, path: string[] = []): Entry[] {
  return Object.entries(dictionary).flatMap(([key, value]): Entry[] => {
    const here = [...path, key];
    return typeof value === 'object' ? entries(value, here) : [[here.join('.'), value]];
  });
}

// Functions are asked with values that stand in for a label, a day or a count.
function spoken(words: unknown): string {
  if (typeof words !== 'function') return String(words);
  const asked: unknown[] =
    words.length === 1 ? ['2026-11-14'] : ['A', 5, '2019-04-30', '2019-05-01'];
  return String(words(...asked));
}

function refusedIn(language: 'ja' | 'en'): Record<string, string> {
  const words = Object.entries(refusalWords);
  return Object.fromEntries(words.map(([refusal, both]) => [refusal, both[language]]));
}

const inJapanese = new Map(
  entries({
    ...ja,
    desk: deskJa,
    draft: draftJa,
    documents: documentsJa,
    account: accountJa,
    arranging: arrangingJa,
    mails: mailsJa,
    refused: refusedIn('ja'),
  }),
);
const inEnglish = entries({
  ...en,
  desk: deskEn,
  account: accountEn,
  arranging: arrangingEn,
  mails: mailsEn,
  draft: draftEn,
  documents: documentsEn,
  refused: refusedIn('en'),
});
const namesKeptInJapanese = new Set(['site.name', 'site.otherLanguage']);

test('every entry of one dictionary is in the other', () => {
  expect(inEnglish.map(([path]) => path).sort()).toEqual([...inJapanese.keys()].sort());
});

test.each(inEnglish)('%s says something in both languages', (path, words) => {
  expect(spoken(words).trim()).not.toBe('');
  expect(spoken(inJapanese.get(path)).trim()).not.toBe('');
});

test.each(inEnglish.filter(([path]) => !namesKeptInJapanese.has(path)))(
  '%s is translated',
  (path, words) => {
    expect(spoken(words)).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
    expect(spoken(words)).not.toBe(spoken(inJapanese.get(path)));
  },
);
