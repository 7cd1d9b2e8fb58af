// Drafts on the server: begin, save, hand in, discard, and ask for the mail that confirms an
// address. Each answer says what became of it; nothing here decides what to do next.
import { api } from '../api/api.ts';
import { outcomeOf, type Outcome } from '../api/client.ts';
import type { Draft, Receipt } from '../api/contract.ts';
import type { Problem } from '../api/problem.ts';
import type { CourseName } from '../api/queries.ts';
import type { Language } from '../i18n/language.ts';
import type { DraftServer, HeldDraft, SaveAnswer } from './autosave.ts';

/** A request that hangs would keep every later one waiting. */
const saveMilliseconds = 15_000;

/** `lang` at the moment of asking: a draft speaks the language in which it was last worked on. */
export function draftServer({ programme, course }: CourseName, lang: () => Language): DraftServer {
  const query = () => ({ lang: lang() });
  return {
    create: async (body) => {
      const answer = await outcomeOf(
        api.POST('/api/programmes/{programme}/courses/{course}/drafts', {
          params: { path: { programme, course }, query: query() },
          body,
          signal: AbortSignal.timeout(saveMilliseconds),
        }),
      );
      if (!answer.ok) return refusal(answer.problem, null);
      const { token, version } = answer.data;
      return { kind: 'saved', token, version };
    },
    save: async ({ token, version }, content, manner) => {
      let newer: Draft | null = null;
      const answer = await outcomeOf(
        api
          .PUT('/api/drafts/{token}', {
            params: { path: { token }, query: query() },
            body: { version, ...content },
            keepalive: manner === 'leaving',
            signal: AbortSignal.timeout(saveMilliseconds),
          })
          .then((call) => {
            newer = draftIn(call.error);
            return call;
          }),
      );
      if (!answer.ok) return refusal(answer.problem, newer);
      return { kind: 'saved', token, version: answer.data.version };
    },
  };
}

export type Handed =
  | { kind: 'received'; receipt: Receipt }
  | { kind: 'changed'; theirs: Draft }
  | { kind: 'refused'; problem: Problem };

export async function submitDraft(
  { token, version }: HeldDraft,
  agreed: string[],
  lang: Language,
): Promise<Handed> {
  let newer: Draft | null = null;
  const answer = await outcomeOf<Receipt>(
    api
      .POST('/api/drafts/{token}/submission', {
        params: { path: { token }, query: { lang } },
        body: { version, agreed },
      })
      .then((call) => {
        newer = draftIn(call.error);
        return call;
      }),
  );
  if (answer.ok) return { kind: 'received', receipt: answer.data };
  return newer === null
    ? { kind: 'refused', problem: answer.problem }
    : { kind: 'changed', theirs: newer };
}

export function discardDraft(token: string, lang: Language): Promise<Outcome<unknown>> {
  return outcomeOf<unknown>(
    api.DELETE('/api/drafts/{token}', { params: { path: { token }, query: { lang } } }),
  );
}

export function askConfirmation(
  token: string,
  email: string,
  lang: Language,
): Promise<Outcome<unknown>> {
  return outcomeOf<unknown>(
    api.POST('/api/drafts/{token}/confirmation', {
      params: { path: { token }, query: { lang } },
      body: { email },
    }),
  );
}

function refusal(problem: Problem, newer: Draft | null): SaveAnswer {
  if (newer !== null) return { kind: 'changed', theirs: newer };
  const isPassing = problem.kind === 'offline' || problem.kind === 'busy';
  return isPassing ? { kind: 'no_answer' } : { kind: 'refused', problem };
}

function draftIn(error: unknown): Draft | null {
  if (typeof error !== 'object' || error === null || !('draft' in error)) return null;
  return (error.draft as Draft | undefined) ?? null;
}
