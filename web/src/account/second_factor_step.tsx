// The second factor at signing in: a code of the app, or one recovery code.
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { StaffSession } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/text_field.tsx';
import { CodeField } from './code_field.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useWait, WaitNote } from './wait.tsx';
import { useAccountText } from './words.ts';

interface SecondFactorStepProps {
  finish: (session: StaffSession) => void;
  startOver: () => void;
}

export function SecondFactorStep({ finish, startOver }: SecondFactorStepProps) {
  const { language } = useSpeaking();
  const { code: words } = useAccountText();
  const [means, setMeans] = useState<'app' | 'recovery'>('app');
  const label = means === 'app' ? words.label : words.recoveryLabel;
  const { entered, change, isComplete, notes, clear } = useFields({ code: label });
  const { isBusy, refusal, send } = useSend();
  const wait = useWait();

  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete()) return;
    const answer = await send(() =>
      outcomeOf(
        api.POST('/api/session/second-factor', {
          params: { query: { lang: language } },
          body: { code: entered.code.normalize('NFKC').trim() },
        }),
      ),
    );
    if (answer?.ok) finish(answer.data);
    else if (answer) wait.begin(answer.problem);
  };
  const changeMeans = () => {
    clear();
    setMeans(means === 'app' ? 'recovery' : 'app');
  };
  return (
    <form noValidate onSubmit={(event) => void check(event)}>
      <Told refusal={refusal} />
      <WaitNote wait={wait} />
      <p className="lead">{means === 'app' ? words.lead : words.recoveryLead}</p>
      {means === 'app' ? (
        <CodeField
          label={label}
          value={entered.code}
          onChange={(value) => change('code', value)}
          notes={notes('code')}
        />
      ) : (
        <TextField
          {...{ id: 'code', label, isRequired: true, notes: notes('code') }}
          width="medium"
          input={{
            name: 'recovery_code',
            value: entered.code,
            onChange: ({ target }) => change('code', target.value),
            autoComplete: 'off',
            autoCapitalize: 'none',
            spellCheck: false,
          }}
        />
      )}
      <div className="actions">
        <Button type="submit" isBusy={isBusy}>
          {words.submit}
        </Button>
        <Button kind="plain" onClick={changeMeans}>
          {means === 'app' ? words.useRecovery : words.useApp}
        </Button>
        <Button kind="plain" onClick={startOver}>
          {words.startOver}
        </Button>
      </div>
    </form>
  );
}
