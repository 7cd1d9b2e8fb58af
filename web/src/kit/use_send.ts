// One act of a form or a button: busy while it runs, then done or refused in words.
import { useState } from 'react';
import type { Outcome } from '../api/client.ts';
import { problemText, type Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.tsx';

export interface Refusal {
  title: string;
  reasons: string[];
}

/** The server's words where it has some for a person, ours for the kind of problem otherwise. */
export function useRefusalWords() {
  const text = useText();
  return (problem: Problem): Refusal => {
    const hasOwnWords = problem.detail !== '' && problem.kind !== 'offline';
    return {
      title: hasOwnWords ? problem.detail : problemText(problem, text),
      reasons: problem.reasons,
    };
  };
}

export function useSend() {
  const wordsOf = useRefusalWords();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<string | null>(null);

  /** `doneWords` is told when it went well; the answer's data is handed back then. */
  async function send<Data>(
    act: () => Promise<Outcome<Data>>,
    doneWords: string | null = null,
  ): Promise<Outcome<Data> | null> {
    if (isBusy) return null;
    setBusy(true);
    setRefusal(null);
    setDone(null);
    const outcome = await act();
    setBusy(false);
    if (outcome.ok) setDone(doneWords);
    else setRefusal(wordsOf(outcome.problem));
    return outcome;
  }
  const refuse = (title: string | null) =>
    setRefusal(title === null ? null : { title, reasons: [] });
  return { isBusy, refusal, done, send, refuse };
}
