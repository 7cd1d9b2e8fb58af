// The words of the desk's mails in the language of the page.
import type { Language } from '../i18n/language.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { mailsEn } from './words_en.ts';
import { mailsJa, type MailsText } from './words_ja.ts';

const dictionaries: Record<Language, MailsText> = { ja: mailsJa, en: mailsEn };

export function useMailsText(): MailsText {
  return dictionaries[useSpeaking().language];
}
