// The form of a course, new or returned: its steps in the address, the server's dry run, handing it
// in, and the receipt, which stays with the entry in the browser's history.
import { useLocation, useRouter } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { outcomeOf, type Outcome } from '../api/client.ts';
import type { ApplicationInput, Finding, FormOfCourse, Receipt } from '../api/contract.ts';
import { problemText, type Problem } from '../api/problem.ts';
import { DefinitionForm } from '../form/definition_form.tsx';
import { reviewStep } from '../form/progress.ts';
import type { Checked, Submission } from '../form/use_attempt.ts';
import { useSpeaking } from '../i18n/text.tsx';
import type { HeldDraft } from './use_draft.ts';

export const receivedStep = 'received';

/** The dry run only spares a journey: a slow answer must not keep anyone from going on. */
const checkMilliseconds = 8_000;

interface ApplicationFormProps {
  definition: FormOfCourse;
  /** Without the revision, which is added. */
  draftName: string;
  input: ApplicationInput;
  /** Of a new application: saved with every step. */
  draft?: HeldDraft;
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

  const stepId = new URLSearchParams(searchStr).get('step') ?? '';

  const check = async (body: ApplicationInput): Promise<Checked> => {
    // A draft that could not be saved is saved with the next step; the tab keeps it meanwhile.
    await props.draft?.save(body, stepId);
    const token = props.draft?.token();
    const answer = await outcomeOf(
      api.POST('/api/programmes/{programme}/courses/{course}/check', {
        params: { path: { programme, course }, query: { lang: language } },
        body: token === undefined ? body : { ...body, draft: token },
        signal: AbortSignal.timeout(checkMilliseconds),
      }),
    );
    if (!answer.ok) return { kind: 'failed', message: problemText(answer.problem, text) };
    const isTold = ({ rule }: Finding) =>
      !(rule === 'window' && windowRule === 'waived') &&
      !(rule === 'address_not_confirmed' && stepId !== reviewStep);
    return { kind: 'checked', findings: answer.data.findings.filter(isTold) };
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
      stepId={stepId}
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
