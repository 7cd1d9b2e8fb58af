// The words of documents in the language of the page.
import type { Language } from '../i18n/language.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { documentsEn } from './words_en.ts';
import { documentsJa, type DocumentsText } from './words_ja.ts';

const dictionaries: Record<Language, DocumentsText> = { ja: documentsJa, en: documentsEn };

export function useDocumentsText(): DocumentsText {
  return dictionaries[useSpeaking().language];
}
