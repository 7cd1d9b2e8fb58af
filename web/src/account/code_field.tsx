// The six digits of the app: the phone's own keyboard for numbers, and its autofill.
import type { FieldNote } from '../kit/control.ts';
import { TextField } from '../kit/text_field.tsx';

interface CodeFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  notes: readonly FieldNote[];
}

export function CodeField({ label, value, onChange, notes }: CodeFieldProps) {
  return (
    <TextField
      {...{ id: 'code', label, isRequired: true, notes }}
      width="short"
      input={{
        name: 'code',
        value,
        onChange: ({ target }) => onChange(target.value),
        inputMode: 'numeric',
        autoComplete: 'one-time-code',
      }}
    />
  );
}
