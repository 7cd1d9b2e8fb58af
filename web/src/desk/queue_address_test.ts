// The address of the list: what it does not say is the usual, what it says wrongly too.
import { expect, test } from 'vitest';
import {
  filtersOf,
  hrefOfView,
  isFiltered,
  questionOf,
  viewIn,
  without,
  withoutFilters,
  type QueueView,
} from './queue_address.ts';

const usual: QueueView = {
  ...{ tab: 'submitted', order: 'arrival', programme: '', course: '', search: '' },
  ...{ completeness: '', documents: '', messages: '', warnings: '' },
  ...{ received_from: '', received_to: '', page: 1 },
};

test.each([
  ['', usual],
  ['?state=returned&sort=kana&page=2', { ...usual, tab: 'returned', order: 'kana', page: 2 }],
  ['?sort=rank', { ...usual, order: 'rank' }],
  ['?state=open&sort=age&page=0', usual],
  ['?page=1.5', usual],
  ['?page=100000', { ...usual, page: 100_000 }],
  ['?page=100001', usual],
  ['?page=abc', usual],
  ['?search=%E3%82%B5%E3%83%88%E3%82%A6', { ...usual, search: 'サトウ' }],
  [
    '?documents=unreviewed&messages=unread',
    { ...usual, documents: 'unreviewed', messages: 'unread' },
  ],
  ['?documents=any&messages=read&warnings=2&completeness=half', usual],
  [
    '?warnings=none&completeness=incomplete',
    { ...usual, warnings: 'none', completeness: 'incomplete' },
  ],
  ['?programme=p', usual],
  ['?programme=p&course=c', { ...usual, programme: 'p', course: 'c' }],
  ['?received_from=2026-02-28&received_to=2026-02-29', { ...usual, received_from: '2026-02-28' }],
  ['?received_from=2028-02-29&received_to=20260301', { ...usual, received_from: '2028-02-29' }],
  ['?received_from=0000-00-00&received_to=2026-13-01', usual],
])('%s', (search, view) => {
  expect(viewIn(search)).toEqual(view);
});

const all: QueueView = {
  ...{ tab: 'all', order: 'kana', programme: 'p', course: 'c', search: 'ア&イ' },
  ...{ completeness: 'complete', documents: 'returned', messages: 'unread', warnings: 'some' },
  ...{ received_from: '2026-11-01', received_to: '2026-11-30', page: 3 },
};

test('an address brings back the view that wrote it', () => {
  const href = hrefOfView('ja', all);
  expect(viewIn(href.slice(href.indexOf('?')))).toEqual(all);
  expect(hrefOfView('ja', viewIn(''))).toBe('/ja/desk');
});

test('the server is asked for nothing that is not filtered', () => {
  expect(questionOf(viewIn('?search=a'), 'en')).toEqual({
    ...{ lang: 'en', state: 'submitted', sort: 'arrival', page: 1, search: 'a' },
  });
});

test('each filter is taken away alone, and all of them together; state and order stay', () => {
  expect(filtersOf(all)).toEqual([
    ...['search', 'course', 'completeness', 'documents', 'messages', 'warnings'],
    ...['received_from', 'received_to'],
  ]);
  expect(without(all, 'course')).toEqual({ ...all, programme: '', course: '', page: 1 });
  expect(without(all, 'warnings')).toEqual({ ...all, warnings: '', page: 1 });
  expect(withoutFilters(all)).toEqual({ ...usual, tab: 'all', order: 'kana' });
  expect(isFiltered(withoutFilters(all))).toBe(false);
});
