// One act of staff on an application: the version on the screen goes with it, and the application
// as it is afterwards comes back.
import { useQueryClient } from '@tanstack/react-query';
import type { Outcome } from '../api/client.ts';
import type { ApplicationDetail } from '../api/contract.ts';
import { applicationQuery } from '../api/queries.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { useSend } from '../kit/use_send.ts';
import { refreshApplication, refreshAround } from './refresh.ts';

export function useAct({ id }: Pick<ApplicationDetail, 'id'>) {
  const { language } = useSpeaking();
  const queries = useQueryClient();
  const { isBusy, refusal, done, send } = useSend();
  const params = { path: { application: id }, query: { lang: language } };

  const act = async (call: () => Promise<Outcome<ApplicationDetail>>, doneWords: string) => {
    const answer = await send(call, doneWords);
    if (answer === null) return false;
    if (!answer.ok) {
      // Somebody was faster, or nobody knows: the latest state tells.
      if (answer.problem.kind === 'conflict') await refreshApplication(queries, id);
      return false;
    }
    queries.setQueryData(applicationQuery(id, language).queryKey, answer.data);
    await refreshAround(queries, id);
    return true;
  };
  return { isBusy, refusal, done, act, params };
}
