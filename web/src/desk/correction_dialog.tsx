// A result that was mailed is never undone silently: a new decision is mailed with the old one.
import { useState } from 'react';
import type { ApplicationState } from '../api/contract.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { ReasonField } from './reason_field.tsx';
import { useDeskText } from './words.ts';

interface CorrectionDialogProps {
  state: ApplicationState;
  isBusy: boolean;
  onConfirm: (outcome: 'accepted' | 'declined', reason: string) => void;
  onClose: () => void;
}

export function CorrectionDialog({ state, isBusy, onConfirm, onClose }: CorrectionDialogProps) {
  const { more: words, actions, states } = useDeskText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const outcome = state === 'accepted' ? 'declined' : 'accepted';
  const confirm = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') focusField('correction-reason');
    else onConfirm(outcome, reason.trim());
  };
  return (
    <Dialog
      title={words.correctAsk}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="danger" isBusy={isBusy} onClick={confirm}>
          {words.correctConfirm}
        </Button>
      }
    >
      <p>{words.correctWords(states[state], states[outcome])}</p>
      <ReasonField
        {...{ id: 'correction-reason', label: actions.reason, help: actions.declineHelp, reason }}
        {...{ isMissing, onReason: setReason }}
      />
    </Dialog>
  );
}
