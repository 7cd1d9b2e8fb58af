// What each decision asks for: nobody accepts an incomplete application without saying so and why.
import { expect, test } from 'vitest';
import { askedFor, missingIn, nothingEntered } from './decision.ts';

const complete = { complete_at: '2026-11-21T01:00:00Z' };
const unarranged = { ...complete, arrangement: 'to_arrange' } as const;
const arranged = { ...complete, arrangement: 'arranged' } as const;

test.each([
  ['accept, complete', complete, 'accept', 0, []],
  ['accept, incomplete', {}, 'accept', 0, ['acknowledged', 'reason']],
  ['accept, to arrange', unarranged, 'accept', 0, ['slot']],
  ['accept, arranged', arranged, 'accept', 0, []],
  ['accept, both', { arrangement: 'to_arrange' }, 'accept', 0, ['slot', 'acknowledged', 'reason']],
  ['decline, complete', complete, 'decline', 0, ['reason']],
  ['decline, incomplete', {}, 'decline', 2, ['reason']],
  ['decline, to arrange', unarranged, 'decline', 0, ['reason']],
  ['return of nothing', {}, 'return', 0, ['reason']],
  ['return of a paper', {}, 'return', 1, []],
] as const)('%s', (_, detail, action, returnedPapers, missing) => {
  const asked = askedFor(detail, action, returnedPapers);
  expect(missingIn(asked, nothingEntered)).toEqual(missing);
  const entered = { reason: '理由', slot: 's', isAcknowledged: true };
  expect(missingIn(asked, entered)).toEqual([]);
});

test('a blank reason is none', () => {
  const asked = askedFor(complete, 'decline', 0);
  expect(missingIn(asked, { ...nothingEntered, reason: ' \n　' })).toEqual(['reason']);
});
