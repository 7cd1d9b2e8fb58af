import { expect, test } from 'vitest';
import { endOfDay } from './end_of_day.ts';

test.each([
  ['', undefined],
  ['  ', undefined],
  ['2027-03-31', '2027-03-31T23:59:59+09:00'],
  ['２０２７／３／３１', '2027-03-31T23:59:59+09:00'],
  ['2028-02-29', '2028-02-29T23:59:59+09:00'],
  ['2027-02-29', null],
  ['2027-13-01', null],
  ['来年', null],
])('%s ends at %s', (typed, end) => {
  expect(endOfDay(typed)).toBe(end);
});
