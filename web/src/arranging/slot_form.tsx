// A new slot, or the change of one that nobody has yet.
import type { FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { Slot } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/text_field.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useArrangingText } from './words.ts';

interface SlotFormProps {
  programme: string;
  /** null for a new one. */
  slot: Slot | null;
  finish: () => void;
}

export function SlotForm({ programme, slot, finish }: SlotFormProps) {
  const { language } = useSpeaking();
  const { slots: words } = useArrangingText();
  const labels = { held_on: words.day, starts: words.starts, ends: words.ends, venue: words.venue };
  const { entered, change, box, notes, isComplete } = useFields(labels, {
    held_on: slot?.held_on ?? '',
    starts: slot?.starts ?? '09:00',
    ends: slot?.ends ?? '17:00',
    venue: slot?.venue ?? '',
  });
  const { isBusy, refusal, done, send } = useSend();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete()) return;
    const query = { lang: language };
    const answer = await send(
      () =>
        slot === null
          ? outcomeOf(
              api.POST('/api/staff/programmes/{programme}/slots', {
                params: { path: { programme }, query },
                body: entered,
              }),
            )
          : outcomeOf(
              api.PUT('/api/staff/programmes/{programme}/slots/{slot}', {
                params: { path: { programme, slot: slot.id }, query },
                body: { ...entered, version: slot.version },
              }),
            ),
      slot === null ? words.added : words.changed,
    );
    if (!answer?.ok) return;
    // The next one is most often another day at the same hours in the same room.
    change('held_on', '');
    finish();
  };
  return (
    <section className="no-print" aria-labelledby="slot-form-title">
      <h2 id="slot-form-title">{slot === null ? words.add : words.changeTitle}</h2>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Told refusal={refusal} done={done} />
        <TextField
          {...{ id: 'held_on', label: words.day, isRequired: true, notes: notes('held_on') }}
          width="medium"
          input={{ ...box('held_on'), type: 'date' }}
        />
        {(['starts', 'ends'] as const).map((name) => (
          <TextField
            key={name}
            {...{ id: name, label: labels[name], isRequired: true, notes: notes(name) }}
            width="short"
            input={{ ...box(name), type: 'time' }}
          />
        ))}
        <TextField
          {...{ id: 'venue', label: words.venue, isRequired: true, notes: notes('venue') }}
          input={box('venue')}
        />
        <div className="actions">
          <Button type="submit" isBusy={isBusy}>
            {slot === null ? words.add : words.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
