// Reading a date from the boxes era, year, month and day (ui.md "和暦 input"). The era is always
// chosen, never supposed: 60 is another year in 昭和 than in 西暦.
import { eraOn, eraRow, type Calendar, type EraRow } from './eras.ts';

/** What stands in the boxes, as typed. An empty calendar means that nothing was chosen yet. */
export interface DateParts {
  calendar: Calendar | '';
  year: string;
  month: string;
  day: string;
}

export type DateProblem =
  | { kind: 'missing' }
  | { kind: 'no_calendar' }
  | { kind: 'incomplete' }
  | { kind: 'not_a_number' }
  | { kind: 'no_such_day' }
  | { kind: 'before_era'; era: EraRow; equivalent: string }
  | { kind: 'after_era'; era: EraRow; equivalent: string };

export type DateReading = { iso: string } | { problem: DateProblem };

export const emptyDate: DateParts = { calendar: '', year: '', month: '', day: '' };

export function readDate(parts: DateParts): DateReading {
  const boxes = [parts.year, parts.month, parts.day].map(normalised);
  const [yearText = '', monthText = '', dayText = ''] = boxes;
  if (boxes.every((text) => text === '') && parts.calendar === '') {
    return { problem: { kind: 'missing' } };
  }
  if (boxes.some((text) => text === '')) return { problem: { kind: 'incomplete' } };
  if (parts.calendar === '') return { problem: { kind: 'no_calendar' } };

  const isWestern = parts.calendar === 'western';
  const year = yearText === '元' && !isWestern ? 1 : wholeNumber(yearText);
  const month = wholeNumber(monthText);
  const day = wholeNumber(dayText);
  if (year === null || month === null || day === null) return { problem: { kind: 'not_a_number' } };

  if (parts.calendar === 'western') return westernDay(year, month, day);
  return eraDay(eraRow(parts.calendar), year, month, day);
}

function eraDay(era: EraRow, year: number, month: number, day: number): DateReading {
  if (year < 1) return { problem: { kind: 'no_such_day' } };
  const iso = isoDay(era.yearBeforeFirst + year, month, day);
  if (iso === null) return { problem: { kind: 'no_such_day' } };
  if (iso < era.firstDay) return { problem: { kind: 'before_era', era, equivalent: iso } };
  if (era.lastDay !== null && iso > era.lastDay) {
    return { problem: { kind: 'after_era', era, equivalent: iso } };
  }
  return { iso };
}

// Two digits are refused: 「60」 under 西暦 would be the year 60.
function westernDay(year: number, month: number, day: number): DateReading {
  const iso = year < 1000 ? null : isoDay(year, month, day);
  return iso === null ? { problem: { kind: 'no_such_day' } } : { iso };
}

/** The boxes for a stored ISO day, in its era; 西暦 before 明治6年. */
export function partsOf(iso: string): DateParts {
  const [year = '', month = '', day = ''] = iso.split('-');
  const era = eraOn(iso);
  const [monthBox, dayBox] = [String(Number(month)), String(Number(day))];
  if (!era) return { calendar: 'western', year, month: monthBox, day: dayBox };
  const eraYear = Number(year) - era.yearBeforeFirst;
  return { calendar: era.era, year: String(eraYear), month: monthBox, day: dayBox };
}

/** 令和8年5月29日 as an officer writes it; the first year is 元年. */
export function warekiText(iso: string): string {
  const { calendar, year, month, day } = partsOf(iso);
  if (calendar === '' || calendar === 'western') return `${year}年${month}月${day}日`;
  return `${eraRow(calendar).ja}${year === '1' ? '元' : year}年${month}月${day}日`;
}

// Full-width digits and the compatibility forms of 元 become plain ones; spaces go.
function normalised(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/u.test(text) ? Number(text) : null;
}

function isoDay(year: number, month: number, day: number): string | null {
  const utc = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return isReal ? utc.toISOString().slice(0, 10) : null;
}
