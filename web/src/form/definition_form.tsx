// A form drawn from the server's definition: one section per step, then the statements, a review,
// and sending. All problems are told at once; nothing typed is lost by reload, back or a refusal
// (ui.md "Patterns").
import type { FormEvent, ReactNode } from 'react';
import type { ApplicationInput } from '../api/contract.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { ErrorSummary } from '../kit/error_summary.tsx';
import type { Text } from '../i18n/ja.ts';
import { useSpeaking, useText } from '../i18n/text.tsx';
import { AgreementFields } from './agreement_fields.tsx';
import { controlId } from './control_id.ts';
import type { FormDefinition } from './definition.ts';
import { FindingBanners, MetRequirements } from './finding_banners.tsx';
import { errorGroups, type Found } from './findings.ts';
import { FormActions, StepBar } from './form_steps.tsx';
import { notesOfAttempt } from './notes.ts';
import { agreementStep, documentsStep, idsAsked, reviewStep } from './progress.ts';
import { shownStep, stepAsking, stepIds } from './progress.ts';
import { Review } from './review.tsx';
import { SectionFields } from './section_fields.tsx';
import { useStepFocus } from './step_focus.ts';
import { useAttempt, type Attempt, type Checked, type Submission } from './use_attempt.ts';
import type { HeldForm } from './use_form_values.ts';

/** The step in which papers are handed in, drawn by whoever knows where they go. */
export interface DocumentsPart {
  title: string;
  note: string | null;
  isDone: boolean;
  step: ReactNode;
  review: ReactNode;
}

/** What must happen before sending; pressing the button anyway leads there. */
export interface SendBlock {
  reason: string;
  show: () => void;
}

export interface DefinitionFormProps {
  definition: FormDefinition;
  held: HeldForm;
  documents?: DocumentsPart;
  /** Between the steps and the heading of the current one. */
  belowSteps?: ReactNode;
  /** Between the review and the button that sends. */
  beforeSending?: ReactNode;
  sendBlock?: SendBlock | null;
  askAgainOn?: string;
  /** What the last button says; the usual words for a new application. */
  submitTitle?: string;
  /** The step in the address: a section's id, `agreement` or `review`; else the first. */
  stepId: string;
  hrefOfStep: (stepId: string) => string;
  openStep: (stepId: string) => void;
  /** The server's dry run, asked when going on and whenever the review opens. */
  check: (input: ApplicationInput) => Promise<Checked>;
  submit: (input: ApplicationInput) => Promise<Submission>;
}

export function DefinitionForm(props: DefinitionFormProps) {
  const { definition, held, documents, hrefOfStep, openStep, sendBlock = null } = props;
  const words = useSpeaking();
  const { text } = words;
  const ids = stepIds(definition);
  const stepId = shownStep(definition, props.stepId);
  const { form, values } = held;
  const { attempt, work, next, review, send } = useAttempt({
    ...props,
    ...{ words, stepId },
  });
  const { heading, goTo } = useStepFocus(stepId, openStep);
  const goToField = (id: string) => goTo(id, stepAsking(definition, id) ?? stepId);
  const notesOf = notesOfAttempt(definition, values, attempt, words);
  const section = definition.sections.find(({ id }) => id === stepId);
  const isReview = stepId === reviewStep;
  const found = isReview ? attempt : toldHere(definition, stepId, attempt);

  const advance = (event: FormEvent) => {
    event.preventDefault();
    if (isReview && sendBlock !== null) return sendBlock.show();
    void (isReview ? send() : next());
  };
  return (
    <form noValidate onSubmit={advance}>
      <StepBar {...{ definition, hrefOfStep, stepId, values, documents }} />
      {props.belowSteps}
      {held.origin === 'restored' && <RestoredBanner discard={held.discard} />}
      <h2 ref={heading} tabIndex={-1}>
        {section?.title ?? titleOf(stepId, text, documents)}
      </h2>
      {isReview && <p className="lead">{text.form.reviewLead}</p>}
      <ErrorSummary
        groups={errorGroups(definition, found, text)}
        attempt={attempt.count}
        idOf={controlId}
        onFollow={goToField}
      />
      <FailureBanner failure={attempt.failure} retries={{ check: review, send }} />
      {section && <SectionFields {...{ definition, section, form, values, notesOf }} />}
      {stepId === documentsStep && documents?.step}
      {stepId === agreementStep && (
        <AgreementFields statements={definition.statements} {...{ form, notesOf }} />
      )}
      {isReview && (
        <>
          <FindingBanners findings={attempt.findings} />
          <Review {...{ definition, hrefOfStep, values }} onChangeField={goToField} />
          {documents?.review}
          <MetRequirements definition={definition} findings={attempt.findings} />
          {props.beforeSending}
        </>
      )}
      <FormActions
        {...{ ids, stepId, hrefOfStep, work }}
        blocked={isReview && sendBlock !== null ? sendBlock.reason : null}
        submitTitle={props.submitTitle ?? text.form.submit}
      />
    </form>
  );
}

function titleOf(stepId: string, { form }: Text, documents: DocumentsPart | undefined): string {
  if (stepId === documentsStep && documents !== undefined) return documents.title;
  return stepId === reviewStep ? form.review : form.agreement;
}

// On a step, the summary speaks of that step alone.
function toldHere(definition: FormDefinition, stepId: string, attempt: Attempt): Found {
  const here = idsAsked(definition, stepId);
  const problems = Object.entries(attempt.problems).filter(([id]) => here.includes(id));
  return {
    problems: Object.fromEntries(problems),
    findings: attempt.findings.filter(({ field }) => field !== undefined && here.includes(field)),
  };
}

function RestoredBanner({ discard }: { discard: () => void }) {
  const { form } = useText();
  return (
    <Banner tone="info" title={form.restored}>
      <Button kind="plain" size="small" onClick={discard}>
        {form.discard}
      </Button>
    </Banner>
  );
}

interface FailureBannerProps {
  failure: Attempt['failure'];
  retries: Record<'check' | 'send', () => Promise<unknown>>;
}

function FailureBanner({ failure, retries }: FailureBannerProps) {
  const { form } = useText();
  if (failure === null) return null;
  return (
    <Banner tone="error" title={failure.message} announce="on_arrival">
      <Button kind="secondary" size="small" onClick={() => void retries[failure.retry]()}>
        {failure.retry === 'send' ? form.sendAgain : form.checkAgain}
      </Button>
    </Banner>
  );
}
