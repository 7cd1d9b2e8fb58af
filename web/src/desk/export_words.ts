// The words for saving the list as a file, in the language of the page.
import { featureWords } from '../i18n/feature_words.ts';
import type { ExportText } from './export_words_ja.ts';

export const exportWords = featureWords<ExportText>({
  ja: () => import('./export_words_ja.ts').then((words) => words.exportJa),
  en: () => import('./export_words_en.ts').then((words) => words.exportEn),
});

export const useExportText = exportWords.use;
