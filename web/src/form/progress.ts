// The steps of a form and how far each is: every section, the documents, the statements, and the
// review in which everything is read once more before sending.
import { allFields, tickOf, type FormDefinition } from './definition.ts';
import { agreedIn, isEmpty, type FormValues } from './values.ts';
import { isVisible } from './visibility.ts';

export const documentsStep = 'documents';
export const agreementStep = 'agreement';
export const reviewStep = 'review';

export function stepIds({ sections, statements, documents }: FormDefinition): string[] {
  const handing = documents === 'asked' ? [documentsStep] : [];
  const agreement = statements.length > 0 ? [agreementStep] : [];
  return [...sections.map(({ id }) => id), ...handing, ...agreement, reviewStep];
}

/** The step that is shown for what the address says; the first for anything else. */
export function shownStep(definition: FormDefinition, wanted: string): string {
  const ids = stepIds(definition);
  return ids.includes(wanted) ? wanted : (ids[0] ?? reviewStep);
}

/** The ids of the fields, or of the statements, that a step asks for. */
export function idsAsked({ sections, statements }: FormDefinition, stepId: string): string[] {
  if (stepId === agreementStep) return statements.map(({ id }) => id);
  return sections.find(({ id }) => id === stepId)?.fields.map(({ id }) => id) ?? [];
}

/** The step that asks for a field or statement. */
export function stepAsking(definition: FormDefinition, askedId: string): string | undefined {
  return stepIds(definition).find((stepId) => idsAsked(definition, stepId).includes(askedId));
}

/** How many required fields are visible and still empty, or statements not ticked. */
export function requiredLeft(
  definition: FormDefinition,
  stepId: string,
  values: FormValues,
): number {
  const asked = idsAsked(definition, stepId);
  const fields = allFields(definition).filter(({ id, required }) => required && asked.includes(id));
  const empty = fields.filter(
    (field) => isVisible(definition, field, values) && isEmpty(values[field.id] ?? ''),
  );
  const statements = stepId === agreementStep ? definition.statements : [];
  const open = statements.filter(
    (statement) => tickOf(statement) === 'required' && !agreedIn(values).includes(statement.id),
  );
  return empty.length + open.length;
}

/** Whether anything stands in the step; one that asks for nothing by force may stay empty. */
export function isBegun(definition: FormDefinition, stepId: string, values: FormValues): boolean {
  const asked = idsAsked(definition, stepId);
  return asked.some((id) => agreedIn(values).includes(id) || !isEmpty(values[id] ?? ''));
}
