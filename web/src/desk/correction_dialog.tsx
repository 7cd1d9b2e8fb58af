// A result that was mailed is never undone silently: a new decision is mailed with the old one.
import { useState } from 'react';
import type { ApplicationDetail } from '../api/contract.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { askedFor, missingIn, nothingEntered, type Entered } from './decision.ts';
import { Incomplete } from './incomplete.tsx';
import { ReasonField } from './reason_field.tsx';
import { SlotChoice } from './slot_choice.tsx';
import { useDeskText } from './words.ts';

interface CorrectionDialogProps {
  detail: ApplicationDetail;
  isBusy: boolean;
  onConfirm: (outcome: 'accepted' | 'declined', entered: Entered) => void;
  onClose: () => void;
}

export function CorrectionDialog({ detail, isBusy, onConfirm, onClose }: CorrectionDialogProps) {
  const { more: words, actions, states } = useDeskText();
  const [entered, setEntered] = useState(nothingEntered);
  const [isTried, setTried] = useState(false);
  const { state, programme, course } = detail;
  const outcome = state === 'accepted' ? 'declined' : 'accepted';
  const action = outcome === 'accepted' ? 'accept' : 'decline';
  // The applicant was told otherwise, so every correction is explained to them.
  const asked = { ...askedFor(detail, action, 0), reason: 'required' as const };
  const missing = missingIn(asked, entered);
  const lacks = (field: string) => isTried && missing.includes(field);
  const confirm = () => {
    setTried(true);
    const [first] = missing;
    if (first === undefined) onConfirm(outcome, entered);
    else focusField(first);
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
      {asked.slot && (
        <SlotChoice
          {...{ programme, course, chosen: entered.slot, isMissing: lacks('slot') }}
          onChoose={(slot) => setEntered({ ...entered, slot })}
        />
      )}
      {asked.acknowledgement && (
        <Incomplete
          {...{ detail, isAcknowledged: entered.isAcknowledged }}
          isMissing={lacks('acknowledged')}
          onAcknowledge={(isAcknowledged) => setEntered({ ...entered, isAcknowledged })}
        />
      )}
      <ReasonField
        {...{ id: 'reason', label: actions.reason, help: actions.declineHelp }}
        {...{ reason: entered.reason, isMissing: lacks('reason') }}
        onReason={(reason) => setEntered({ ...entered, reason })}
      />
    </Dialog>
  );
}
