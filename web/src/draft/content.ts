// What a draft holds on the server: the answers as far as they are typed, the statements ticked,
// and the step at which the person is.
import type { Answers, Draft } from '../api/contract.ts';
import type { FormDefinition } from '../form/definition.ts';
import { draftInputOf, type FormValues } from '../form/values.ts';

export interface DraftContent {
  answers: Answers;
  agreed: string[];
  step: string;
}

export const emptyContent: DraftContent = { answers: {}, agreed: [], step: '' };

export function contentOf(
  definition: FormDefinition,
  values: FormValues,
  step: string,
): DraftContent {
  return { ...draftInputOf(definition, values), step };
}

export function contentHeld({ answers, agreed, step }: Draft): DraftContent {
  return { answers, agreed, step };
}

/** Whether both say the same of every field and statement, wherever the person is in the form. */
export function hasSameAnswers(one: DraftContent, other: DraftContent): boolean {
  return canonical(one) === canonical(other);
}

export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  return one.step === other.step && hasSameAnswers(one, other);
}

function canonical({ answers, agreed }: DraftContent): string {
  const sorted = Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([sorted, [...agreed].sort()]);
}
