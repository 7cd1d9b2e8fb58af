// An instant in words, always in Japan Standard Time whatever the reader's machine says.
import { eraOn } from '../wareki/eras.ts';
import type { Language } from './language.ts';
import { longDate } from './long_date.ts';

interface LocalMoment {
  day: string;
  time: string;
}

// The Swedish locale writes ISO days and 24 hours.
const inTokyo = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Tokyo',
});

function localMoment(instant: string): LocalMoment {
  const [day = '', time = ''] = inTokyo.format(new Date(instant)).split(' ');
  return { day, time };
}

/** 令和8年11月21日（土） 10:05 / 21 November 2026 (Sat) 10:05, as the documents have it. */
export function longMoment(instant: string, language: Language): string {
  const { day, time } = localMoment(instant);
  return `${longDate(day, language)} ${time}`;
}

/** R8.11.21 10:05 / 2026-11-21 10:05, for a dense list. */
export function shortMoment(instant: string, language: Language): string {
  const { day, time } = localMoment(instant);
  return `${language === 'ja' ? shortWareki(day) : day} ${time}`;
}

function shortWareki(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const era = eraOn(iso);
  const years = era ? `${era.en.charAt(0)}${Number(year) - era.yearBeforeFirst}` : year;
  return `${years}.${Number(month)}.${Number(day)}`;
}
