// A question before an act that is recorded: whether it is meant, and why.
import { useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { focusField } from './error_summary.tsx';
import { TextArea } from './text_area.tsx';
import { useText } from '../i18n/text.tsx';

interface ReasonDialogProps {
  title: string;
  words?: string | undefined;
  /** Which record it is done to, where the list behind the dialog has many. */
  about?: string;
  /** Of the button that carries it out. */
  confirmLabel?: string;
  isBusy: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { title, words, about, confirmLabel, isBusy, onConfirm, onClose } = props;
  const { dialog, errors } = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = () => {
    const isEmpty = reason.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) focusField('act_reason');
    else onConfirm(reason);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button isBusy={isBusy} onClick={confirm}>
          {confirmLabel ?? dialog.goOn}
        </Button>
      }
    >
      {about && (
        <p>
          <bdi>{about}</bdi>
        </p>
      )}
      {words && <p>{words}</p>}
      <TextArea
        {...{ id: 'act_reason', label: dialog.reason, isRequired: true, maxLength: 2000 }}
        help={dialog.reasonHelp}
        text={reason}
        notes={isMissing ? [{ tone: 'error', message: errors.enter(dialog.reason) }] : []}
        input={{ value: reason, onChange: ({ target }) => setReason(target.value), rows: 2 }}
      />
    </Dialog>
  );
}
