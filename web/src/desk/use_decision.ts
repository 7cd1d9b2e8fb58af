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

export type DecisionResult = { kind: 'done'; action: DeskAction } | ({ kind: 'refused' } & Refusal);

interface Refusal {
  message: string;
  /** Whether looking at the latest state is what helps. */
  isStale: boolean;
}

export function useDecision({ id, version }: Pick<ApplicationDetail, 'id' | 'version'>) {
  const { language, text } = useSpeaking();
  const queries = useQueryClient();
  const [result, setResult] = useState<DecisionResult | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { queryKey } = applicationQuery(id, language);

  const ask = (action: DeskAction, reason: string, slot: string) => {
    const params = { path: { application: id }, query: { lang: language } };
    if (action === 'return') {
      const body = { reason, version };
      return api.POST('/api/staff/applications/{application}/return', { params, body });
    }
    const outcome = action === 'accept' ? ('accepted' as const) : ('declined' as const);
    const body = { outcome, reason, version, ...(slot !== '' && { slot }) };
    return api.POST('/api/staff/applications/{application}/decision', { params, body });
  };

  const decide = async (action: DeskAction, reason: string, slot: string) => {
    if (isBusy) return;
    setBusy(true);
    setResult(null);
    const answer = await outcomeOf(ask(action, reason.trim(), slot));
    setBusy(false);
    if (!answer.ok) return setResult({ kind: 'refused', ...refusalOf(answer.problem) });
    queries.setQueryData(queryKey, answer.data);
    await queries.invalidateQueries({ queryKey: ['queue'] });
    await queries.invalidateQueries({ queryKey: ['history', id] });
    setResult({ kind: 'done', action });
  };
  // Without an answer the decision may have been taken: the latest state tells.
  const refusalOf = (problem: Problem): Refusal => ({
    message: problemText(problem, text),
    isStale: problem.kind === 'conflict' || problem.kind === 'offline',
  });
  const reload = async () => {
    await queries.invalidateQueries({ queryKey });
    setResult(null);
  };
  return { result, isBusy, decide, reload };
}
