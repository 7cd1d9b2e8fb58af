// Sending back, accepting and declining: each names the version that is on the screen, so that
// nobody decides over what somebody else has just changed.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationDetail, DeskAction } from '../api/contract.ts';
import { problemText, type Problem } from '../api/problem.ts';
import { applicationQuery } from '../api/queries.ts';
import { useSpeaking } from '../i18n/text.tsx';
import type { Entered } from './decision.ts';
import { refreshApplication, refreshAround } from './refresh.ts';

export type DecisionResult = { kind: 'done'; action: DeskAction } | ({ kind: 'refused' } & Refusal);

interface Refusal {
  message: string;
  /** What stands in the way, one line each. */
  reasons: string[];
  /** Whether looking at the latest state is what helps. */
  isStale: boolean;
}

export function useDecision({ id, version }: Pick<ApplicationDetail, 'id' | 'version'>) {
  const { language, text } = useSpeaking();
  const queries = useQueryClient();
  const [result, setResult] = useState<DecisionResult | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { queryKey } = applicationQuery(id, language);

  const ask = (action: DeskAction, { reason: written, slot, isAcknowledged }: Entered) => {
    const params = { path: { application: id }, query: { lang: language } };
    const reason = written.trim();
    if (action === 'return') {
      const body = { reason, version };
      return api.POST('/api/staff/applications/{application}/return', { params, body });
    }
    const isAccepted = action === 'accept';
    const body = {
      ...{ outcome: isAccepted ? ('accepted' as const) : ('declined' as const), reason, version },
      ...(isAccepted && isAcknowledged && { despite_incomplete: true }),
      ...(isAccepted && slot !== '' && { slot }),
    };
    return api.POST('/api/staff/applications/{application}/decision', { params, body });
  };

  const decide = async (action: DeskAction, entered: Entered) => {
    if (isBusy) return;
    setBusy(true);
    setResult(null);
    const answer = await outcomeOf(ask(action, entered));
    setBusy(false);
    if (!answer.ok) return setResult({ kind: 'refused', ...refusalOf(answer.problem) });
    queries.setQueryData(queryKey, answer.data);
    await refreshAround(queries, id);
    setResult({ kind: 'done', action });
  };
  // Without an answer the decision may have been taken: the latest state tells. Of the codes that
  // we have no words for, the server's say more than that something is in the way.
  const refusalOf = (problem: Problem): Refusal => {
    const { code, kind, detail, findings } = problem;
    const isOurs = kind === 'offline' || detail === '' || Object.hasOwn(text.refusals, code);
    return {
      message: isOurs ? problemText(problem, text) : detail,
      reasons: findings
        .filter(({ outcome, severity }) => outcome !== 'satisfied' && severity === 'error')
        .map(({ message }) => message),
      isStale: kind === 'conflict' || kind === 'offline',
    };
  };
  const reload = async () => {
    await refreshApplication(queries, id);
    setResult(null);
  };
  return { result, isBusy, decide, reload };
}
