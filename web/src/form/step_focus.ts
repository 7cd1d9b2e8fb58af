// Where the focus goes when a step opens: to the field that was asked for, else to the step's own
// heading, so that keyboard and screen reader start at its top.
import { useEffect, useRef, type RefObject } from 'react';
import { focusField } from '../kit/error_summary.tsx';
import { controlId } from './control_id.ts';

interface StepFocus {
  heading: RefObject<HTMLHeadingElement | null>;
  /** Focuses the field now, or once its step has opened. */
  goTo: (fieldId: string, stepId: string) => void;
}

export function useStepFocus(currentStep: string, openStep: (stepId: string) => void): StepFocus {
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<string | null>(null);
  const shownStep = useRef(currentStep);
  useEffect(() => {
    if (shownStep.current === currentStep) return;
    shownStep.current = currentStep;
    if (wanted.current !== null) focusField(controlId(wanted.current));
    else heading.current?.focus();
    wanted.current = null;
  }, [currentStep]);

  const goTo = (fieldId: string, stepId: string) => {
    if (stepId === currentStep) {
      focusField(controlId(fieldId));
      return;
    }
    wanted.current = fieldId;
    openStep(stepId);
  };
  return { heading, goTo };
}
