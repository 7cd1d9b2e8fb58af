// Moving an application to a later round: which one, and why.
import { useState } from 'react';
import type { ApplicationDetail } from '../api/contract.ts';
import { longDate } from '../i18n/long_date.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { RadioGroup } from '../kit/choice_group.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { ReasonField } from './reason_field.tsx';
import { useDeskText } from './words.ts';

interface PostponeDialogProps {
  rounds: ApplicationDetail['rounds'];
  isBusy: boolean;
  onConfirm: (course: string, reason: string) => void;
  onClose: () => void;
}

export function PostponeDialog({ rounds, isBusy, onConfirm, onClose }: PostponeDialogProps) {
  const { language, text } = useSpeaking();
  const { more: words, actions } = useDeskText();
  const [course, setCourse] = useState(rounds.length === 1 ? (rounds[0]?.course ?? '') : '');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const confirm = () => {
    setAsked(true);
    if (course === '') focusField('round');
    else if (reason.trim() === '') focusField('postpone-reason');
    else onConfirm(course, reason.trim());
  };
  return (
    <Dialog
      title={words.postponeAsk}
      isOpen
      onClose={onClose}
      actions={
        <Button isBusy={isBusy} onClick={confirm}>
          {words.postponeConfirm}
        </Button>
      }
    >
      <p>{words.postponeWords}</p>
      <RadioGroup
        {...{ id: 'round', name: 'round', label: words.round, isRequired: true }}
        choices={rounds.map(({ course: value, title, first_day }) => ({
          value,
          label: first_day ? `${title} · ${longDate(first_day, language)}` : title,
        }))}
        chosen={course}
        onChange={setCourse}
        notes={
          isAsked && course === ''
            ? [{ tone: 'error', message: text.errors.choose(words.round) }]
            : []
        }
      />
      <ReasonField
        {...{ id: 'postpone-reason', label: actions.reason, help: actions.declineHelp, reason }}
        isMissing={isAsked && reason.trim() === ''}
        onReason={setReason}
      />
    </Dialog>
  );
}
