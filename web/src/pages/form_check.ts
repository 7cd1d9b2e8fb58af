// The server's dry run for a page with a form, and the words for what was refused.
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationInput, Finding, FormOfCourse } from '../api/contract.ts';
import { problemText } from '../api/problem.ts';
import type { Checked } from '../form/use_attempt.ts';
import { useSpeaking } from '../i18n/text.tsx';

/** The dry run only spares a journey: a slow answer must not keep anyone from going on. */
const checkMilliseconds = 8_000;

/** `draft`: its documents and its confirmed address are taken into account. */
export function useFormCheck(
  { programme, course }: FormOfCourse,
  draft: string | null,
  isTold: (finding: Finding) => boolean,
) {
  const { language, text } = useSpeaking();
  return async (input: ApplicationInput): Promise<Checked> => {
    const answer = await outcomeOf(
      api.POST('/api/programmes/{programme}/courses/{course}/check', {
        params: { path: { programme, course }, query: { lang: language } },
        body: { ...input, ...(draft !== null && { draft }) },
        signal: AbortSignal.timeout(checkMilliseconds),
      }),
    );
    if (!answer.ok) return { kind: 'failed', message: problemText(answer.problem, text) };
    return { kind: 'checked', findings: answer.data.findings.filter(isTold) };
  };
}
