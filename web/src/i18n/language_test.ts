// The language in the address, and an address that survives the switch.
import { expect, test } from 'vitest';
import { hrefIn, languageOf } from './language.ts';

test.each([
  ['/ja/apply/a/b', 'ja'],
  ['/en/desk', 'en'],
  ['/en', 'en'],
  ['/english', 'ja'],
  ['/fr/desk', 'ja'],
  ['/', 'ja'],
])('%s speaks %s', (pathname, language) => {
  expect(languageOf(pathname)).toBe(language);
});

test.each([
  ['/ja/apply/a/b?step=person#email', '/en/apply/a/b?step=person#email'],
  ['/ja/desk?search=%E7%9C%8C', '/en/desk?search=%E7%9C%8C'],
  ['/en/desk', '/en/desk'],
  ['/ja', '/en'],
  ['/japan', '/en/japan'],
])('the switch keeps the page of %s', (href, switched) => {
  expect(hrefIn('en', href)).toBe(switched);
});
