// The numbers that a pagination shows, at both ends and between.
import { expect, test } from 'vitest';
import { shownPages } from './page_numbers.ts';

test.each([
  [1, 1, '1'],
  [1, 2, '1 2'],
  [1, 9, '1 2 … 9'],
  [3, 9, '1 2 3 4 … 9'],
  [4, 9, '1 2 3 4 5 … 9'],
  [5, 9, '1 … 4 5 6 … 9'],
  [6, 9, '1 … 5 6 7 8 9'],
  [9, 9, '1 … 8 9'],
])('page %i of %i shows %s', (current, last, shown) => {
  expect(
    shownPages(current, last)
      .map((page) => page ?? '…')
      .join(' '),
  ).toBe(shown);
});
