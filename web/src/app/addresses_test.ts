// Addresses are escaped, leave out what is not asked for, and never lead away from the desk.
import { expect, test } from 'vitest';
import { afterSignIn, deskHref, signInHref, statusHref } from './addresses.ts';

test('what is typed cannot change the path, and what is empty is left out', () => {
  expect(statusHref('ja', 'a/b?c')).toBe('/ja/status/a%2Fb%3Fc');
  expect(deskHref('en', { search: 'サトウ', course: '', page: undefined })).toBe(
    '/en/desk?search=%E3%82%B5%E3%83%88%E3%82%A6',
  );
  expect(signInHref('ja')).toBe('/ja/signin');
});

test.each([
  ['/ja/desk', '/ja/desk'],
  ['/en/desk?state=returned', '/en/desk?state=returned'],
  ['/ja/desk/applications/a', '/ja/desk/applications/a'],
  ['/ja/desktop', '/ja/desk'],
  ['/ja/apply/a/b', '/ja/desk'],
  ['https://elsewhere.example.jp/ja/desk', '/ja/desk'],
  ['//elsewhere.example.jp/ja/desk', '/ja/desk'],
  [undefined, '/ja/desk'],
])('after signing in, %s leads to %s', (wanted, href) => {
  expect(afterSignIn('ja', true, wanted)).toBe(href);
});

test.each([
  ['/ja/account', '/ja/account'],
  ['/ja/desk', '/ja/account'],
  [undefined, '/ja/account'],
])('after an applicant signs in, %s leads to %s', (wanted, href) => {
  expect(afterSignIn('ja', false, wanted)).toBe(href);
});
