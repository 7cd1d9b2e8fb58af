// What the list shows, read from its address and written back to it: state, filters, order, page.
import type { QueueQuestion } from '../api/queries.ts';
import { deskHref } from '../app/addresses.ts';
import type { Language } from '../i18n/language.ts';

export const tabs = ['submitted', 'returned', 'accepted', 'declined', 'withdrawn', 'all'] as const;
export type Tab = (typeof tabs)[number];

export const orders = ['arrival', 'kana'] as const;
export type Order = (typeof orders)[number];

export interface QueueView {
  tab: Tab;
  order: Order;
  programme: string;
  course: string;
  search: string;
  page: number;
}

/** The server refuses longer texts. */
export const searchMax = 100;

export function viewIn(search: string): QueueView {
  const asked = new URLSearchParams(search);
  const page = Number(asked.get('page') ?? '1');
  return {
    tab: tabs.find((tab) => tab === asked.get('state')) ?? 'submitted',
    order: orders.find((order) => order === asked.get('sort')) ?? 'arrival',
    programme: asked.get('programme') ?? '',
    course: asked.get('course') ?? '',
    search: (asked.get('search') ?? '').slice(0, searchMax),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** Whatever is usual is left out, so that an address says only what differs. */
export function hrefOfView(language: Language, view: QueueView): string {
  const { tab, order, page, ...filters } = view;
  return deskHref(language, {
    ...filters,
    state: tab === 'submitted' ? undefined : tab,
    sort: order === 'arrival' ? undefined : order,
    page: page === 1 ? undefined : String(page),
  });
}

export function questionOf(view: QueueView, lang: Language): QueueQuestion {
  const { tab, order, programme, course, search, page } = view;
  return {
    ...{ lang, state: tab, sort: order, page },
    ...(programme !== '' && { programme }),
    ...(course !== '' && { course }),
    ...(search !== '' && { search }),
  };
}

export function isFiltered({ programme, course, search }: QueueView): boolean {
  return programme !== '' || course !== '' || search !== '';
}
