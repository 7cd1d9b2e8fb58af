// What stands in the way: an exception counts only for its own condition, and until it is revoked.
import { expect, test } from 'vitest';
import type { Finding } from '../api/contract.ts';
import { problemsOf, setAsideOf } from './problems.ts';
import { reasonWithPapers } from './return_reason.ts';

const unmet = (rule: string, changed: Partial<Finding> = {}): Finding => ({
  ...{ rule, severity: 'error', outcome: 'not_satisfied', message: rule, source: '' },
  ...changed,
});
const findings = [
  unmet('E1'),
  unmet('E2'),
  unmet('E3', { outcome: 'satisfied' }),
  unmet('E4', { severity: 'warning' }),
];
const override = (rule: string) => ({ id: rule, rule, reason: '理由', by: '北上', at: '' });
const revoked = { by: '北上', at: '', reason: '理由' };
const rules = (found: Finding[]) => found.map(({ rule }) => rule).join(' ');

test.each([
  ['no exception', [], 'E1 E2', ''],
  ['one', [override('E1')], 'E2', 'E1'],
  ['one that was revoked', [{ ...override('E1'), revoked }], 'E1 E2', ''],
  ['a new one after that', [{ ...override('E1'), revoked }, override('E1')], 'E2', 'E1'],
  ['of what is met', [override('E3')], 'E1 E2', ''],
  ['of a warning', [override('E4')], 'E1 E2', ''],
])('%s', (_, overrides, problems, setAside) => {
  expect(rules(problemsOf({ findings, overrides }))).toBe(problems);
  expect(rules(setAsideOf({ findings, overrides }))).toBe(setAside);
});

test.each([
  ['', [], ''],
  [' 番地を ', [], '番地を'],
  ['', ['a'], '・a'],
  ['番地を', ['a', 'b'], '番地を\n\n・a\n・b'],
])('the mail tells the reason %j and the papers %j', (reason, papers, told) => {
  const shown = papers.map((id) => ({ id, number: '', title: id, name: '', reason: '' }));
  expect(reasonWithPapers(reason, shown, ({ title }) => `・${title}`)).toBe(told);
});
