// Why something is done, as every dialog of the desk asks it.
import { useText } from '../i18n/text.tsx';
import { TextArea } from '../kit/text_area.tsx';

interface ReasonFieldProps {
  id: string;
  label: string;
  help: string;
  reason: string;
  isMissing: boolean;
  onReason: (reason: string) => void;
}

export const reasonMax = 1000;

export function ReasonField({ id, label, help, reason, isMissing, onReason }: ReasonFieldProps) {
  const { errors } = useText();
  return (
    <TextArea
      {...{ id, label, help, isRequired: true, maxLength: reasonMax, text: reason }}
      notes={isMissing ? [{ tone: 'error', message: errors.enter(label) }] : []}
      input={{ value: reason, rows: 3, onChange: ({ target }) => onReason(target.value) }}
    />
  );
}
