// What the list shows, read from its address and written back to it: state, filters, order, page.
import type { QueueQuestion } from '../api/queries.ts';
import { deskHref } from '../app/addresses.ts';
import type { Language } from '../i18n/language.ts';

export const tabs = ['submitted', 'returned', 'accepted', 'declined', 'withdrawn', 'all'] as const;
export type Tab = (typeof tabs)[number];

export const orders = ['arrival', 'rank', 'kana'] as const;
export type Order = (typeof orders)[number];

/** What can be asked of an application besides its course; each is not asked while it is empty. */
export const choices = {
  completeness: ['complete', 'incomplete'],
  documents: ['unreviewed', 'returned'],
  messages: ['unread'],
  warnings: ['some', 'none'],
} as const;
export type Question = keyof typeof choices;
export const questions = Object.keys(choices) as Question[];

export type Chosen = { [Name in Question]: (typeof choices)[Name][number] | '' };

export interface QueueView extends Chosen {
  tab: Tab;
  order: Order;
  programme: string;
  course: string;
  search: string;
  /** First and last day of arrival, as ISO dates. */
  received_from: string;
  received_to: string;
  page: number;
}

/** The server refuses longer texts. */
export const searchMax = 100;

export function viewIn(search: string): QueueView {
  const asked = new URLSearchParams(search);
  const page = Number(asked.get('page') ?? '1');
  const chosen = <Name extends Question>(name: Name): Chosen[Name] => {
    const known: readonly string[] = choices[name];
    const value = asked.get(name) ?? '';
    return (known.includes(value) ? value : '') as Chosen[Name];
  };
  const course = asked.get('course') ?? '';
  return {
    tab: tabs.find((tab) => tab === asked.get('state')) ?? 'submitted',
    order: orders.find((order) => order === asked.get('sort')) ?? 'arrival',
    programme: course === '' ? '' : (asked.get('programme') ?? ''),
    course,
    search: (asked.get('search') ?? '').slice(0, searchMax),
    completeness: chosen('completeness'),
    documents: chosen('documents'),
    messages: chosen('messages'),
    warnings: chosen('warnings'),
    received_from: dayIn(asked.get('received_from')),
    received_to: dayIn(asked.get('received_to')),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

// A day that no calendar has is none: the server would refuse it.
function dayIn(written: string | null): string {
  if (written === null || !/^[12]\d{3}-\d\d-\d\d$/u.test(written)) return '';
  const instant = new Date(`${written}T00:00:00Z`);
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written);
  return isDay ? written : '';
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
  const { tab, order, page, ...filters } = view;
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return { lang, state: tab, sort: order, page, ...Object.fromEntries(given) };
}

const filterNames = ['search', 'course', ...questions, 'received_from', 'received_to'] as const;
export type FilterName = (typeof filterNames)[number];

/** The filters in force, in the order in which they are told. */
export const filtersOf = (view: QueueView): FilterName[] =>
  filterNames.filter((name) => view[name] !== '');

/** The same list without one of its filters, from its first page. */
export const without = (view: QueueView, name: FilterName): QueueView => ({
  ...view,
  ...(name === 'course' && { programme: '' }),
  [name]: '',
  page: 1,
});

export const withoutFilters = (view: QueueView): QueueView =>
  filtersOf(view).reduce(without, { ...view, page: 1 });

export const isFiltered = (view: QueueView): boolean => filtersOf(view).length > 0;
