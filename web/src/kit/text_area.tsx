// Several lines of text, with the characters that are left, counted as a person counts them. Too
// much text is never cut off: it stays, and is told.
import type { ComponentProps } from 'react';
import { characterCount } from '../i18n/characters.ts';
import { useText } from '../i18n/text.tsx';
import { described, type FieldFrame } from './control.ts';
import { Field } from './field.tsx';

interface TextAreaProps extends FieldFrame {
  maxLength?: number | undefined;
  text: string;
  input: ComponentProps<'textarea'>;
}

export function TextArea({ maxLength, text, input, ...frame }: TextAreaProps) {
  return (
    <Field frame={frame}>
      <textarea rows={5} {...input} {...described(frame)} id={frame.id} className="input" />
      {maxLength !== undefined && <Remaining left={maxLength - characterCount(text)} />}
    </Field>
  );
}

function Remaining({ left }: { left: number }) {
  const { field } = useText();
  return (
    <p className="remaining" data-over={left < 0 || undefined}>
      {left < 0 ? field.over(-left) : field.remaining(left)}
    </p>
  );
}
