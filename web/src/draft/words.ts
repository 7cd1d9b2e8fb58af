// The words of a draft in the language of the page.
import type { Language } from '../i18n/language.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { draftEn } from './words_en.ts';
import { draftJa, type DraftText } from './words_ja.ts';

const dictionaries: Record<Language, DraftText> = { ja: draftJa, en: draftEn };

export function useDraftText(): DraftText {
  return dictionaries[useSpeaking().language];
}
