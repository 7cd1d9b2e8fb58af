// The words of the desk in the language of the page.
import type { Language } from '../i18n/language.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { deskEn } from './words_en.ts';
import { deskJa, type DeskText } from './words_ja.ts';

const dictionaries: Record<Language, DeskText> = { ja: deskJa, en: deskEn };

export function useDeskText(): DeskText {
  return dictionaries[useSpeaking().language];
}
