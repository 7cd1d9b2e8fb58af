// The judge itself: what api/openapi.yaml does not name must be refused, or no other test means
// anything.
import { expect, test } from '@playwright/test';
import { Contract, openObjects, type Exchange } from './fixtures/contract.ts';

const contract = new Contract();

const session = {
  account: 'x',
  login: 'a',
  name: 'b',
  language: 'ja',
  second_factor: 'done',
  is_staff: true,
  verbs: ['read_applications'],
  expires_at: '2026-11-21T20:00:00+09:00',
};
const problem = { type: 'urn:x', title: 'X', status: 404, code: 'x', detail: 'x' };

const good: Exchange = {
  method: 'GET',
  path: '/api/session?lang=en',
  status: 200,
  mediaType: 'application/json',
  text: JSON.stringify(session),
};

test('every object of the contract lists all its properties', () => {
  expect(openObjects(contract.document.components['schemas'])).toEqual([]);
  expect(openObjects({ a: { type: 'object', properties: {} } })).toEqual(['/a']);
});

const allowed: { what: string; exchange: Partial<Exchange> }[] = [
  { what: 'a documented answer', exchange: {} },
  {
    what: 'a problem where the contract has one',
    exchange: { status: 401, mediaType: 'application/problem+json', text: JSON.stringify(problem) },
  },
  {
    what: 'an answer without a body',
    exchange: { method: 'DELETE', status: 204, mediaType: undefined, text: '' },
  },
  {
    what: 'a problem for an address of no operation',
    exchange: {
      path: '/api/nothing',
      status: 404,
      mediaType: 'application/problem+json',
      text: JSON.stringify(problem),
    },
  },
];

for (const { what, exchange } of allowed) {
  test(`the judge lets ${what} pass`, () => {
    expect(contract.complaints({ ...good, ...exchange })).toEqual([]);
  });
}

const refused: { what: string; exchange: Partial<Exchange>; says: RegExp }[] = [
  { what: 'an undocumented status', exchange: { status: 202 }, says: /status 202/u },
  { what: 'another media type', exchange: { mediaType: 'text/html' }, says: /text\/html/u },
  {
    what: 'an undocumented property',
    exchange: { text: JSON.stringify({ ...session, password_hash: 'x' }) },
    says: /password_hash/u,
  },
  {
    what: 'an undocumented property of a problem',
    exchange: {
      status: 401,
      mediaType: 'application/problem+json',
      text: JSON.stringify({ ...problem, trace: 'x' }),
    },
    says: /trace/u,
  },
  {
    what: 'a missing property',
    exchange: { text: JSON.stringify({ login: 'a', name: 'b' }) },
    says: /expires_at/u,
  },
  {
    what: 'a value of another type',
    exchange: { text: JSON.stringify({ ...session, name: 1 }) },
    says: /\/name must be string/u,
  },
  {
    what: 'a body where the contract has none',
    exchange: { method: 'DELETE', status: 204, text: 'x' },
    says: /a body/u,
  },
  {
    what: 'success at an address of no operation',
    exchange: { path: '/api/nothing' },
    says: /transport/u,
  },
];

for (const { what, exchange, says } of refused) {
  test(`the judge refuses ${what}`, () => {
    expect(contract.complaints({ ...good, ...exchange }).join('\n')).toMatch(says);
  });
}
