// The words of slots, on-site training and recorded facts in the language of the page.
import type { Language } from '../i18n/language.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { arrangingEn } from './words_en.ts';
import { arrangingJa, type ArrangingText } from './words_ja.ts';

const dictionaries: Record<Language, ArrangingText> = { ja: arrangingJa, en: arrangingEn };

export function useArrangingText(): ArrangingText {
  return dictionaries[useSpeaking().language];
}
