// The words of a draft in the language of the page.
import { featureWords } from '../i18n/feature_words.ts';
import type { DraftText } from './words_ja.ts';

export const draftWords = featureWords<DraftText>({
  ja: () => import('./words_ja.ts').then((words) => words.draftJa),
  en: () => import('./words_en.ts').then((words) => words.draftEn),
});

export const useDraftText = draftWords.use;
