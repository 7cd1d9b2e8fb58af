import { expect, test } from 'vitest';
import { fileNameIn } from './save_file.ts';

test.each([
  [`attachment; filename="a.csv"; filename*=UTF-8''%E7%94%B3%E8%BE%BC.csv`, '申込.csv'],
  [`attachment; filename="a.csv"`, 'a.csv'],
  [`attachment; filename*=UTF-8''b%20c.xlsx; x=y`, 'b c.xlsx'],
  ['attachment', ''],
])('the name of %s is %s', (disposition, name) => {
  expect(fileNameIn(disposition)).toBe(name);
});
