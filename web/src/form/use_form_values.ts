// The values of a form with their draft: restored when the page opens, kept while typing, gone
// after sending.
import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import type { ApplicationInput } from '../api/contract.ts';
import type { FormDefinition } from './definition.ts';
import { clearDraft, loadDraft, saveDraft } from './draft.ts';
import { startingValues, type FormValues } from './values.ts';

interface FormSource {
  definition: FormDefinition;
  /** Names the form and its revision. */
  draftKey: string;
  input: ApplicationInput;
}

export interface HeldForm {
  form: UseFormReturn<FormValues>;
  values: FormValues;
  origin: 'restored' | 'fresh';
  /** Forgets the draft; nothing typed afterwards is kept. */
  finish: () => void;
  discard: () => void;
}

export function useFormValues({ definition, draftKey, input }: FormSource): HeldForm {
  const [start] = useState(() => startingValues(definition, input));
  const [draft, setDraft] = useState(() => loadDraft(sessionStorage, draftKey, definition, start));
  const isFinished = useRef(false);
  const form = useForm<FormValues>({ defaultValues: draft ?? start, shouldFocusError: false });
  const values = useWatch({ control: form.control }) as FormValues;

  const { isDirty } = form.formState;
  useEffect(() => {
    if (isDirty && !isFinished.current) saveDraft(sessionStorage, draftKey, values);
  }, [draftKey, isDirty, values]);

  return {
    form,
    values,
    origin: draft ? 'restored' : 'fresh',
    finish: () => {
      isFinished.current = true;
      clearDraft(sessionStorage, draftKey);
    },
    discard: () => {
      clearDraft(sessionStorage, draftKey);
      setDraft(null);
      form.reset(start);
    },
  };
}
