// What the summary says: errors grouped like the form, nothing dropped, nothing quiet made loud,
// and nothing said of a step that has not been reached.
import { expect, test } from 'vitest';
import type { Finding, SectionDefinition, Statement } from '../api/contract.ts';
import { ja } from '../i18n/ja.ts';
import type { FormDefinition } from './definition.ts';
import { errorGroups, findingsUpTo, toneOf } from './findings.ts';

const finding = (more: Partial<Finding>): Finding => ({
  rule: 'E1',
  severity: 'error',
  outcome: 'not_satisfied',
  message: 'm',
  source: '受講案内 募集要件①',
  ...more,
});

test.each<[Partial<Finding>, string | null]>([
  [{}, 'error'],
  [{ severity: 'warning' }, 'warning'],
  [{ severity: 'preference' }, 'preference'],
  [{ outcome: 'cannot_tell_yet' }, 'open'],
  [{ outcome: 'cannot_tell_yet', severity: 'warning' }, 'open'],
  [{ outcome: 'satisfied' }, null],
])('a finding with %j has the tone %s', (more, tone) => {
  expect(toneOf(finding(more))).toBe(tone);
});

const section = (id: string, ...fieldIds: string[]): SectionDefinition => ({
  id,
  title: id,
  fields: fieldIds.map((fieldId) => ({
    ...{ id: fieldId, type: 'text', label: fieldId, required: true, source: id },
  })),
});

const statement: Statement = {
  id: 'originals',
  kind: 'acknowledgement',
  wording: 'originals',
  source: '案内',
};

const definition: FormDefinition = {
  sections: [section('hospital', 'name'), section('member', 'cases', 'years')],
  statements: [statement],
};

test('problems and findings are grouped by step in the order of the form', () => {
  const groups = errorGroups(
    definition,
    {
      problems: { years: 'enter years', name: 'enter name', originals: 'tick' },
      findings: [
        finding({ field: 'cases' }),
        finding({ rule: 'E2' }),
        finding({ rule: 'E3', field: 'elsewhere' }),
        finding({ rule: 'W1', severity: 'warning', field: 'name' }),
        finding({ rule: 'E4', outcome: 'satisfied', field: 'name' }),
      ],
    },
    ja,
  );
  const seen = groups.map(({ title, items }) => [title, ...items.map(({ key }) => key)]);
  expect(seen).toEqual([
    ['hospital', 'name'],
    ['member', 'E1/cases//m', 'years'],
    [ja.form.agreement, 'originals'],
    [ja.errors.whole, 'E2///m', 'E3/elsewhere//m'],
  ]);
  expect(groups[3]?.items.map(({ fieldId }) => fieldId)).toEqual([null, null]);
});

test.each([
  ['hospital', ['name']],
  ['member', ['name', 'cases']],
  ['agreement', ['name', 'cases', 'originals']],
])('on the step %s only what has been asked is told', (stepId, told) => {
  const findings = ['originals', 'cases', 'name'].map((field) => finding({ field }));
  const shown = findingsUpTo(definition, stepId, [...findings, finding({})]);
  expect(shown.map(({ field }) => field).sort()).toEqual([...told].sort());
});
