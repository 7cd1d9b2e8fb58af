// Which fields a person sees: `visible_when` names an earlier field and the values it may hold.
import type { FieldDefinition } from '../api/contract.ts';
import { allFields, type FormDefinition } from './definition.ts';
import type { FieldValue, FormValues } from './values.ts';

/** A field whose condition names a hidden field is hidden too, whatever that one still holds. */
export function isVisible(
  definition: FormDefinition,
  field: FieldDefinition,
  values: FormValues,
): boolean {
  const condition = field.visible_when;
  if (!condition) return true;
  const asked = earlierField(definition, field, condition.field);
  if (!asked || !isVisible(definition, asked, values)) return false;
  return chosen(values[asked.id]).some((value) => condition.equals_any.includes(value));
}

export function visibleFields(
  definition: FormDefinition,
  fields: readonly FieldDefinition[],
  values: FormValues,
): FieldDefinition[] {
  return fields.filter((field) => isVisible(definition, field, values));
}

// Conditions refer backwards only, so this cannot run in a circle.
function earlierField(
  definition: FormDefinition,
  field: FieldDefinition,
  askedId: string,
): FieldDefinition | undefined {
  const fields = allFields(definition);
  return fields.slice(0, fields.indexOf(field)).find((candidate) => candidate.id === askedId);
}

function chosen(value: FieldValue | undefined): string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
}
