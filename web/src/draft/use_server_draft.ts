// The values of a form whose draft the server keeps: saved while they are typed, when a step opens
// and when the page is left; what is not saved yet stays in this browser.
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { serverClock } from '../api/api.ts';
import type { Draft } from '../api/contract.ts';
import type { CourseName } from '../api/queries.ts';
import type { FormDefinition } from '../form/definition.ts';
import { startingValues, type FormValues } from '../form/values.ts';
import type { HeldForm } from '../form/use_form_values.ts';
import { Autosave, createTimer, type SaveState } from './autosave.ts';
import { contentHeld, contentOf } from './content.ts';
import type { DraftCopies } from './copies.ts';
import { draftServer } from './draft_server.ts';
import type { DraftStart } from './start.ts';

interface DraftSource {
  course: CourseName;
  definition: FormDefinition;
  stepId: string;
  start: DraftStart;
  copies: DraftCopies;
  /** The server has begun the draft: its address can be kept. */
  onToken: (token: string) => void;
}

export interface ServerDraft {
  held: HeldForm;
  autosave: Autosave;
  state: SaveState;
  /** Another device's answers replaced what stood here untouched. */
  isNewer: boolean;
  /** The person has chosen between two devices. */
  decide: (theirs: Draft, chosen: FormValues) => void;
}

export function useServerDraft(source: DraftSource): ServerDraft {
  const { course, definition, stepId, start, copies, onToken } = source;
  const [isNewer, setNewer] = useState(false);
  const form = useForm<FormValues>({ defaultValues: start.values, shouldFocusError: false });
  const values = useWatch({ control: form.control }) as FormValues;
  const [autosave] = useState(
    () =>
      new Autosave({
        server: draftServer(course, () => (document.documentElement.lang === 'en' ? 'en' : 'ja')),
        timer: createTimer(),
        nowMilliseconds: () => serverClock.now(),
        held: start.held,
        acknowledged: start.before,
        onTheirs: (theirs) => {
          form.reset(startingValues(definition, contentHeld(theirs)));
          setNewer(true);
        },
      }),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const token = autosave.held()?.token ?? null;

  const tellToken = useEffectEvent((begun: string) => onToken(begun));
  useEffect(() => {
    if (token !== null) tellToken(token);
  }, [token]);

  useEffect(() => {
    autosave.change(contentOf(definition, values, stepId));
  }, [autosave, definition, values, stepId]);
  useEffect(() => void autosave.flush(), [autosave, stepId]);

  useKeeping({ autosave, copies, values, stepId, state });
  useLeaving(autosave);

  const held: HeldForm = {
    form,
    values,
    origin: 'fresh',
    finish: () => {
      autosave.stop();
      copies.forget();
    },
    discard: () => form.reset(startingValues(definition, { answers: {}, agreed: [] })),
  };
  const decide = (theirs: Draft, chosen: FormValues) => {
    form.reset(chosen);
    autosave.resolve(theirs, contentOf(definition, chosen, stepId));
  };
  return { held, autosave, state, isNewer, decide };
}

interface Keeping {
  autosave: Autosave;
  copies: DraftCopies;
  values: FormValues;
  stepId: string;
  state: SaveState;
}

function useKeeping({ autosave, copies, values, stepId, state }: Keeping): void {
  useEffect(() => {
    if (state.kind === 'untouched' || autosave.isStopped()) return;
    const held = autosave.held();
    const copy = {
      token: held?.token ?? null,
      version: held?.version ?? 0,
      before: autosave.acknowledged(),
      ...{ values, step: stepId, changedAtMilliseconds: Math.round(serverClock.now()) },
    };
    copies.keep(copy, state.kind === 'saved' ? 'saved' : 'not_saved');
  }, [autosave, copies, values, stepId, state]);
}

function useLeaving(autosave: Autosave): void {
  useEffect(() => {
    const leave = () => autosave.leave();
    const hide = () => document.visibilityState === 'hidden' && autosave.leave();
    const goOnline = () => void autosave.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', goOnline);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', goOnline);
      document.removeEventListener('visibilitychange', hide);
      // Another page of the application: what is typed goes now.
      autosave.leave();
    };
  }, [autosave]);
}
