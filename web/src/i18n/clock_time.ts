// An instant of today as a clock shows it, in Japan Standard Time.
const format = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Asia/Tokyo' });

/** 14:03. */
export function clockTime(milliseconds: number): string {
  return format.format(new Date(milliseconds));
}
