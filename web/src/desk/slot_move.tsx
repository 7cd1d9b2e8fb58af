// The arranged day of somebody who was accepted, and moving it.
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationDetail } from '../api/contract.ts';
import { longDate } from '../i18n/long_date.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { Told } from '../kit/told.tsx';
import { ReasonField } from './reason_field.tsx';
import { SlotChoice } from './slot_choice.tsx';
import { useAct } from './use_act.ts';
import { useDeskText } from './words.ts';

export function SlotMove({ detail }: { detail: ApplicationDetail }) {
  const { language } = useSpeaking();
  const { slot: words, actions } = useDeskText();
  const { isBusy, refusal, done, act, params } = useAct(detail);
  const [isOpen, setOpen] = useState(false);
  const [slot, setSlot] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { arrangement, slot: held, version } = detail;
  if (arrangement === undefined) return null;

  const move = async () => {
    setAsked(true);
    if (slot === '') return focusField('slot');
    if (reason.trim() === '') return focusField('move-reason');
    await act(
      () =>
        outcomeOf(
          api.POST('/api/staff/applications/{application}/slot', {
            params,
            body: { slot, reason: reason.trim(), version },
          }),
        ),
      words.moved,
    );
    setOpen(false);
  };
  return (
    <section>
      <Told refusal={refusal} done={done} />
      <p>
        <strong>{words.title}:</strong>{' '}
        {held
          ? words.arranged(longDate(held.held_on, language), held.starts, held.ends)
          : words.toArrange}{' '}
        {held && <bdi>{held.venue}</bdi>}{' '}
        {held && (
          <Button {...{ kind: 'secondary', size: 'small' }} onClick={() => setOpen(true)}>
            {words.move}
          </Button>
        )}
      </p>
      {isOpen && (
        <Dialog
          title={words.moveAsk}
          isOpen
          onClose={() => setOpen(false)}
          actions={
            <Button isBusy={isBusy} onClick={() => void move()}>
              {words.moveConfirm}
            </Button>
          }
        >
          <SlotChoice
            {...{ programme: detail.programme, course: detail.course, chosen: slot }}
            isMissing={isAsked && slot === ''}
            onChoose={setSlot}
          />
          <ReasonField
            {...{ id: 'move-reason', label: actions.reason, help: actions.declineHelp, reason }}
            isMissing={isAsked && reason.trim() === ''}
            onReason={setReason}
          />
        </Dialog>
      )}
    </section>
  );
}
