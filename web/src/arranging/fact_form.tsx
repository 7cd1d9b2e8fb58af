// Recording a fact: about the applicant of an application, or about a person who is named.
import type { FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { FactInput } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/select.tsx';
import { TextArea } from '../kit/text_area.tsx';
import { TextField } from '../kit/text_field.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useFactWords } from './fact_table.tsx';
import { useArrangingText } from './words.ts';

interface FactFormProps {
  /** Without an application, the person is asked for. */
  about: { programme: string; application?: string };
  finish: () => void;
}

const personFields = ['name', 'name_kana', 'birth_date'] as const;
const factFields = ['fact', 'on_date', 'evidence', 'reason'] as const;

export function FactForm({ about, finish }: FactFormProps) {
  const { language, text } = useSpeaking();
  const { facts: words } = useArrangingText();
  const { choices } = useFactWords(about.programme);
  const labels = {
    name: words.name,
    name_kana: words.kana,
    birth_date: words.born,
    email: words.email,
    fact: words.fact,
    on_date: words.on,
    until: words.until,
    evidence: words.evidence,
    reason: text.dialog.reason,
  };
  const fields = useFields(labels);
  const { entered, box, notes } = fields;
  const { isBusy, refusal, done, send } = useSend();
  const isNamed = about.application === undefined;

  const record = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.isComplete(isNamed ? [...personFields, ...factFields] : factFields)) return;
    const { name, name_kana, birth_date, email, fact, on_date, until, evidence, reason } = entered;
    const person = { name, name_kana, birth_date, ...(email !== '' && { email }) };
    const who = about.application === undefined ? { person } : { application: about.application };
    const body: FactInput = {
      ...who,
      ...{ fact, on_date, evidence, reason },
      ...(until !== '' && { until }),
    };
    const answer = await send(
      () =>
        outcomeOf(
          api.POST('/api/staff/programmes/{programme}/facts', {
            params: { path: { programme: about.programme }, query: { lang: language } },
            body,
          }),
        ),
      words.added,
    );
    if (!answer?.ok) return;
    fields.clear();
    finish();
  };
  const required = (name: keyof typeof labels) => ({
    ...{ id: name, label: labels[name], isRequired: true, notes: notes(name) },
  });
  return (
    <form noValidate onSubmit={(event) => void record(event)}>
      <Told refusal={refusal} done={done} />
      {isNamed && (
        <>
          <TextField {...required('name')} width="medium" input={box('name')} />
          <TextField {...required('name_kana')} width="medium" input={box('name_kana')} />
          <TextField
            {...required('birth_date')}
            width="medium"
            input={{ ...box('birth_date'), type: 'date' }}
          />
          <TextField
            {...{ id: 'email', label: words.email, kind: 'email', width: 'medium' }}
            input={{ ...box('email'), autoComplete: 'off' }}
          />
        </>
      )}
      <Select {...required('fact')} choices={choices} input={box('fact')} />
      <TextField
        {...required('on_date')}
        width="medium"
        input={{ ...box('on_date'), type: 'date' }}
      />
      <TextField
        {...{ id: 'until', label: words.until, width: 'medium' }}
        input={{ ...box('until'), type: 'date' }}
      />
      <TextArea
        {...required('evidence')}
        {...{ help: words.evidenceHelp, text: entered.evidence, maxLength: 2000 }}
        input={{ ...box('evidence'), rows: 2 }}
      />
      <TextArea
        {...required('reason')}
        {...{ help: text.dialog.reasonHelp, text: entered.reason, maxLength: 2000 }}
        input={{ ...box('reason'), rows: 2 }}
      />
      <div className="actions">
        <Button type="submit" kind="secondary" isBusy={isBusy}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}
