// The words of accounts in the language of the page.
import type { Language } from '../i18n/language.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { accountEn } from './words_en.ts';
import { accountJa, type AccountText } from './words_ja.ts';

const dictionaries: Record<Language, AccountText> = { ja: accountJa, en: accountEn };

export function useAccountText(): AccountText {
  return dictionaries[useSpeaking().language];
}
