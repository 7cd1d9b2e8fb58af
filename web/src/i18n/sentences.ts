// Sentences one after the other: Japanese sets no space between them.
import type { Language } from './language.ts';

export function sentences(language: Language, parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false && part !== '');
  return said.join(language === 'ja' ? '' : ' ');
}
