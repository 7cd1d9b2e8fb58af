// A draft brings back exactly what was typed, and nothing that does not fit the form.
import { beforeEach, expect, test } from 'vitest';
import type { FieldType } from '../api/contract.ts';
import type { FormDefinition } from './definition.ts';
import { clearDraft, loadDraft, saveDraft } from './draft.ts';
import { agreedKey, nothingHeld, startingValues } from './values.ts';

class TabStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  clear = () => this.#items.clear();
  getItem = (key: string) => this.#items.get(key) ?? null;
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  removeItem = (key: string) => void this.#items.delete(key);
  setItem = (key: string, value: string) => void this.#items.set(key, value);
}

const types: Record<string, FieldType> = { name: 'text', birth: 'date', units: 'choices' };
const definition: FormDefinition = {
  sections: [
    {
      id: 's',
      title: 's',
      fields: Object.entries(types).map(([id, type]) => ({
        ...{ id, type, label: id, required: true, source: id },
      })),
    },
  ],
  statements: [],
};
const untouched = startingValues(definition, nothingHeld);
const typed = {
  name: '𠮷田',
  birth: { calendar: 'showa' as const, year: '60', month: '', day: '３' },
  units: ['icu'],
  [agreedKey]: ['originals'],
};

let storage: Storage;
beforeEach(() => {
  storage = new TabStorage();
});

const load = (key = 'ecmo/1') => loadDraft(storage, key, definition, untouched);

test('half-typed dates and rare characters come back as typed', () => {
  saveDraft(storage, 'ecmo/1', typed);
  expect(load()).toEqual(typed);
});

test('another revision of the form does not meet the draft', () => {
  saveDraft(storage, 'ecmo/1', typed);
  expect(load('ecmo/2')).toBeNull();
});

test('a cleared draft is gone', () => {
  saveDraft(storage, 'ecmo/1', typed);
  clearDraft(storage, 'ecmo/1');
  expect(load()).toBeNull();
});

test.each(['not json', '[]', '{"name": 5}', '{"birth": {"calendar": "edo"}}'])(
  'a damaged draft %s is no draft',
  (text) => {
    storage.setItem('draft:ecmo/1', text);
    expect(load()).toBeNull();
  },
);

test('a value of another shape or of an unknown field is left out', () => {
  storage.setItem(
    'draft:ecmo/1',
    JSON.stringify({ name: 'A', units: 'x', birth: 'x', other: 'x' }),
  );
  expect(load()).toEqual({ ...untouched, name: 'A' });
});
