// The address of the list: what it does not say is the usual, what it says wrongly too.
import { expect, test } from 'vitest';
import { hrefOfView, questionOf, viewIn } from './queue_address.ts';

const usual = {
  tab: 'submitted',
  order: 'arrival',
  programme: '',
  course: '',
  search: '',
  page: 1,
};

test.each([
  ['', usual],
  ['?state=returned&sort=kana&page=2', { ...usual, tab: 'returned', order: 'kana', page: 2 }],
  ['?state=open&sort=age&page=0', usual],
  ['?page=1.5', usual],
  ['?page=100000', { ...usual, page: 100_000 }],
  ['?page=100001', usual],
  ['?page=abc', usual],
  ['?search=%E3%82%B5%E3%83%88%E3%82%A6', { ...usual, search: 'サトウ' }],
])('%s', (search, view) => {
  expect(viewIn(search)).toEqual(view);
});

test('an address brings back the view that wrote it', () => {
  const filters = { programme: 'p', course: 'c', search: 'ア&イ' };
  const view = { tab: 'all', order: 'kana', ...filters, page: 3 } as const;
  const href = hrefOfView('ja', view);
  expect(viewIn(href.slice(href.indexOf('?')))).toEqual(view);
  expect(hrefOfView('ja', viewIn(''))).toBe('/ja/desk');
});

test('the server is asked for nothing that is not filtered', () => {
  expect(questionOf(viewIn('?search=a'), 'en')).toEqual({
    ...{ lang: 'en', state: 'submitted', sort: 'arrival', page: 1, search: 'a' },
  });
});
