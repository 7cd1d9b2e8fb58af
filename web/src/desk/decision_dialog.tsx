// The question before a decision: places left, the reason, and what the mail will say.
import { useState } from 'react';
import type { ApplicationDetail, DeskAction } from '../api/contract.ts';
import { useText } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { TextArea } from '../kit/text_area.tsx';
import { SlotChoice } from './slot_choice.tsx';
import { useDeskText } from './words.ts';

const reasonMax = 2000;

interface DecisionDialogProps {
  detail: ApplicationDetail;
  action: DeskAction;
  reason: string;
  isBusy: boolean;
  onReason: (reason: string) => void;
  slot: string;
  onSlot: (slot: string) => void;
  onConfirm: () => void;
  onClose: () => void;
}

export function DecisionDialog(props: DecisionDialogProps) {
  const { detail, action, reason, slot, isBusy, onReason, onSlot, onConfirm, onClose } = props;
  const needsSlot = action === 'accept' && detail.arrangement === 'to_arrange';
  const { actions: words } = useDeskText();
  const { refusals } = useText();
  const [isMissing, setMissing] = useState(false);
  const [isUnplaced, setUnplaced] = useState(false);
  const needsReason = action !== 'accept';
  const confirm = () => {
    const isEmpty = needsReason && reason.trim() === '';
    setMissing(isEmpty);
    const isUnplaced = needsSlot && slot === '';
    setUnplaced(isUnplaced);
    if (isEmpty) focusField('reason');
    else if (isUnplaced) focusField('slot');
    else onConfirm();
  };
  return (
    <Dialog
      title={words[`${action}Ask`]}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind={action === 'decline' ? 'danger' : 'primary'}
          isBusy={isBusy}
          onClick={confirm}
        >
          {isBusy ? words.busy : words[`${action}Confirm`]}
        </Button>
      }
    >
      <p>{words[`${action}Words`](detail.applicant)}</p>
      {action === 'accept' && !needsSlot && <PlacesLeft room={detail.room} />}
      {needsSlot && (
        <SlotChoice
          {...{ programme: detail.programme, course: detail.course, chosen: slot }}
          isMissing={isUnplaced}
          onChoose={onSlot}
        />
      )}
      {needsReason && (
        <>
          <TextArea
            {...{ id: 'reason', label: words.reason, isRequired: true, maxLength: reasonMax }}
            help={action === 'return' ? words.returnHelp : words.declineHelp}
            text={reason}
            notes={isMissing ? [{ tone: 'error', message: refusals.reason_missing }] : []}
            input={{
              value: reason,
              rows: 4,
              onChange: ({ target }) => {
                onReason(target.value);
                setMissing(false);
              },
            }}
          />
          <Preview reason={reason} />
        </>
      )}
    </Dialog>
  );
}

function PlacesLeft({ room }: { room: ApplicationDetail['room'] }) {
  const { actions: words } = useDeskText();
  const { capacity, accepted, capacity_words: capacityWords } = room;
  return (
    <p>
      <strong>
        {capacity === undefined
          ? words.placesOpen(capacityWords, accepted)
          : words.placesLeft(capacity - accepted, capacity)}
      </strong>
    </p>
  );
}

function Preview({ reason }: { reason: string }) {
  const { actions: words } = useDeskText();
  const isEmpty = reason.trim() === '';
  return (
    <figure className="mail-preview">
      <figcaption>{words.preview}</figcaption>
      <blockquote className={isEmpty ? 'quiet' : 'written'}>
        {isEmpty ? words.previewEmpty : reason.trim()}
      </blockquote>
    </figure>
  );
}
