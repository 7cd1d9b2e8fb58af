// What stands in the controls, as typed, so that a draft brings back exactly that; and the answers
// that go to the server, one list of texts per field. A fact that was not given is absent from the
// answers, never a default.
import type { ApplicationInput, FieldDefinition } from '../api/contract.ts';
import { emptyDate, partsOf, readDate, type DateParts } from '../wareki/wareki.ts';
import { allFields, tickOf, type FormDefinition } from './definition.ts';
import { asciiText, katakana } from './normalise.ts';
import { isVisible } from './visibility.ts';

export type FieldValue = string | string[] | DateParts;
export type FormValues = Record<string, FieldValue>;

/** Where the ticked statements stand among the values; no field's id holds such a character. */
export const agreedKey = '#agreed';

export const nothingHeld: ApplicationInput = { answers: {}, agreed: [] };

export function emptyValue({ type }: FieldDefinition): FieldValue {
  if (type === 'choices') return [];
  return type === 'date' ? emptyDate : '';
}

/** The boxes for an answer that the server already holds. */
export function valueOf(field: FieldDefinition, texts: readonly string[] | undefined): FieldValue {
  const [first] = texts ?? [];
  if (first === undefined) return emptyValue(field);
  if (field.type === 'choices') return [...(texts ?? [])];
  return field.type === 'date' ? partsOf(first) : first;
}

export function startingValues(definition: FormDefinition, held: ApplicationInput): FormValues {
  const pairs = allFields(definition).map((field): [string, FieldValue] => [
    field.id,
    valueOf(field, held.answers[field.id]),
  ]);
  return { ...Object.fromEntries(pairs), [agreedKey]: [...held.agreed] };
}

/** Only visible fields with something in them; a hidden field keeps its text but is not sent. */
export function inputOf(definition: FormDefinition, values: FormValues): ApplicationInput {
  const answers: ApplicationInput['answers'] = {};
  for (const field of allFields(definition)) {
    const value = values[field.id];
    if (value === undefined || isEmpty(value) || !isVisible(definition, field, values)) continue;
    const texts = textsOf(field, value);
    if (texts !== null) answers[field.id] = texts;
  }
  const agreed = definition.statements
    .filter((statement) => tickOf(statement) !== 'none')
    .map(({ id }) => id)
    .filter((id) => agreedIn(values).includes(id));
  return { answers, agreed };
}

export function agreedIn(values: FormValues): readonly string[] {
  const agreed = values[agreedKey];
  return Array.isArray(agreed) ? agreed : [];
}

export function isEmpty(value: FieldValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return Object.values(value).every((part: string) => part.trim() === '');
}

// What cannot be read is left out; `check.ts` has told the person why before anything is sent.
function textsOf(field: FieldDefinition, value: FieldValue): string[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object') {
    const reading = readDate(value);
    return 'iso' in reading ? [reading.iso] : null;
  }
  const text = textAsSent(field, value);
  return text === null ? null : [text];
}

/** One line or paragraph in the form in which it is compared and kept; null for no number. */
export function textAsSent({ type }: FieldDefinition, text: string): string | null {
  switch (type) {
    case 'number':
      return numberText(text);
    case 'kana':
      return katakana(text);
    case 'email':
    case 'phone':
      return asciiText(text);
    case 'address':
      return text.trim().replaceAll(/\s*\n\s*/gu, ' ');
    case 'text':
    case 'long_text':
    case 'choice':
    case 'choices':
    case 'yes_no':
    case 'date':
      return text.trim();
  }
}

/** Plain digits, with up to three after the point, as the server reads them. */
export function numberText(text: string): string | null {
  const digits = asciiText(text).replaceAll(',', '');
  return /^\d{1,9}(\.\d{1,3})?$/u.test(digits) ? digits : null;
}
