// Steps beside the decision itself: undoing the last one while its mail is held, correcting a
// result that was mailed, and postponing to a later round (S4 15).
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationDetail } from '../api/contract.ts';
import { Button } from '../kit/button.tsx';
import { Told } from '../kit/told.tsx';
import type { Entered } from './decision.ts';
import { CorrectionDialog } from './correction_dialog.tsx';
import { PostponeDialog } from './postpone_dialog.tsx';
import { useAct } from './use_act.ts';
import { useDeskText } from './words.ts';

export function MoreActions({ detail }: { detail: ApplicationDetail }) {
  const { more: words } = useDeskText();
  const { isBusy, refusal, done, act, params } = useAct(detail);
  const [asked, setAsked] = useState<'postpone' | 'correct' | null>(null);
  const { version, actions } = detail;

  const undo = () =>
    act(
      () =>
        outcomeOf(
          api.POST('/api/staff/applications/{application}/undo', { params, body: { version } }),
        ),
      words.undone,
    );
  const postpone = async (course: string, reason: string) => {
    await act(
      () =>
        outcomeOf(
          api.POST('/api/staff/applications/{application}/postponement', {
            params,
            body: { version, course, reason },
          }),
        ),
      words.postponed,
    );
    setAsked(null);
  };
  const correct = async (outcome: 'accepted' | 'declined', entered: Entered) => {
    const { slot, isAcknowledged } = entered;
    const isAccepted = outcome === 'accepted';
    await act(
      () =>
        outcomeOf(
          api.POST('/api/staff/applications/{application}/correction', {
            params,
            body: {
              ...{ version, outcome, reason: entered.reason.trim() },
              ...(isAccepted && isAcknowledged && { despite_incomplete: true }),
              ...(isAccepted && slot !== '' && { slot }),
            },
          }),
        ),
      words.corrected,
    );
    setAsked(null);
  };
  return (
    <section className="no-print">
      <Told refusal={refusal} done={done} />
      {actions.includes('undo') && (
        <p>
          {words.undoWords}{' '}
          <Button {...{ kind: 'secondary', size: 'small', isBusy }} onClick={() => void undo()}>
            {words.undo}
          </Button>
        </p>
      )}
      <div className="actions">
        {actions.includes('correct') && (
          <Button {...{ kind: 'secondary', size: 'small' }} onClick={() => setAsked('correct')}>
            {words.correct}
          </Button>
        )}
        {actions.includes('postpone') && (
          <Button {...{ kind: 'secondary', size: 'small' }} onClick={() => setAsked('postpone')}>
            {words.postpone}
          </Button>
        )}
      </div>
      {asked === 'postpone' && (
        <PostponeDialog
          rounds={detail.rounds}
          isBusy={isBusy}
          onConfirm={(course, reason) => void postpone(course, reason)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'correct' && (
        <CorrectionDialog
          detail={detail}
          isBusy={isBusy}
          onConfirm={(outcome, entered) => void correct(outcome, entered)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
