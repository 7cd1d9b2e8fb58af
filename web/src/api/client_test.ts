// What a page learns from each kind of answer, including answers that Musubi did not write.
import { expect, test } from 'vitest';
import { ja } from '../i18n/ja.ts';
import { dataOf, outcomeOf, ProblemError } from './client.ts';
import { problemText } from './problem.ts';

const finding = {
  rule: 'E3',
  severity: 'error',
  outcome: 'not_satisfied',
  field: 'ecmo_cases',
  message: 'm',
  source: '受講案内 募集要件①',
};

function answered(status: number, error?: unknown, headers: Record<string, string> = {}) {
  return Promise.resolve({ error, response: new Response(null, { status, headers }) });
}

test('data comes through', async () => {
  const call = Promise.resolve({ data: { id: 1 }, response: new Response('{}') });
  expect(await outcomeOf(call)).toEqual({ ok: true, data: { id: 1 } });
});

test.each([
  [401, 'session'],
  [403, 'forbidden'],
  [404, 'missing'],
  [409, 'conflict'],
  [412, 'conflict'],
  [413, 'too_large'],
  [429, 'busy'],
  [500, 'other'],
  [502, 'offline'],
  [503, 'busy'],
])('status %i without a problem document is %s', async (status, kind) => {
  const outcome = await outcomeOf(answered(status, '<html>proxy</html>'));
  expect(outcome).toMatchObject({ ok: false, problem: { kind, status, findings: [] } });
});

test('findings of a refusal reach the form', async () => {
  const outcome = await outcomeOf(answered(422, { code: 'not_eligible', findings: [finding] }));
  const problem = { kind: 'findings', code: 'not_eligible', findings: [finding] };
  expect(outcome).toMatchObject({ ok: false, problem });
});

test('a finding of an unknown severity is not shown as if it were known', async () => {
  const outcome = await outcomeOf(
    answered(422, { code: 'not_eligible', findings: [{ ...finding, severity: 'fatal' }] }),
  );
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'other', findings: [] } });
});

test('a refusal that a person can act on is told by its code', async () => {
  const outcome = await outcomeOf(answered(409, { code: 'full' }));
  if (outcome.ok) throw new Error('a refusal came through');
  expect(outcome.problem.kind).toBe('conflict');
  expect(problemText(outcome.problem, ja)).toBe(ja.refusals.full);
  expect(problemText({ ...outcome.problem, code: 'toString' }, ja)).toBe(ja.problem.conflict);
});

test('no answer at all is told as a lost connection', async () => {
  const outcome = await outcomeOf(Promise.reject(new TypeError('failed to fetch')));
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'offline', status: 0 } });
});

test('an answer that is too late is told as a lost connection', async () => {
  const late = Promise.reject(new DOMException('late', 'TimeoutError'));
  expect(await outcomeOf(late)).toMatchObject({ ok: false, problem: { kind: 'offline' } });
});

test('a mistake of our own is not hidden as a lost connection', async () => {
  await expect(outcomeOf(Promise.reject(new RangeError('mistake')))).rejects.toThrow('mistake');
});

test('a query throws the problem, with the reference that support asks for', async () => {
  const refusal = await dataOf(answered(500, null, { 'x-request-id': 'r-7' })).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(ProblemError);
  expect(problemText((refusal as ProblemError).problem, ja)).toContain('問い合わせ番号: r-7');
});
