// Opening a draft: the server's answers, unless this browser typed more and could not send it.
import { expect, test } from 'vitest';
import type { Draft } from '../api/contract.ts';
import type { FormDefinition } from '../form/definition.ts';
import { agreedKey } from '../form/values.ts';
import type { DraftCopy } from './copies.ts';
import type { DraftContent } from './content.ts';
import { heldStart, newStart } from './start.ts';

const field = (id: string, type: 'text' | 'date') => ({
  ...{ id, type, label: id, required: true, source: '案内' },
});
const definition: FormDefinition = {
  sections: [{ id: 's', title: 's', fields: [field('name', 'text'), field('birth', 'date')] }],
  statements: [],
};
const content = (name: string, birth = '1985-02-03'): DraftContent => ({
  ...{ answers: { name: [name], birth: [birth] }, agreed: [], step: 's' },
});
const draft = (held: DraftContent, version: number): Draft => ({
  ...held,
  ...{ programme: 'p', course: 'c', revision: 1, version },
  ...{ created_at: '', updated_at: '', expires_at: '' },
});
const birth = { calendar: 'western' as const, year: '1985', month: '2', day: '3' };
const copy = (name: string, version: number, before: DraftContent): DraftCopy => ({
  ...{ token: 'secret', version, before, step: 's', changedAtMilliseconds: 0 },
  values: { name, birth },
});

test.each<[string, DraftCopy | null, string, number, string]>([
  ['no copy', null, '結城', 2, 'showa'],
  ['a copy that is saved', { ...copy('', 2, content('結城')), values: null }, '結城', 2, 'showa'],
  ['the same, as typed', copy('結城', 2, content('結城')), '結城', 2, 'western'],
  ['more typed here', copy('結城 桜', 2, content('結城')), '結城 桜', 2, 'western'],
  ['untouched here, newer there', copy('古', 1, content('古')), '結城', 2, 'showa'],
  ['changed on both', copy('別', 1, content('古')), '別', 1, 'western'],
])('%s', (_, kept, name, version, calendar) => {
  const start = heldStart(definition, 'secret', draft(content('結城'), 2), kept);
  expect(start.values['name']).toBe(name);
  expect(start.values['birth']).toMatchObject({ calendar });
  expect(start.held).toEqual({ token: 'secret', version });
});

test('a new form is empty, or what was typed before there was a draft', () => {
  expect(newStart(definition, null).values).toMatchObject({ name: '', [agreedKey]: [] });
  const kept = { ...copy('結城', 0, content('')), token: null };
  expect(newStart(definition, kept).values).toMatchObject({ name: '結城', birth });
  expect(newStart(definition, kept).held).toBeNull();
});
