// The words of the current language for every component. The address holds the language, so that
// switching it is following a link.
import { createContext, use, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { en } from './en.ts';
import { ja, type Text } from './ja.ts';
import type { Language } from './language.ts';

const dictionaries: Record<Language, Text> = { ja, en };

interface Speaking {
  language: Language;
  text: Text;
}

const SpeakingContext = createContext<Speaking | null>(null);

interface LanguageProviderProps {
  language: Language;
  children: ReactNode;
}

export function LanguageProvider({ language, children }: LanguageProviderProps) {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speaking = useMemo(() => ({ language, text: dictionaries[language] }), [language]);
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

export function useSpeaking(): Speaking {
  const speaking = use(SpeakingContext);
  if (!speaking) throw new Error('a component outside LanguageProvider has no words');
  return speaking;
}

export function useText(): Text {
  return useSpeaking().text;
}
