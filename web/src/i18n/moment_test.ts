// Instants near midnight, in another zone, and across the change of era.
import { expect, test } from 'vitest';
import { longMoment, shortMoment } from './moment.ts';

test.each([
  ['2026-11-21T10:05:00+09:00', 'R8.11.21 10:05', '令和8年11月21日（土） 10:05'],
  ['2026-11-20T15:00:00Z', 'R8.11.21 00:00', '令和8年11月21日（土） 00:00'],
  ['2026-11-20T14:59:59Z', 'R8.11.20 23:59', '令和8年11月20日（金） 23:59'],
  ['2019-04-30T23:59:00+09:00', 'H31.4.30 23:59', '平成31年4月30日（火） 23:59'],
  ['2019-05-01T00:00:00+09:00', 'R1.5.1 00:00', '令和元年5月1日（水） 00:00'],
])('%s in Japanese', (instant, short, long) => {
  expect(shortMoment(instant, 'ja')).toBe(short);
  expect(longMoment(instant, 'ja')).toBe(long);
});

test('in English', () => {
  expect(shortMoment('2026-11-20T15:00:00Z', 'en')).toBe('2026-11-21 00:00');
  expect(longMoment('2026-11-20T15:00:00Z', 'en')).toBe('21 November 2026 (Sat) 00:00');
});
