// An application that was handed in, in its form again: corrected after it was returned, or edited
// while its call is open. Papers are changed where they are; the answers count when sent again.
import { useLocation, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationInput, Finding, FormOfCourse, OwnApplication } from '../api/contract.ts';
import { problemText } from '../api/problem.ts';
import { correctHref } from '../app/addresses.ts';
import { useDocumentsPart } from '../documents/documents_part.tsx';
import { documentsLeft } from '../documents/standing.ts';
import { isUnderWay } from '../documents/uploads.ts';
import { useDocuments } from '../documents/use_documents.ts';
import { useDraftText } from '../draft/words.ts';
import type { FormDefinition } from '../form/definition.ts';
import { DefinitionForm } from '../form/definition_form.tsx';
import { documentsStep } from '../form/progress.ts';
import type { Submission } from '../form/use_attempt.ts';
import { useFormValues } from '../form/use_form_values.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { BeforeSending } from './before_sending.tsx';
import { useFormCheck } from './form_check.ts';
import { receivedStep } from './received.ts';

interface ChangeFormProps {
  form: FormOfCourse;
  token: string;
  application: OwnApplication;
  /** A returned application may be completed after the window. */
  act: 'correct' | 'edit';
}

export function ChangeForm({ form, token, application, act }: ChangeFormProps) {
  const { language, text } = useSpeaking();
  const words = useDraftText();
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const { receipt_number: number, answers, agreed } = application;
  const definition = useMemo((): FormDefinition => ({ ...form, documents: 'asked' }), [form]);
  const held = useFormValues({
    definition,
    draftKey: `${act}/${number}/${form.revision}`,
    input: { answers, agreed },
  });
  const hrefOfStep = (step: string) => correctHref(language, token, step);
  const documents = useDocuments(token, 0);
  const order = form.complete_count === undefined ? 'other' : 'completion';
  const part = useDocumentsPart({
    ...{ documents, order, time: 'applied' },
    href: hrefOfStep(documentsStep),
  });
  const left = documents.list === undefined ? 0 : documentsLeft(documents.list);

  // The address was confirmed when it was first handed in; the server judges a changed one.
  const isTold = ({ rule }: Finding) =>
    rule !== 'address_not_confirmed' && !(act === 'correct' && rule === 'window');
  const check = useFormCheck(form, null, isTold);
  const submit = async (body: ApplicationInput): Promise<Submission> => {
    const answer = await outcomeOf(
      api.PUT('/api/applications/{token}', {
        params: { path: { token }, query: { lang: language } },
        body,
      }),
    );
    if (answer.ok) {
      held.finish();
      history.push(hrefOfStep(receivedStep), { receipt: answer.data });
      return { kind: 'accepted' };
    }
    const { problem } = answer;
    if (problem.kind === 'findings') return { kind: 'refused', findings: problem.findings };
    const isUncertain = problem.kind === 'offline';
    return { kind: 'failed', message: isUncertain ? words.uncertain : problemText(problem, text) };
  };
  const isSending = isUnderWay(documents.uploads);
  return (
    <DefinitionForm
      {...{ definition, held, hrefOfStep, check, submit }}
      documents={part}
      submitTitle={act === 'correct' ? text.correct.submit : text.correct.submitEdit}
      stepId={new URLSearchParams(searchStr).get('step') ?? ''}
      openStep={(step) => history.push(hrefOfStep(step))}
      sendBlock={isSending ? { reason: words.uploading, show: () => undefined } : null}
      beforeSending={<BeforeSending {...{ form }} missingDocuments={left} time="applied" />}
    />
  );
}
