// The boundaries of the eras, one line per case (ui.md "和暦 input", requirements 2.6).
import { describe, expect, test } from 'vitest';
import type { Calendar } from './eras.ts';
import { partsOf, readDate, warekiText, type DateProblem } from './wareki.ts';

type Boxes = [Calendar | '', string, string, string];

function read([calendar, year, month, day]: Boxes): string {
  const reading = readDate({ calendar, year, month, day });
  return 'iso' in reading ? reading.iso : reading.problem.kind;
}

const days: [Boxes, string][] = [
  [['showa', '64', '1', '7'], '1989-01-07'],
  [['heisei', '元', '1', '8'], '1989-01-08'],
  [['heisei', '31', '4', '30'], '2019-04-30'],
  [['reiwa', '元', '5', '1'], '2019-05-01'],
  [['reiwa', '1', '5', '1'], '2019-05-01'],
  [['taisho', '元', '7', '30'], '1912-07-30'],
  [['meiji', '45', '7', '29'], '1912-07-29'],
  [['showa', '元', '12', '25'], '1926-12-25'],
  [['meiji', '6', '1', '1'], '1873-01-01'],
  [['western', '1985', '2', '3'], '1985-02-03'],
  [['showa', '60', '2', '3'], '1985-02-03'],
  [['showa', '６０', '２', '３'], '1985-02-03'],
  [['reiwa', ' 8 ', '11', '14'], '2026-11-14'],
  [['reiwa', '08', '05', '09'], '2026-05-09'],
  [['reiwa', '6', '2', '29'], '2024-02-29'],
  [['western', '2000', '2', '29'], '2000-02-29'],
];

test.each(days)('the boxes %j are the day %s', (boxes, iso) => {
  expect(read(boxes)).toBe(iso);
});

const refusals: [Boxes, DateProblem['kind']][] = [
  [['', '', '', ''], 'missing'],
  [['', '60', '2', '3'], 'no_calendar'],
  [['showa', '', '', ''], 'incomplete'],
  [['showa', '60', '', '3'], 'incomplete'],
  [['showa', '60', '二', '3'], 'not_a_number'],
  [['western', '元', '1', '1'], 'not_a_number'],
  [['western', '-5', '1', '1'], 'not_a_number'],
  [['western', '60', '2', '3'], 'no_such_day'],
  [['showa', '0', '2', '3'], 'no_such_day'],
  [['showa', '60', '2', '29'], 'no_such_day'],
  [['western', '1900', '2', '29'], 'no_such_day'],
  [['western', '2026', '13', '1'], 'no_such_day'],
  [['western', '2026', '4', '0'], 'no_such_day'],
  [['showa', '64', '1', '8'], 'after_era'],
  [['heisei', '元', '1', '7'], 'before_era'],
  [['heisei', '31', '5', '1'], 'after_era'],
  [['reiwa', '元', '4', '30'], 'before_era'],
  [['meiji', '5', '12', '2'], 'before_era'],
];

test.each(refusals)('the boxes %j are refused as %s', (boxes, kind) => {
  expect(read(boxes)).toBe(kind);
});

test('a day outside its era is told with the day that was probably meant', () => {
  const reading = readDate({ calendar: 'heisei', year: '31', month: '5', day: '1' });
  expect(reading).toMatchObject({ problem: { kind: 'after_era', equivalent: '2019-05-01' } });
});

describe('a stored day', () => {
  const stored: [string, string][] = [
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2026-11-14', '令和8年11月14日'],
    ['1872-12-31', '1872年12月31日'],
  ];
  test.each(stored)('%s is written %s and its boxes read back to it', (iso, text) => {
    expect(warekiText(iso)).toBe(text);
    expect(readDate(partsOf(iso))).toEqual({ iso });
  });
});
