// A day in words, always of the Japanese calendar day whatever the reader's machine says.
import type { Language } from './language.ts';

const locales: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };

/** 2026年11月14日(土) / Sat 14 November 2026. */
export function longDate(iso: string, language: Language): string {
  const day = new Date(`${iso}T00:00:00+09:00`);
  const format = new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'Asia/Tokyo',
  });
  return format.format(day);
}
