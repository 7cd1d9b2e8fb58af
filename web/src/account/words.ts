// The words of accounts in the language of the page.
import { featureWords } from '../i18n/feature_words.ts';
import type { AccountText } from './words_ja.ts';

export const accountWords = featureWords<AccountText>({
  ja: () => import('./words_ja.ts').then((words) => words.accountJa),
  en: () => import('./words_en.ts').then((words) => words.accountEn),
});

export const useAccountText = accountWords.use;
