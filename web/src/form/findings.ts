// What the server found: all findings at once, each with its rule and its place in the notice. Only
// an error that is not satisfied stops the application; the rest is told, in quieter words.
import type { Finding } from '../api/contract.ts';
import type { Text } from '../i18n/ja.ts';
import type { Tone } from '../kit/control.ts';
import type { SummaryGroup, SummaryItem } from '../kit/error_summary.tsx';
import type { Problems } from './check.ts';
import type { FormDefinition } from './definition.ts';
import { agreementStep, idsAsked, stepAsking, stepIds } from './progress.ts';

/** Satisfied findings have no tone: there is nothing to do about them. */
export function toneOf(finding: Finding): Tone | null {
  if (finding.outcome === 'satisfied') return null;
  return finding.outcome === 'cannot_tell_yet' ? 'open' : finding.severity;
}

export function withTone(findings: readonly Finding[], tone: Tone): Finding[] {
  return findings.filter((finding) => toneOf(finding) === tone);
}

/** What concerns the step and those before it: later ones have not been asked yet. */
export function findingsUpTo(
  definition: FormDefinition,
  stepId: string,
  findings: readonly Finding[],
): Finding[] {
  const ids = stepIds(definition);
  const reached = ids.slice(0, ids.indexOf(stepId) + 1);
  return findings.filter(({ field }) => {
    const step = field === undefined ? undefined : stepAsking(definition, field);
    return step !== undefined && reached.includes(step);
  });
}

export interface Found {
  problems: Problems;
  findings: readonly Finding[];
}

/** Grouped as the form is; what belongs to no field shown comes last. */
export function errorGroups(
  definition: FormDefinition,
  { problems, findings }: Found,
  { errors, form }: Text,
): SummaryGroup[] {
  const found = withTone(findings, 'error');
  const steps = [...definition.sections, { id: agreementStep, title: form.agreement }];
  const groups = steps.map(({ id: stepId, title }) => ({
    title,
    items: idsAsked(definition, stepId).flatMap((id) => [
      ...problemItems(id, problems),
      ...found.filter(({ field }) => field === id).map(findingItem),
    ]),
  }));
  const loose = found.filter(({ field }) => !field || !stepAsking(definition, field));
  const items = loose.map((finding) => ({ ...findingItem(finding), fieldId: null }));
  return [...groups, { title: errors.whole, items }].filter((group) => group.items.length > 0);
}

function problemItems(id: string, problems: Problems): SummaryItem[] {
  const message = problems[id];
  return message === undefined ? [] : [{ key: id, message, source: null, fieldId: id }];
}

function findingItem(finding: Finding): SummaryItem {
  const { field, message, source } = finding;
  return { key: findingKey(finding), message, source, fieldId: field ?? null };
}

/** One rule may speak of several fields and members, but once of each. */
export function findingKey({ rule, field, member, message }: Finding): string {
  return [rule, field ?? '', member ?? '', message].join('/');
}
