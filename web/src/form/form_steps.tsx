// The bar of steps above a form, and the buttons below it that lead on and back.
import { Button, LinkButton } from '../kit/button.tsx';
import { Steps } from '../kit/steps.tsx';
import { useText } from '../i18n/text.tsx';
import type { FormDefinition } from './definition.ts';
import type { DocumentsPart } from './definition_form.tsx';
import { agreementStep, documentsStep, isBegun, requiredLeft } from './progress.ts';
import { reviewStep, stepIds } from './progress.ts';
import type { Work } from './one_at_a_time.ts';
import type { FormValues } from './values.ts';

interface StepBarProps {
  definition: FormDefinition;
  values: FormValues;
  stepId: string;
  documents: DocumentsPart | undefined;
  hrefOfStep: (stepId: string) => string;
}

export function StepBar(props: StepBarProps) {
  const { definition, values, stepId, documents, hrefOfStep } = props;
  const { form, field } = useText();
  const titles = new Map(definition.sections.map(({ id, title }) => [id, title]));
  titles.set(agreementStep, form.agreement).set(reviewStep, form.review);
  const steps = stepIds(definition).map((id) => {
    const step = { id, title: titles.get(id) ?? id, href: hrefOfStep(id) };
    if (id === reviewStep) return { ...step, isDone: false };
    if (id === documentsStep && documents !== undefined) {
      const { title, note, isDone } = documents;
      return { ...step, title, isDone, ...(note !== null && { note }) };
    }
    const left = requiredLeft(definition, id, values);
    const isDone = left === 0 && isBegun(definition, id, values);
    const note = isDone ? form.complete : left === 0 ? field.optional : form.left(left);
    return { ...step, note, isDone };
  });
  return <Steps label={form.steps} steps={steps} currentId={stepId} />;
}

interface FormActionsProps {
  ids: readonly string[];
  stepId: string;
  hrefOfStep: (stepId: string) => string;
  work: Work;
  submitTitle: string;
  /** Why it cannot be sent yet, in words; pressing the button leads to what is missing. */
  blocked: string | null;
}

export function FormActions(props: FormActionsProps) {
  const { ids, stepId, hrefOfStep, work, submitTitle, blocked } = props;
  const { form } = useText();
  const index = ids.indexOf(stepId);
  const previous = ids[index - 1];
  const isBeforeReview = ids[index + 1] === reviewStep;
  const forward = isBeforeReview ? form.check : form.next;
  return (
    <div className="actions">
      <Button
        type="submit"
        isBusy={work !== 'none'}
        {...(blocked !== null && { 'data-blocked': true, 'aria-describedby': blockedId })}
      >
        {work === 'sending' ? form.submitting : stepId === reviewStep ? submitTitle : forward}
      </Button>
      {previous !== undefined && (
        <LinkButton kind="secondary" href={hrefOfStep(previous)}>
          {form.back}
        </LinkButton>
      )}
      {blocked !== null && (
        <p className="actions-note" id={blockedId}>
          {blocked}
        </p>
      )}
    </div>
  );
}

const blockedId = 'send-blocked';
