// What this member of staff can do with the application now, and what came of it. Every step is
// asked about once more, and says what will be mailed.
import { useState } from 'react';
import type { ApplicationDetail, DeskAction } from '../api/contract.ts';
import { useText } from '../i18n/text.tsx';
import { Button, type ButtonKind } from '../kit/button.tsx';
import { nothingEntered, type Entered } from './decision.ts';
import { DecisionDialog } from './decision_dialog.tsx';
import { DecisionOutcome } from './decision_outcome.tsx';
import { useDecision } from './use_decision.ts';
import { useDeskText } from './words.ts';

const kinds: Record<DeskAction, ButtonKind> = {
  accept: 'primary',
  return: 'secondary',
  decline: 'secondary',
};
const order: readonly DeskAction[] = ['accept', 'return', 'decline'];

export function Actions({ detail }: { detail: ApplicationDetail }) {
  const { actions: words } = useDeskText();
  const { refusals } = useText();
  const { result, isBusy, decide, reload } = useDecision(detail);
  const [asked, setAsked] = useState<DeskAction | null>(null);
  const [entered, setEntered] = useState(nothingEntered);
  const possible = order.filter((action) => detail.actions.includes(action));
  const isWithoutPlace = possible.length > 0 && !possible.includes('accept');
  const whyNoPlace = detail.room.capacity === undefined ? refusals.capacity_undecided : words.full;

  const enter = (change: Partial<Entered>) => setEntered({ ...entered, ...change });
  const confirm = async (action: DeskAction) => {
    await decide(action, entered);
    setAsked(null);
  };
  return (
    <section className="no-print">
      {result && (
        <DecisionOutcome
          result={result}
          applicationId={detail.id}
          hasReason={entered.reason !== ''}
          onReload={() => void reload()}
        />
      )}
      <h2>{words.title}</h2>
      {detail.actions.length === 0 && <p className="quiet">{words.none}</p>}
      {isWithoutPlace && <p>{whyNoPlace}</p>}
      {possible.length > 0 && (
        <div className="actions">
          {possible.map((action) => (
            <Button key={action} kind={kinds[action]} onClick={() => setAsked(action)}>
              {words[action]}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <DecisionDialog
          key={asked}
          {...{ detail, entered, isBusy }}
          action={asked}
          onEnter={enter}
          onConfirm={() => void confirm(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
