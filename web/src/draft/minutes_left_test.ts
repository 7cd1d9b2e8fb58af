// The edges of the last hour.
import { expect, test } from 'vitest';
import { minutesLeft } from './minutes_left.ts';

test.each([
  ['2026-12-16T22:59:59+09:00', 'more_than_an_hour'],
  ['2026-12-16T23:00:00+09:00', 'more_than_an_hour'],
  ['2026-12-16T23:00:01+09:00', 59],
  ['2026-12-16T23:58:00+09:00', 2],
  ['2026-12-16T23:59:01+09:00', 0],
  ['2026-12-16T23:59:59+09:00', 0],
  ['2026-12-17T00:00:00+09:00', 'over'],
])('at %s', (now, left) => {
  expect(minutesLeft('2026-12-16T23:59:59+09:00', Date.parse(now))).toBe(left);
});
