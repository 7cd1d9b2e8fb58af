// The words of the desk's mails in the language of the page.
import { featureWords } from '../i18n/feature_words.ts';
import type { MailsText } from './words_ja.ts';

export const mailsWords = featureWords<MailsText>({
  ja: () => import('./words_ja.ts').then((words) => words.mailsJa),
  en: () => import('./words_en.ts').then((words) => words.mailsEn),
});

export const useMailsText = mailsWords.use;
