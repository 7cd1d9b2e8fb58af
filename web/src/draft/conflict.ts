// Two devices have changed one draft: which answers differ, who changed them since both had the
// same, and the form with what the person chose for each.
import { shownValue } from '../form/shown_value.ts';
import type { Words } from '../form/check.ts';
import { allFields, type FormDefinition } from '../form/definition.ts';
import { agreedIn, agreedKey, valueOf, type FormValues } from '../form/values.ts';
import type { Answers } from '../api/contract.ts';
import type { DraftContent } from './content.ts';

export type Side = 'here' | 'there';
export type Choices = Record<string, Side>;

export interface Difference {
  /** Of the field or statement. */
  id: string;
  label: string;
  here: string;
  there: string;
  /** Where it was changed since both sides had the same answer. */
  changed: Side | 'both';
}

export interface Versions {
  /** What both sides had last. */
  before: DraftContent;
  here: DraftContent;
  there: DraftContent;
}

export function differencesOf(
  definition: FormDefinition,
  { before, here, there }: Versions,
  words: Words,
): Difference[] {
  const fields = allFields(definition).flatMap((field): Difference[] => {
    const { id, label } = field;
    const texts = [before, here, there].map(({ answers }) => textOf(answers, id));
    if (texts[1] === texts[2]) return [];
    const shown = ({ answers }: DraftContent) =>
      shownValue(field, valueOf(field, answers[id]), words);
    return [{ id, label, here: shown(here), there: shown(there), changed: changedIn(texts) }];
  });
  const { form } = words.text;
  const statements = definition.statements.flatMap(({ id, wording }): Difference[] => {
    const ticks = [before, here, there].map(({ agreed }) => String(agreed.includes(id)));
    if (ticks[1] === ticks[2]) return [];
    const shown = (tick: string | undefined) => (tick === 'true' ? form.ticked : form.notTicked);
    const sides = { here: shown(ticks[1]), there: shown(ticks[2]) };
    return [{ id, label: wording, ...sides, changed: changedIn(ticks) }];
  });
  return [...fields, ...statements];
}

/** What was changed on one side only is proposed; where both changed, the person must say. */
export function proposedChoices(differences: readonly Difference[]): Choices {
  const choices: Choices = {};
  for (const { id, changed } of differences) {
    if (changed !== 'both') choices[id] = changed;
  }
  return choices;
}

/** The form with the other device's answer wherever that was chosen; the rest stays as typed. */
export function chosenValues(
  definition: FormDefinition,
  values: FormValues,
  there: DraftContent,
  choices: Choices,
): FormValues {
  const chosen = { ...values };
  for (const field of allFields(definition)) {
    if (choices[field.id] === 'there') chosen[field.id] = valueOf(field, there.answers[field.id]);
  }
  const agreed = definition.statements
    .map(({ id }) => id)
    .filter((id) => (choices[id] === 'there' ? there.agreed : agreedIn(values)).includes(id));
  return { ...chosen, [agreedKey]: agreed };
}

function changedIn([before, here, there]: (string | undefined)[]): Difference['changed'] {
  if (here === before) return 'there';
  return there === before ? 'here' : 'both';
}

function textOf(answers: Answers, id: string): string {
  return JSON.stringify(answers[id] ?? []);
}
