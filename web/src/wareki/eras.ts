// The eras in which a date may be written, with their first days (requirements 2.6). 明治 begins
// with its sixth year: earlier days were counted by the moon. The server uses the same limits.

export type Era = 'meiji' | 'taisho' | 'showa' | 'heisei' | 'reiwa';
export type Calendar = Era | 'western';

export interface EraRow {
  era: Era;
  ja: string;
  en: string;
  yearBeforeFirst: number;
  firstDay: string;
  lastDay: string | null;
}

export const eras: readonly EraRow[] = [
  row('reiwa', '令和', 'Reiwa', 2018, '2019-05-01', null),
  row('heisei', '平成', 'Heisei', 1988, '1989-01-08', '2019-04-30'),
  row('showa', '昭和', 'Shōwa', 1925, '1926-12-25', '1989-01-07'),
  row('taisho', '大正', 'Taishō', 1911, '1912-07-30', '1926-12-24'),
  row('meiji', '明治', 'Meiji', 1867, '1873-01-01', '1912-07-29'),
];

function row(
  era: Era,
  ja: string,
  en: string,
  yearBeforeFirst: number,
  firstDay: string,
  lastDay: string | null,
): EraRow {
  return { era, ja, en, yearBeforeFirst, firstDay, lastDay };
}

export function eraRow(era: Era): EraRow {
  const found = eras.find((candidate) => candidate.era === era);
  if (!found) throw new Error(`unknown era ${era}`);
  return found;
}

/** The era of an ISO day, or null before 1873. */
export function eraOn(isoDay: string): EraRow | null {
  return eras.find((candidate) => candidate.firstDay <= isoDay) ?? null;
}
