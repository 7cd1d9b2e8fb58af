// An answer in words, for the review before sending.
import { westernDate } from '../i18n/long_date.ts';
import { readDate, warekiText } from '../wareki/wareki.ts';
import type { Words } from './check.ts';
import type { FieldDefinition } from '../api/contract.ts';
import { isEmpty, textAsSent, type FieldValue } from './values.ts';

export function shownValue(
  field: FieldDefinition,
  value: FieldValue | undefined,
  { text, language }: Words,
): string {
  if (value === undefined || isEmpty(value)) return text.form.empty;
  if (Array.isArray(value)) return value.map((each) => labelOf(field, each)).join('\n');
  if (typeof value === 'string') {
    if (field.type === 'yes_no') return value === 'yes' ? text.field.yes : text.field.no;
    return field.type === 'choice' ? labelOf(field, value) : lineOf(field, value);
  }
  const reading = readDate(value);
  if (!('iso' in reading)) return [value.year, value.month, value.day].join(' / ');
  const day = westernDate(reading.iso, language);
  return language === 'ja' ? `${warekiText(reading.iso)}（${day}）` : day;
}

// As it will be sent; what cannot be read is shown as it was typed.
function lineOf(field: FieldDefinition, typed: string): string {
  const sent = textAsSent(field, typed);
  return sent !== null && field.unit ? `${sent} ${field.unit}` : (sent ?? typed);
}

function labelOf(field: FieldDefinition, value: string): string {
  return field.choices?.find((choice) => choice.value === value)?.label ?? value;
}
