// What stands beside a field or statement: the browser's problem as long as it is true, then what
// the server found, as long as the value is the one that it was asked about.
import type { FieldNote } from '../kit/control.ts';
import { checkForm, type Words } from './check.ts';
import type { FormDefinition } from './definition.ts';
import { toneOf } from './findings.ts';
import type { Attempt } from './use_attempt.ts';
import { agreedIn, type FormValues } from './values.ts';

export type NotesOf = (askedId: string) => FieldNote[];

export function notesOfAttempt(
  definition: FormDefinition,
  values: FormValues,
  attempt: Attempt,
  words: Words,
): NotesOf {
  const now = checkForm(definition, values, words);
  return (id) => {
    const problem = attempt.problems[id] === undefined ? undefined : now[id];
    const own: FieldNote[] = problem === undefined ? [] : [{ tone: 'error', message: problem }];
    if (standing(values, id) !== standing(attempt.values, id)) return own;
    const found = attempt.findings.flatMap((finding): FieldNote[] => {
      const tone = finding.field === id ? toneOf(finding) : null;
      return tone === null ? [] : [{ tone, message: finding.message, source: finding.source }];
    });
    return [...own, ...found];
  };
}

// A value, or whether a statement is ticked, in a form that can be compared.
function standing(values: FormValues, id: string): string {
  return JSON.stringify(values[id] ?? agreedIn(values).includes(id));
}
