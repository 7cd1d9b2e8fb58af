// The draft on the server behind a form: begun with the first step that is saved, saved with every
// further one, confirmed by mail, and handed in.
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf, type Outcome } from '../api/client.ts';
import type { ApplicationInput, Draft, Receipt } from '../api/contract.ts';
import type { Problem } from '../api/problem.ts';
import { draftQuery, type CourseName } from '../api/queries.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { forgetToken, keepToken } from './draft_token.ts';

export interface HeldDraft {
  /** Nothing until something was saved; asked anew, because saving may begin the draft. */
  token: () => string | undefined;
  /** The address that the form names, as it was last saved. */
  email: string;
  save: (input: ApplicationInput, step: string) => Promise<Outcome<unknown>>;
  ask: () => Promise<Outcome<unknown>>;
  submit: (input: ApplicationInput) => Promise<Outcome<Receipt>>;
}

export function useDraft(course: CourseName, token: string | undefined, draft: Draft | undefined) {
  const { language } = useSpeaking();
  const queries = useQueryClient();
  const [email, setEmail] = useState(emailOf(draft));
  const held = useRef({ token, version: draft?.version ?? 0 });
  const query = { lang: language };
  const path = () => ({ token: held.current.token ?? '' });

  const begin = async (input: ApplicationInput, step: string) => {
    const { programme, course: id } = course;
    const call = api.POST('/api/programmes/{programme}/courses/{course}/drafts', {
      params: { path: { programme, course: id }, query },
      body: { ...input, step },
    });
    const created = await outcomeOf(call);
    if (created.ok) {
      held.current = { token: created.data.token, version: created.data.version };
      keepToken(course, created.data.token);
    }
    return created;
  };

  const save = async (input: ApplicationInput, step: string): Promise<Outcome<unknown>> => {
    const { token: known, version } = held.current;
    const saved =
      known === undefined
        ? await begin(input, step)
        : await outcomeOf(
            api.PUT('/api/drafts/{token}', {
              params: { path: path(), query },
              body: { ...input, step, version },
            }),
          );
    if (saved.ok) {
      held.current.version = saved.data.version;
      setEmail(input.answers['email']?.[0] ?? '');
    } else if (saved.problem.code === 'draft_changed') await takeNewerVersion();
    return saved;
  };

  // The person was told; what they save next is meant to replace it.
  const takeNewerVersion = async () => {
    const newer = await outcomeOf(
      api.GET('/api/drafts/{token}', { params: { path: path(), query } }),
    );
    if (newer.ok) held.current.version = newer.data.version;
  };

  const ask = () =>
    outcomeOf(
      api.POST('/api/drafts/{token}/confirmation', {
        params: { path: path(), query },
        body: { email },
      }),
    );

  // A draft that is gone may have been handed in by an attempt whose answer was lost.
  const submit = async (input: ApplicationInput): Promise<Outcome<Receipt>> => {
    const saved = await save(input, 'review');
    if (!saved.ok && !isGone(saved.problem)) return saved;
    const receipt = await outcomeOf(
      api.POST('/api/drafts/{token}/submission', {
        params: { path: path(), query },
        body: { version: Math.max(held.current.version, 1), agreed: input.agreed },
      }),
    );
    if (receipt.ok) {
      forgetToken(course);
      queries.removeQueries({ queryKey: draftQuery(path().token, language).queryKey });
    }
    return receipt;
  };

  const now: HeldDraft = { token: () => held.current.token, email, save, ask, submit };
  return now;
}

function emailOf(draft: Draft | undefined): string {
  return draft?.answers['email']?.[0] ?? '';
}

function isGone({ kind }: Problem): boolean {
  return kind === 'missing';
}
