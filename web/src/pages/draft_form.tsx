// A new application: the form over its draft, with papers, the confirmed address, and handing in,
// which may be tried again after a lost answer without applying twice.
import { useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { ApplicationInput, Finding, FormOfCourse } from '../api/contract.ts';
import { problemText } from '../api/problem.ts';
import { applyHref, courseHref } from '../app/addresses.ts';
import { useDocumentsPart } from '../documents/documents_part.tsx';
import { documentsLeft } from '../documents/standing.ts';
import { isUnderWay } from '../documents/uploads.ts';
import { useDocuments } from '../documents/use_documents.ts';
import { useConfirmedAddress } from '../draft/confirmed_address.ts';
import type { DraftCopies } from '../draft/copies.ts';
import { DiscardDraft } from '../draft/discard_draft.tsx';
import { submitDraft, type Handed } from '../draft/draft_server.ts';
import { SaveStateLine } from '../draft/save_state.tsx';
import type { DraftStart } from '../draft/start.ts';
import { useServerDraft, type ServerDraft } from '../draft/use_server_draft.ts';
import { useDraftText } from '../draft/words.ts';
import { checkField } from '../form/check.ts';
import { controlId } from '../form/control_id.ts';
import { allFields, type FormDefinition } from '../form/definition.ts';
import { DefinitionForm, type SendBlock } from '../form/definition_form.tsx';
import { documentsStep, reviewStep, shownStep, stepAsking } from '../form/progress.ts';
import type { Submission } from '../form/use_attempt.ts';
import { textAsSent, type FormValues } from '../form/values.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { BeforeSending } from './before_sending.tsx';
import { useFormCheck } from './form_check.ts';
import { receivedStep } from './received.ts';

// Needed late or rarely, so they come when they are.
const AddressConfirmation = lazy(() =>
  import('../draft/address_confirmation.tsx').then((page) => ({
    default: page.AddressConfirmation,
  })),
);
const ConflictDialog = lazy(() =>
  import('../draft/conflict_dialog.tsx').then((page) => ({ default: page.ConflictDialog })),
);

/** The field whose answer the mails go to, the same in every programme. */
const addressField = 'email';
const addressRule = 'address_not_confirmed';

interface DraftFormProps {
  form: FormOfCourse;
  start: DraftStart;
  copies: DraftCopies;
  onToken: (token: string) => void;
}

export function DraftForm({ form, start, copies, onToken }: DraftFormProps) {
  const { language } = useSpeaking();
  const words = useDraftText();
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const { programme, course } = form;
  const definition = useMemo((): FormDefinition => ({ ...form, documents: 'asked' }), [form]);
  const wanted = new URLSearchParams(searchStr).get('step') ?? start.before.step;
  const stepId = shownStep(definition, wanted);
  const draft = useServerDraft({
    ...{ definition, stepId, start, copies, onToken },
    course: { programme, course },
  });
  const { held, autosave, state } = draft;
  const heldDraft = autosave.held();
  const token = heldDraft?.token ?? null;
  const hrefOfStep = (step: string) =>
    applyHref(language, programme, course, { step, ...(token !== null && { draft: token }) });

  const version = useVersionForDocuments(stepId, heldDraft?.version ?? 0);
  const documents = useDocuments(token, version);
  const order = form.complete_count === undefined ? 'other' : 'completion';
  const part = useDocumentsPart({
    ...{ documents, order, time: 'applying' },
    href: hrefOfStep(documentsStep),
  });
  const left = documents.list === undefined ? 0 : documentsLeft(documents.list);

  const email = useEmail(definition, held.values);
  const isReview = stepId === reviewStep;
  const address = useConfirmedAddress(isReview ? token : null, email ?? '', isReview);
  const panel = useRef<HTMLElement>(null);
  const isAddressOpen = email !== null && !address.isConfirmed;

  // The panel below the review says it, with what to do; the summary would only repeat it.
  const isTold = ({ rule }: Finding) => rule !== addressRule;
  const check = useFormCheck(form, token, isTold);
  const submit = useSubmission(draft, (handed) => {
    held.finish();
    history.push(applyHref(language, programme, course, { step: receivedStep }), {
      receipt: handed.receipt,
    });
  });
  const save = async () => {
    await autosave.flush();
    const isSaved = ['saved', 'untouched'].includes(autosave.state().kind);
    return isSaved ? (autosave.held()?.token ?? null) : null;
  };
  const changeAddress = () => {
    const step = stepAsking(definition, addressField);
    if (step === undefined) return;
    history.push(hrefOfStep(step));
    // Once the step is drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(controlId(addressField))));
  };

  return (
    <>
      {state.kind === 'conflict' && (
        <Suspense>
          <ConflictDialog
            key={state.theirs.version}
            {...{ definition, before: autosave.acknowledged(), values: held.values }}
            theirs={state.theirs}
            onDecide={(chosen) => draft.decide(state.theirs, chosen)}
          />
        </Suspense>
      )}
      <DefinitionForm
        {...{ definition, held, hrefOfStep, stepId, check, submit }}
        documents={part}
        openStep={(step) => history.push(hrefOfStep(step))}
        belowSteps={<SaveStateLine state={state} isNewer={draft.isNewer} />}
        askAgainOn={`${address.isConfirmed}/${left}`}
        sendBlock={blockOf(isUnderWay(documents.uploads), isAddressOpen, words, panel)}
        beforeSending={
          <>
            {email !== null && (
              <Suspense>
                <AddressConfirmation
                  {...{ email, panel, save }}
                  isConfirmed={address.isConfirmed}
                  draft={address.draft}
                  reload={address.reload}
                  onChangeAddress={changeAddress}
                />
              </Suspense>
            )}
            <BeforeSending time="applying" form={form} missingDocuments={left} />
          </>
        }
      />
      {isGone(state) && (
        <Banner tone="warning" title={words.missing.text} announce="on_arrival">
          <p>{words.missing.sent}</p>
        </Banner>
      )}
      {token !== null && (
        <DiscardDraft
          token={token}
          onDiscarded={() => {
            held.finish();
            window.location.assign(courseHref(language, programme, course));
          }}
        />
      )}
    </>
  );
}

function isGone(state: ServerDraft['state']): boolean {
  return state.kind === 'refused' && state.problem.kind === 'missing';
}

// Answers decide which papers are needed; where papers are not shown, the list need not be asked
// for after every word.
function useVersionForDocuments(stepId: string, version: number): number {
  const [shown, setShown] = useState(0);
  const isShown = stepId === documentsStep || stepId === reviewStep;
  if (isShown && shown !== version) setShown(version);
  return shown;
}

/** As it will be sent, empty while it is no address; null if the form asks for none. */
function useEmail(definition: FormDefinition, values: FormValues): string | null {
  const spoken = useSpeaking();
  const field = allFields(definition).find(({ id }) => id === addressField);
  if (field === undefined) return null;
  const value = values[field.id];
  if (typeof value !== 'string' || checkField(field, value, spoken) !== null) return '';
  return textAsSent(field, value) ?? '';
}

function blockOf(
  isSending: boolean,
  isAddressOpen: boolean,
  words: ReturnType<typeof useDraftText>,
  panel: React.RefObject<HTMLElement | null>,
): SendBlock | null {
  if (isSending) return { reason: words.uploading, show: () => undefined };
  if (!isAddressOpen) return null;
  const show = () => {
    panel.current?.scrollIntoView({ block: 'start' });
    panel.current?.focus({ preventScroll: true });
  };
  return { reason: words.confirmation.blocked, show };
}

type Received = Extract<Handed, { kind: 'received' }>;

function useSubmission({ autosave }: ServerDraft, onReceived: (handed: Received) => void) {
  const { language, text } = useSpeaking();
  const words = useDraftText();
  const failed = (message: string): Submission => ({ kind: 'failed', message });

  return async ({ agreed }: ApplicationInput): Promise<Submission> => {
    const state = await autosave.flush();
    if (state.kind === 'conflict') return failed(words.conflictFirst);
    if (state.kind === 'offline') return failed(text.problem.offline);
    const held = autosave.held();
    if (held === null) return failed(text.problem.other);
    let handed = await submitDraft(held, agreed, language);
    if (handed.kind === 'changed') {
      autosave.meet(handed.theirs);
      const met = autosave.held();
      if (autosave.state().kind === 'conflict' || met === null) return failed(words.conflictFirst);
      handed = await submitDraft(met, agreed, language);
    }
    switch (handed.kind) {
      case 'received':
        onReceived(handed);
        return { kind: 'accepted' };
      case 'changed':
        return failed(words.conflictFirst);
      case 'refused': {
        const { problem } = handed;
        if (problem.kind === 'findings') return { kind: 'refused', findings: problem.findings };
        return failed(problem.kind === 'offline' ? words.uncertain : problemText(problem, text));
      }
    }
  };
}
