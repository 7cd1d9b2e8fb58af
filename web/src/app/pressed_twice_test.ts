import { expect, test } from 'vitest';
import { isSecondPress } from './pressed_twice.ts';

test.each([
  [0, false], // the keyboard
  [1, false],
  [2, true],
  [3, true],
])('a click of detail %i is a second press: %s', (detail, expected) => {
  expect(isSecondPress({ detail })).toBe(expected);
});
