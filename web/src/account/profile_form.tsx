// Name and language of the own account. The address is its key and stays.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { OwnAccount } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { RadioGroup } from '../kit/choice_group.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { TextField } from '../kit/text_field.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

export function ProfileForm({ account }: { account: OwnAccount }) {
  const { language } = useSpeaking();
  const { account: words, errors } = useAccountText();
  const queries = useQueryClient();
  const [name, setName] = useState(account.name);
  const [mailLanguage, setMailLanguage] = useState(account.language);
  const [isMissing, setMissing] = useState(false);
  const { isBusy, refusal, done, send } = useSend();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return focusField('name');
    const answer = await send(
      () =>
        outcomeOf(
          api.PUT('/api/account', {
            params: { query: { lang: language } },
            body: { name, language: mailLanguage },
          }),
        ),
      words.saved,
    );
    if (answer?.ok) await queries.invalidateQueries();
  };
  const isLanguage = (value: string): value is 'ja' | 'en' => value === 'ja' || value === 'en';
  return (
    <section aria-labelledby="profile-title">
      <h2 id="profile-title">{words.profile}</h2>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Told refusal={refusal} done={done} />
        <TextField
          {...{ id: 'name', label: words.name, isRequired: true }}
          width="medium"
          notes={isMissing ? [{ tone: 'error', message: errors.enter(words.name) }] : []}
          input={{
            ...{ name: 'name', value: name, autoComplete: 'name' },
            onChange: ({ target }) => setName(target.value),
          }}
        />
        <RadioGroup
          {...{ id: 'language', name: 'language', label: words.language, isRequired: true }}
          choices={[
            { value: 'ja', label: words.languages.ja },
            { value: 'en', label: words.languages.en },
          ]}
          chosen={mailLanguage}
          onChange={(value) => isLanguage(value) && setMailLanguage(value)}
        />
        <div className="actions">
          <Button type="submit" kind="secondary" isBusy={isBusy}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
