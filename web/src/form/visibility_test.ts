// `visible_when`: shown for the named values, hidden for others, never by a forward reference.
import { expect, test } from 'vitest';
import type { FieldDefinition } from '../api/contract.ts';
import type { FormDefinition } from './definition.ts';
import type { FieldValue, FormValues } from './values.ts';
import { visibleFields } from './visibility.ts';

function field(id: string, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return { id, type: 'text', label: id, required: false, source: id, ...more };
}

const when = (asked: string, ...values: string[]) => ({
  visible_when: { field: asked, equals_any: values },
});

const definition: FormDefinition = {
  sections: [
    {
      id: 'one',
      title: 'one',
      fields: [
        field('forward', when('profession', 'nurse')),
        field('profession', { type: 'choice' }),
        field('licence', when('profession', 'nurse', 'physician')),
        field('units', { type: 'choices' }),
      ],
    },
    {
      id: 'two',
      title: 'two',
      fields: [
        field('ward', when('units', 'icu')),
        field('chained', when('licence', 'yes')),
        field('dangling', when('nowhere', 'yes')),
      ],
    },
  ],
  statements: [],
};

function shown(values: Record<string, FieldValue>): string[] {
  const all = definition.sections.flatMap((section) => section.fields);
  return visibleFields(definition, all, values as FormValues).map(({ id }) => id);
}

test.each<[string, Record<string, FieldValue>, string[]]>([
  ['nothing answered', {}, ['profession', 'units']],
  ['one of the values', { profession: 'nurse' }, ['profession', 'licence', 'units']],
  ['the other value', { profession: 'physician' }, ['profession', 'licence', 'units']],
  ['a value not named', { profession: 'engineer' }, ['profession', 'units']],
  ['one of several ticks', { units: ['er', 'icu'] }, ['profession', 'units', 'ward']],
  ['a tick not named', { units: ['er'] }, ['profession', 'units']],
  [
    'a condition on a visible field',
    { profession: 'nurse', licence: 'yes' },
    ['profession', 'licence', 'units', 'chained'],
  ],
  [
    'a condition on a field that is hidden again',
    { profession: 'engineer', licence: 'yes' },
    ['profession', 'units'],
  ],
])('with %s', (_, values, expected) => {
  expect(shown(values)).toEqual(expected);
});
