// One line of text. The type of the field chooses keyboard and autofill, never a native check: all
// problems are told at once, in our words.
import type { ComponentProps } from 'react';
import { described, type FieldFrame } from './control.ts';
import { Field } from './field.tsx';

export type TextKind = 'text' | 'number' | 'email' | 'phone';
export type InputWidth = 'short' | 'medium' | 'full';

const kinds: Record<TextKind, ComponentProps<'input'>> = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
  email: { type: 'text', inputMode: 'email', autoComplete: 'email', spellCheck: false },
  phone: { type: 'text', inputMode: 'tel', autoComplete: 'tel' },
};

const widths: Record<InputWidth, string> = {
  short: 'input input-short',
  medium: 'input input-medium',
  full: 'input',
};

interface TextFieldProps extends FieldFrame {
  kind?: TextKind;
  width?: InputWidth;
  /** Stands after the box: 例, 年. */
  unit?: string | undefined;
  input: ComponentProps<'input'>;
}

export function TextField(props: TextFieldProps) {
  const { kind = 'text', width = 'full', unit, input, ...frame } = props;
  const box = (
    <input
      {...kinds[kind]}
      {...input}
      {...described(frame)}
      id={frame.id}
      className={widths[width]}
    />
  );
  return (
    <Field frame={frame}>
      {unit ? (
        <span className="with-unit">
          {box} {unit}
        </span>
      ) : (
        box
      )}
    </Field>
  );
}
