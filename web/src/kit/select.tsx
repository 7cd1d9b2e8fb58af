// One of many, in the browser's own list. The first entry is no choice: nothing is supposed.
import type { ComponentProps } from 'react';
import { useText } from '../i18n/text.tsx';
import { described, type Choice, type FieldFrame } from './control.ts';
import { Field } from './field.tsx';

interface SelectProps extends FieldFrame {
  choices: readonly Choice[];
  input: ComponentProps<'select'>;
}

export function Select({ choices, input, ...frame }: SelectProps) {
  return (
    <Field frame={frame}>
      <BareSelect
        choices={choices}
        className="select select-medium"
        input={{ ...input, ...described(frame), id: frame.id }}
      />
    </Field>
  );
}

interface BareSelectProps {
  choices: readonly Choice[];
  className?: string;
  /** What stands in the list while nothing is chosen. */
  unchosen?: string;
  input: ComponentProps<'select'>;
}

/** Without a frame, for a control that is part of a larger one. */
export function BareSelect({ choices, className = 'select', unchosen, input }: BareSelectProps) {
  const { field } = useText();
  return (
    <span className={className}>
      <select {...input}>
        <option value="">{unchosen ?? field.choose}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
