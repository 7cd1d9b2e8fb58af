// A password: it may be pasted and shown, so that password managers and long passwords work (WCAG
// 2.2, 3.3.8). A new one counts its characters; nothing else is asked of how it is made.
import { useState } from 'react';
import { characterCount } from '../i18n/characters.ts';
import type { FieldNote } from '../kit/control.ts';
import { TextField } from '../kit/text_field.tsx';
import { useAccountText } from './words.ts';

interface PasswordFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  use: 'current-password' | 'new-password';
  /** Of a new one. */
  charactersMin?: number;
  notes?: readonly FieldNote[];
}

export function PasswordField(props: PasswordFieldProps) {
  const { id, label, value, onChange, use, charactersMin, notes } = props;
  const { password: words } = useAccountText();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <TextField
        {...{ id, label, isRequired: true, notes }}
        width="medium"
        help={charactersMin === undefined ? undefined : words.help(charactersMin)}
        input={{
          name: id,
          value,
          onChange: ({ target }) => onChange(target.value),
          type: isShown ? 'text' : 'password',
          autoComplete: use,
          autoCapitalize: 'none',
          spellCheck: false,
        }}
      />
      {charactersMin !== undefined && value !== '' && (
        <p className="remaining" aria-live="polite">
          {words.count(characterCount(value.normalize('NFKC')), charactersMin)}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={isShown}
          onChange={({ target }) => setShown(target.checked)}
        />
        <span>{words.show}</span>
      </label>
    </>
  );
}
