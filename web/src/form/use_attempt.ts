// Going on and sending: what was found wrong at the last attempt, by the browser and by the server.
// The summary keeps what this attempt found until the next one, so that it does not move while a
// person is still correcting.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ApplicationInput, Finding } from '../api/contract.ts';
import type { Language } from '../i18n/language.ts';
import { checkForm, type Problems, type Words } from './check.ts';
import type { FormDefinition } from './definition.ts';
import { findingsUpTo, withTone } from './findings.ts';
import { useOneAtATime } from './one_at_a_time.ts';
import { idsAsked, reviewStep, stepIds } from './progress.ts';
import type { HeldForm } from './use_form_values.ts';
import { inputOf, type FormValues } from './values.ts';

/** What the server's dry run said, or why it could not be asked. */
export type Checked =
  { kind: 'checked'; findings: Finding[] } | { kind: 'failed'; message: string };

/** What became of sending: taken, refused with findings, or not possible for a told reason. */
export type Submission =
  | { kind: 'accepted' }
  | { kind: 'refused'; findings: Finding[] }
  | { kind: 'failed'; message: string };

export interface Failure {
  message: string;
  retry: 'check' | 'send';
}

export interface Attempt {
  count: number;
  problems: Problems;
  findings: readonly Finding[];
  failure: Failure | null;
  /** What stood in the controls: a finding is no longer told of a field that has changed. */
  values: FormValues;
  language: Language;
}

interface Attempting {
  definition: FormDefinition;
  held: HeldForm;
  words: Words;
  stepId: string;
  openStep: (stepId: string) => void;
  check: (input: ApplicationInput) => Promise<Checked>;
  submit: (input: ApplicationInput) => Promise<Submission>;
  /** When this changes, the review asks the server again. */
  askAgainOn?: string;
}

export function useAttempt(attempting: Attempting) {
  const { definition, held, words, stepId, openStep, askAgainOn, ...server } = attempting;
  const { values } = held;
  const { language } = words;
  const none = { problems: {}, findings: [], failure: null, values, language };
  const [attempt, setAttempt] = useState<Attempt>({ ...none, count: 0 });
  const { work, alone } = useOneAtATime();
  const tell = (told: Partial<Attempt>) =>
    setAttempt(({ count }) => ({ ...none, ...told, count: count + 1 }));

  const goOn = alone('checking', async () => {
    const here = idsAsked(definition, stepId);
    const problems = only(here, checkForm(definition, values, words));
    if (hasAny(problems)) return tell({ problems });
    // A server that cannot be asked now is asked again by the review.
    const checked = await server.check(inputOf(definition, values));
    const found = checked.kind === 'checked' ? checked.findings : [];
    const findings = findingsUpTo(definition, stepId, found);
    tell({ findings });
    const isStopped = withTone(findings, 'error').some(({ field }) => here.includes(field ?? ''));
    const ids = stepIds(definition);
    return isStopped ? undefined : (ids[ids.indexOf(stepId) + 1] ?? reviewStep);
  });
  // Only when the work is over, because the review begins with work of its own.
  const next = async () => {
    const following = await goOn();
    if (following !== undefined) openStep(following);
  };

  const latestReview = useRef(0);
  const review = async () => {
    const number = ++latestReview.current;
    const problems = checkForm(definition, values, words);
    const checked = await server.check(inputOf(definition, values));
    // An answer in another language, or to a question asked again, is out of date.
    if (number !== latestReview.current) return;
    if (checked.kind === 'checked') tell({ problems, findings: beside(problems, checked) });
    else tell({ problems, failure: { message: checked.message, retry: 'check' } });
  };
  // However the review is reached (a link, a reload), it shows what the server says now.
  const reviewNow = useEffectEvent(() => void review());
  useEffect(() => {
    if (stepId === reviewStep) reviewNow();
  }, [stepId, language, askAgainOn]);

  const send = alone('sending', async () => {
    // What a review still under way would say is out of date.
    latestReview.current += 1;
    const problems = checkForm(definition, values, words);
    if (hasAny(problems)) return tell({ problems, findings: beside(problems, attempt) });
    const submission = await server.submit(inputOf(definition, values));
    if (submission.kind === 'accepted') held.finish();
    if (submission.kind === 'refused') tell({ findings: submission.findings });
    if (submission.kind === 'failed') {
      const { findings } = attempt;
      tell({ findings, failure: { message: submission.message, retry: 'send' } });
    }
  });

  const isSpoken = attempt.language === language;
  return { attempt: isSpoken ? attempt : { ...none, count: 0 }, work, next, review, send };
}

function only(ids: readonly string[], problems: Problems): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([id]) => ids.includes(id)));
}

function hasAny(problems: Problems): boolean {
  return Object.keys(problems).length > 0;
}

// The browser's own word on a field is enough: the server would only repeat it.
function beside(problems: Problems, { findings }: Pick<Attempt, 'findings'>): Finding[] {
  const errors = withTone(findings, 'error');
  return findings.filter(
    (finding) => !errors.includes(finding) || problems[finding.field ?? ''] === undefined,
  );
}
