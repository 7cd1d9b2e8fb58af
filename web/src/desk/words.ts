// The words of the desk in the language of the page.
import { featureWords } from '../i18n/feature_words.ts';
import type { DeskText } from './words_ja.ts';

export const deskWords = featureWords<DeskText>({
  ja: () => import('./words_ja.ts').then((words) => words.deskJa),
  en: () => import('./words_en.ts').then((words) => words.deskEn),
});

export const useDeskText = deskWords.use;
