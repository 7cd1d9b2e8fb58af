// Which page numbers a pagination shows: the ends, the current page and its neighbours.

/** Page numbers in order, null where some are left out; a gap never hides a single page. */
export function shownPages(current: number, last: number): (number | null)[] {
  const wanted = [1, current - 1, current, current + 1, last];
  const pages = [...new Set(wanted)].filter((page) => page >= 1 && page <= last);
  const shown: (number | null)[] = [];
  for (const page of pages.sort((a, b) => a - b)) {
    const before = shown.at(-1);
    if (typeof before === 'number' && page - before === 2) shown.push(before + 1);
    if (typeof before === 'number' && page - before > 2) shown.push(null);
    shown.push(page);
  }
  return shown;
}
