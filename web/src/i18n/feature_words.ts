// The words of one feature, fetched in the language of the page only. A page is opened together
// with its words (app/page_of.ts); when a reader switches the language, what is there stays until
// the words of the other language have come. A fetch that failed is tried again when a page is next
// opened.
import { use } from 'react';
import type { Language } from './language.ts';
import { useSpeaking } from './text.tsx';

export interface FeatureWords<Words> {
  fetch: (language: Language) => Promise<Words>;
  use: () => Words;
}

export function featureWords<Words>(
  load: Record<Language, () => Promise<Words>>,
): FeatureWords<Words> {
  const there: Partial<Record<Language, Words>> = {};
  const asked: Partial<Record<Language, Promise<Words>>> = {};
  const fetch = (language: Language) => {
    const words = there[language];
    return words !== undefined
      ? Promise.resolve(words)
      : (asked[language] = load[language]().then((loaded) => (there[language] = loaded)));
  };
  return {
    fetch,
    use: function useFeatureWords() {
      const { language } = useSpeaking();
      // A promise that was refused stays, or a page whose words are missing would ask for ever.
      return there[language] ?? use(asked[language] ?? fetch(language));
    },
  };
}
