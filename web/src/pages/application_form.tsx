// The form of a course, new or returned: its steps in the address, the server's dry run, handing it
// in, and the receipt, which stays with the entry in the browser's history.
import { useLocation, useRouter } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { outcomeOf, type Outcome } from '../api/client.ts';
import type { ApplicationInput, FormOfCourse, Receipt } from '../api/contract.ts';
import { problemText, type Problem } from '../api/problem.ts';
import { DefinitionForm } from '../form/definition_form.tsx';
import type { Checked, Submission } from '../form/use_attempt.ts';
import { useSpeaking } from '../i18n/text.tsx';

export const receivedStep = 'received';

/** The dry run only spares a journey: a slow answer must not keep anyone from going on. */
const checkMilliseconds = 8_000;

interface ApplicationFormProps {
  definition: FormOfCourse;
  /** Without the revision, which is added. */
  draftName: string;
  input: ApplicationInput;
  submitTitle?: string;
  hrefOfStep: (stepId: string) => string;
  /** A returned application may be completed after the window. */
  windowRule: 'counts' | 'waived';
  submit: (input: ApplicationInput) => Promise<Outcome<Receipt>>;
}

export function ApplicationForm(props: ApplicationFormProps) {
  const { definition, draftName, input, submitTitle, hrefOfStep, windowRule } = props;
  const { language, text } = useSpeaking();
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const { programme, course, revision } = definition;

  const check = async (body: ApplicationInput): Promise<Checked> => {
    const answer = await outcomeOf(
      api.POST('/api/programmes/{programme}/courses/{course}/check', {
        params: { path: { programme, course }, query: { lang: language } },
        body,
        signal: AbortSignal.timeout(checkMilliseconds),
      }),
    );
    if (!answer.ok) return { kind: 'failed', message: problemText(answer.problem, text) };
    const { findings } = answer.data;
    const isWaived = windowRule === 'waived';
    return { kind: 'checked', findings: findings.filter((f) => !isWaived || f.rule !== 'window') };
  };

  const submit = async (body: ApplicationInput): Promise<Submission> => {
    const answer = await props.submit(body);
    if (answer.ok) {
      history.push(hrefOfStep(receivedStep), { receipt: answer.data });
      return { kind: 'accepted' };
    }
    return refusal(answer.problem);
  };

  // Without an answer nobody knows whether the application arrived; the mail tells.
  const refusal = (problem: Problem): Submission => {
    if (problem.kind === 'findings') return { kind: 'refused', findings: problem.findings };
    const message = problem.kind === 'offline' ? text.apply.uncertain : problemText(problem, text);
    return { kind: 'failed', message };
  };

  return (
    <DefinitionForm
      definition={definition}
      draftKey={`${draftName}/${revision}`}
      input={input}
      {...(submitTitle !== undefined && { submitTitle })}
      stepId={new URLSearchParams(searchStr).get('step') ?? ''}
      hrefOfStep={hrefOfStep}
      openStep={(stepId) => history.push(hrefOfStep(stepId))}
      check={check}
      submit={submit}
    />
  );
}

/** The receipt of this entry in the history; null if the form has not been handed in from it. */
export function useReceipt(): Receipt | null {
  const { searchStr, state } = useLocation();
  const isReceived = new URLSearchParams(searchStr).get('step') === receivedStep;
  return isReceived ? (state.receipt ?? null) : null;
}
