// The words of one feature, fetched in the language of the page only. A component that asks for
// them before they are there waits at the nearest Suspense, as it would for its own code.
import { use } from 'react';
import type { Language } from './language.ts';
import { useSpeaking } from './text.tsx';

/** Gives the hook with which the components of a feature ask for their words. */
export function featureWords<Words>(
  fetchWords: Record<Language, () => Promise<Words>>,
): () => Words {
  // React needs the same promise at every rendering.
  const asked: Partial<Record<Language, Promise<Words>>> = {};
  return function useFeatureWords() {
    const { language } = useSpeaking();
    return use((asked[language] ??= fetchWords[language]()));
  };
}
