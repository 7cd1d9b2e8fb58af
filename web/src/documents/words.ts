// The words of documents in the language of the page.
import { featureWords } from '../i18n/feature_words.ts';
import type { DocumentsText } from './words_ja.ts';

export const documentsWords = featureWords<DocumentsText>({
  ja: () => import('./words_ja.ts').then((words) => words.documentsJa),
  en: () => import('./words_en.ts').then((words) => words.documentsEn),
});

export const useDocumentsText = documentsWords.use;
