// The words of slots, on-site training and recorded facts in the language of the page.
import { featureWords } from '../i18n/feature_words.ts';
import type { ArrangingText } from './words_ja.ts';

export const arrangingWords = featureWords<ArrangingText>({
  ja: () => import('./words_ja.ts').then((words) => words.arrangingJa),
  en: () => import('./words_en.ts').then((words) => words.arrangingEn),
});

export const useArrangingText = arrangingWords.use;
