// The boxes of a small form: what stands in them, and which were left empty at the last attempt.
import { useState } from 'react';
import type { FieldNote } from './control.ts';
import { focusField } from './error_summary.tsx';
import { useText } from '../i18n/text.tsx';

export function useFields<Name extends string>(
  labels: Record<Name, string>,
  initial: Partial<Record<Name, string>> = {},
) {
  const names = Object.keys(labels) as Name[];
  const { errors } = useText();
  const [entered, setEntered] = useState<Record<Name, string>>(
    () =>
      Object.fromEntries(names.map((name) => [name, initial[name] ?? ''])) as Record<Name, string>,
  );
  const [missing, setMissing] = useState<readonly Name[]>([]);

  const change = (name: Name, value: string) => {
    setEntered((before) => ({ ...before, [name]: value }));
    setMissing((before) => before.filter((other) => other !== name));
  };
  /** Whether everything is filled in; the first empty box takes the focus otherwise. */
  const isComplete = (asked: readonly Name[] = names): boolean => {
    const empty = asked.filter((name) => entered[name].trim() === '');
    setMissing(empty);
    if (empty[0] !== undefined) focusField(empty[0]);
    return empty.length === 0;
  };
  const notes = (name: Name): FieldNote[] =>
    missing.includes(name) ? [{ tone: 'error', message: errors.enter(labels[name]) }] : [];
  const box = (name: Name) => ({
    ...{ name, value: entered[name] },
    onChange: ({ target }: { target: { value: string } }) => change(name, target.value),
  });
  const clear = () =>
    setEntered(Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>);
  return { entered, change, isComplete, notes, box, clear };
}
