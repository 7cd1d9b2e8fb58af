// What stands in the controls, as typed, so that a draft brings back exactly that; and the answers
// that go to the server, one list of texts per field. A fact that was not given is absent from the
// answers, never a default.
import type { ApplicationInput, FieldDefinition } from '../api/contract.ts';
import { eras, type Calendar } from '../wareki/eras.ts';
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
  return field.type === 'date' ? (typedDate(first) ?? partsOf(first)) : first;
}

// A date that cannot be read is kept in a draft as it stands in its boxes: showa/60/2/.
function typedDate(text: string): DateParts | null {
  const [calendar = '', year, month, day] = text.split('/');
  if (year === undefined || month === undefined || day === undefined) return null;
  return { calendar: calendars.find((known) => known === calendar) ?? '', year, month, day };
}

const calendars: readonly Calendar[] = ['western', ...eras.map(({ era }) => era)];

export function startingValues(definition: FormDefinition, held: ApplicationInput): FormValues {
  const pairs = allFields(definition).map((field): [string, FieldValue] => [
    field.id,
    valueOf(field, held.answers[field.id]),
  ]);
  return { ...Object.fromEntries(pairs), [agreedKey]: [...held.agreed] };
}

/** Only visible fields with something in them; a hidden field keeps its text but is not sent. */
export function inputOf(definition: FormDefinition, values: FormValues): ApplicationInput {
  return sentInput(definition, values, textsOf);
}

/** As `inputOf`, with what cannot be read yet as it was typed: a draft loses nothing. */
export function draftInputOf(definition: FormDefinition, values: FormValues): ApplicationInput {
  const asTyped = (field: FieldDefinition, value: FieldValue) =>
    textsOf(field, value) ?? [typeof value === 'string' ? value : dateAsTyped(value)];
  return sentInput(definition, values, asTyped);
}

function dateAsTyped(value: string[] | DateParts): string {
  if (Array.isArray(value)) return value.join('/');
  const { calendar, year, month, day } = value;
  return [calendar, ...[year, month, day].map((box) => box.replaceAll('/', ''))].join('/');
}

type Sending = (field: FieldDefinition, value: FieldValue) => string[] | null;

function sentInput(
  definition: FormDefinition,
  values: FormValues,
  textsToSend: Sending,
): ApplicationInput {
  const answers: ApplicationInput['answers'] = {};
  for (const field of allFields(definition)) {
    const value = values[field.id];
    if (value === undefined || isEmpty(value) || !isVisible(definition, field, values)) continue;
    const texts = textsToSend(field, value);
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
