// The last instant of a day in Japan, as a grant's end is asked for.

/** undefined for nothing typed, null for what is no day. Full-width digits are digits. */
export function endOfDay(typed: string): string | undefined | null {
  const text = typed.normalize('NFKC').trim().replaceAll('/', '-');
  if (text === '') return undefined;
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${date.toISOString().slice(0, 10)}T23:59:59+09:00` : null;
}
