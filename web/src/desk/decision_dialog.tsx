// The question before a decision: places left, what is missing or goes back, the reason, and what
// the mail will say.
import { useState } from 'react';
import type { ApplicationDetail, DeskAction } from '../api/contract.ts';
import { useText } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { TextArea } from '../kit/text_area.tsx';
import { askedFor, missingIn, type Entered } from './decision.ts';
import { Incomplete } from './incomplete.tsx';
import { reasonWithPapers } from './return_reason.ts';
import { GoesBack, useReturnedPapers } from './returned_papers.tsx';
import { SlotChoice } from './slot_choice.tsx';
import { useDeskText } from './words.ts';

const reasonMax = 2000;

interface DecisionDialogProps {
  detail: ApplicationDetail;
  action: DeskAction;
  entered: Entered;
  isBusy: boolean;
  onEnter: (change: Partial<Entered>) => void;
  onConfirm: () => void;
  onClose: () => void;
}

export function DecisionDialog(props: DecisionDialogProps) {
  const { detail, action, entered, isBusy, onEnter, onConfirm, onClose } = props;
  const { actions: words, goesBack } = useDeskText();
  const papers = useReturnedPapers(detail);
  const [isTried, setTried] = useState(false);
  const asked = askedFor(detail, action, papers.length);
  const missing = missingIn(asked, entered);
  const lacks = (field: string) => isTried && missing.includes(field);
  const { reason, slot, isAcknowledged } = entered;
  const confirm = () => {
    setTried(true);
    if (missing[0] === undefined) onConfirm();
    else focusField(missing[0]);
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
      {action === 'accept' && !asked.slot && <PlacesLeft room={detail.room} />}
      {asked.slot && (
        <SlotChoice
          {...{ programme: detail.programme, course: detail.course, chosen: slot }}
          isMissing={lacks('slot')}
          onChoose={(chosen) => onEnter({ slot: chosen })}
        />
      )}
      {asked.acknowledgement && (
        <Incomplete
          {...{ detail, isAcknowledged, isMissing: lacks('acknowledged') }}
          onAcknowledge={(ticked) => onEnter({ isAcknowledged: ticked })}
        />
      )}
      {action === 'return' && (
        <GoesBack
          {...{ detail, papers, reason }}
          onReason={(written) => onEnter({ reason: written })}
        />
      )}
      <Reason
        {...{ action, reason, isRequired: asked.reason === 'required', isMissing: lacks('reason') }}
        onReason={(written) => onEnter({ reason: written })}
      />
      {action === 'decline' && <Preview words={reason.trim()} />}
      {action === 'return' && <Preview words={reasonWithPapers(reason, papers, goesBack.line)} />}
    </Dialog>
  );
}

interface ReasonProps {
  action: DeskAction;
  reason: string;
  isRequired: boolean;
  isMissing: boolean;
  onReason: (reason: string) => void;
}

function Reason({ action, reason, isRequired, isMissing, onReason }: ReasonProps) {
  const { actions: words } = useDeskText();
  const { refusals, errors } = useText();
  const isMailed = action !== 'accept';
  const message = isMailed ? refusals.reason_missing : errors.enter(words.reason);
  return (
    <TextArea
      {...{ id: 'reason', label: words.reason, isRequired, maxLength: reasonMax, text: reason }}
      help={words[`${action}Help`]}
      notes={isMissing ? [{ tone: 'error', message }] : []}
      input={{
        value: reason,
        rows: isMailed ? 4 : 2,
        onChange: ({ target }) => onReason(target.value),
      }}
    />
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

function Preview({ words: mailed }: { words: string }) {
  const { actions: words } = useDeskText();
  return (
    <figure className="mail-preview">
      <figcaption>{words.preview}</figcaption>
      <blockquote className={mailed === '' ? 'quiet' : 'written'}>
        {mailed === '' ? words.previewEmpty : mailed}
      </blockquote>
    </figure>
  );
}
