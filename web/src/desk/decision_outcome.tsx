// What came of a decision: done, with the way to the next application, or refused, with what to do.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queueQuery } from '../api/queries.ts';
import { applicationHref } from '../app/addresses.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { lastView } from './last_view.ts';
import { questionOf, viewIn } from './queue_address.ts';
import type { DecisionResult } from './use_decision.ts';
import { useDeskText } from './words.ts';

interface DecisionOutcomeProps {
  result: DecisionResult;
  applicationId: string;
  hasReason: boolean;
  onReload: () => void;
}

export function DecisionOutcome({ result, applicationId, ...refused }: DecisionOutcomeProps) {
  const words = useDeskText();
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone; what came of it is where to read on.
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'center' });
  }, [result]);
  return (
    <div ref={place} tabIndex={-1}>
      {result.kind === 'done' ? (
        <Banner tone="success" title={words.done[result.action]} announce="on_arrival">
          <p>{words.done.mailed}</p>
          <Next applicationId={applicationId} />
        </Banner>
      ) : (
        <Banner tone="error" title={result.message} announce="on_arrival">
          {result.reasons.length > 0 && (
            <ul>
              {result.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          {refused.hasReason && <p>{words.kept}</p>}
          {result.isStale && (
            <Button kind="secondary" size="small" onClick={refused.onReload}>
              {words.reload}
            </Button>
          )}
        </Banner>
      )}
    </div>
  );
}

function Next({ applicationId }: { applicationId: string }) {
  const { language } = useSpeaking();
  const { done: words } = useDeskText();
  // Of the list that one came from; of all, where that one is done.
  const ofList = { ...lastView(), tab: 'submitted', page: 1 } as const;
  const { data: list } = useQuery(queueQuery(questionOf(ofList, language)));
  const { data: all } = useQuery(queueQuery(questionOf(viewIn(''), language)));
  if (list === undefined || all === undefined) return null;
  const next = [...list.applications, ...all.applications].find(({ id }) => id !== applicationId);
  if (next === undefined) return <p>{words.noNext}</p>;
  return (
    <p>
      <a href={applicationHref(language, next.id)}>
        {words.next(next.receipt_number, next.applicant)}
      </a>
    </p>
  );
}
