// A draft in this tab: reload and back lose nothing; closing the tab or sending clears it. It never
// leaves the tab, because office and hospital machines are shared.
import * as v from 'valibot';
import { allFields, type FormDefinition } from './definition.ts';
import { agreedKey, emptyValue, type FieldValue, type FormValues } from './values.ts';

const storedValue = v.union([
  v.string(),
  v.array(v.string()),
  v.strictObject({
    calendar: v.picklist(['', 'western', 'meiji', 'taisho', 'showa', 'heisei', 'reiwa']),
    year: v.string(),
    month: v.string(),
    day: v.string(),
  }),
]);
const storedDraft = v.record(v.string(), storedValue);

/** `key` names the form and its revision, so that a changed form never meets an old draft. */
export function saveDraft(storage: Storage, key: string, values: FormValues): void {
  try {
    storage.setItem(storageKey(key), JSON.stringify(values));
  } catch (refusal) {
    // A full or forbidden storage must not stop the person from typing; the form itself remains.
    if (!(refusal instanceof DOMException)) throw refusal;
  }
}

/** The draft laid over `values`; null if there is none that fits this form. */
export function loadDraft(
  storage: Storage,
  key: string,
  definition: FormDefinition,
  values: FormValues,
): FormValues | null {
  const draft = parsed(storage.getItem(storageKey(key)));
  if (draft === null) return null;
  const fitting: FormValues = {};
  const fields = allFields(definition).map((field) => [field.id, emptyValue(field)] as const);
  const examples: (readonly [string, FieldValue])[] = [...fields, [agreedKey, []]];
  for (const [key, example] of examples) {
    const kept = draft[key];
    if (kept !== undefined && hasShapeOf(kept, example)) fitting[key] = kept;
  }
  return Object.keys(fitting).length === 0 ? null : { ...values, ...fitting };
}

export function clearDraft(storage: Storage, key: string): void {
  storage.removeItem(storageKey(key));
}

function storageKey(key: string): string {
  return `draft:${key}`;
}

function parsed(text: string | null): FormValues | null {
  if (text === null) return null;
  try {
    const draft = v.safeParse(storedDraft, JSON.parse(text));
    return draft.success ? draft.output : null;
  } catch {
    return null;
  }
}

function hasShapeOf(value: FieldValue, example: FieldValue): boolean {
  return shapeOf(value) === shapeOf(example);
}

function shapeOf(value: FieldValue): string {
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'list' : Object.keys(value).sort().join();
}
