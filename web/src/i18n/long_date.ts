// A day in words, always of the Japanese calendar day whatever the reader's machine says, in the
// form that the documents of the server have.
import { warekiText } from '../wareki/wareki.ts';
import type { Language } from './language.ts';

const locales: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };

const noonOf = (iso: string): Date => new Date(`${iso}T12:00:00+09:00`);

function weekdayOf(iso: string, language: Language): string {
  const form = { weekday: 'short', timeZone: 'Asia/Tokyo' } as const;
  return new Intl.DateTimeFormat(locales[language], form).format(noonOf(iso));
}

/** 令和8年11月21日（土） / 21 November 2026 (Sat). */
export function longDate(iso: string, language: Language): string {
  const weekday = weekdayOf(iso, language);
  return language === 'ja'
    ? `${warekiText(iso)}（${weekday}）`
    : `${westernDate(iso, 'en')} (${weekday})`;
}

/** 1998年4月1日 / 1 April 1998: beside a date of an era, and for dates of birth. */
export function westernDate(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'Asia/Tokyo',
  }).format(noonOf(iso));
}

/** 平成10年4月1日 / 1 April 1998: nobody needs the weekday of a birth. */
export function birthDate(iso: string, language: Language): string {
  return language === 'ja' ? warekiText(iso) : westernDate(iso, 'en');
}
