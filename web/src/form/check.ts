// The browser's part of checking: type, required and length, all problems at once, in words. Every
// rule of a programme is evaluated on the server alone; this only spares a journey.
import { characterCount } from '../i18n/characters.ts';
import type { Text } from '../i18n/ja.ts';
import type { Language } from '../i18n/language.ts';
import { readDate, type DateProblem } from '../wareki/wareki.ts';
import type { FieldDefinition } from '../api/contract.ts';
import { allFields, tickOf, type FormDefinition } from './definition.ts';
import { asciiText, digitsOnly, isKatakana, katakana } from './normalise.ts';
import { agreedIn, isEmpty, numberText, type FieldValue, type FormValues } from './values.ts';
import { visibleFields } from './visibility.ts';

export interface Words {
  text: Text;
  language: Language;
}

/** By the id of the field or statement. */
export type Problems = Record<string, string>;

export function checkForm(definition: FormDefinition, values: FormValues, words: Words): Problems {
  const problems: Problems = {};
  for (const field of visibleFields(definition, allFields(definition), values)) {
    const problem = checkField(field, values[field.id], words);
    if (problem !== null) problems[field.id] = problem;
  }
  for (const statement of definition.statements) {
    const isMissing = tickOf(statement) === 'required' && !agreedIn(values).includes(statement.id);
    if (isMissing) problems[statement.id] = words.text.errors.tick(statement.wording);
  }
  return problems;
}

export function checkField(
  field: FieldDefinition,
  value: FieldValue | undefined,
  words: Words,
): string | null {
  if (value === undefined || isEmpty(value)) return field.required ? missing(field, words) : null;
  if (Array.isArray(value)) return null;
  return typeof value === 'object'
    ? dateProblem(field, value, words)
    : textProblem(field, value, words);
}

function missing({ label, type }: FieldDefinition, { text }: Words): string {
  const isChosen = type === 'choice' || type === 'choices' || type === 'yes_no';
  return isChosen ? text.errors.choose(label) : text.errors.enter(label);
}

function textProblem(field: FieldDefinition, value: string, { text }: Words): string | null {
  const { label, graphemes_max: limit } = field;
  if (limit !== undefined && characterCount(value) > limit)
    return text.errors.tooLong(label, limit);
  switch (field.type) {
    case 'kana':
      return isKatakana(katakana(value)) ? null : text.errors.kana(label);
    case 'number':
      return numberText(value) === null ? text.errors.number(label) : null;
    case 'email':
      return /^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(asciiText(value)) ? null : text.errors.email(label);
    case 'phone':
      return isPhone(value) ? null : text.errors.phone(label);
    case 'text':
    case 'long_text':
    case 'choice':
    case 'choices':
    case 'yes_no':
    case 'date':
    case 'address':
      return null;
  }
}

// An extension may follow: 03-1234-5678 内線12.
function isPhone(text: string): boolean {
  return /^0\d{9,10}$/u.test(digitsOnly(text).replace(/(内線|ext\.?)\d{1,6}$/iu, ''));
}

function dateProblem(
  field: FieldDefinition,
  parts: Parameters<typeof readDate>[0],
  words: Words,
): string | null {
  const reading = readDate(parts);
  return 'iso' in reading ? null : dateMessage(field.label, reading.problem, words);
}

function dateMessage(label: string, problem: DateProblem, { text, language }: Words): string {
  switch (problem.kind) {
    case 'missing':
      return text.errors.enter(label);
    case 'no_calendar':
      return text.errors.noCalendar(label);
    case 'incomplete':
      return text.errors.dateIncomplete(label);
    case 'not_a_number':
      return text.errors.dateNumber(label);
    case 'no_such_day':
      return text.errors.noSuchDay(label);
    case 'before_era':
      return text.errors.beforeEra(label, problem.era[language], problem.era.firstDay);
    case 'after_era': {
      const last = problem.era.lastDay ?? '';
      return text.errors.afterEra(label, problem.era[language], last, problem.equivalent);
    }
  }
}
