// Changing the password, with the present one. All other sessions end with it.
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { OwnAccount } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { PasswordField } from './password_field.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

export function PasswordForm({ account }: { account: OwnAccount }) {
  const { language } = useSpeaking();
  const { account: words, link } = useAccountText();
  const queries = useQueryClient();
  const fields = useFields({ current: words.current, fresh: link.newPassword });
  const { entered, change, notes } = fields;
  const { isBusy, refusal, done, send } = useSend();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.isComplete()) return;
    const answer = await send(
      () =>
        outcomeOf(
          api.PUT('/api/account/password', {
            params: { query: { lang: language } },
            body: { current_password: entered.current, new_password: entered.fresh },
          }),
        ),
      words.passwordChanged,
    );
    if (!answer?.ok) return;
    fields.clear();
    await queries.invalidateQueries({ queryKey: ['account_sessions'] });
  };
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{words.passwordTitle}</h2>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Told refusal={refusal} done={done} />
        <PasswordField
          {...{ id: 'current', label: words.current, value: entered.current }}
          onChange={(value) => change('current', value)}
          use="current-password"
          notes={notes('current')}
        />
        <PasswordField
          {...{ id: 'fresh', label: link.newPassword, value: entered.fresh }}
          onChange={(value) => change('fresh', value)}
          use="new-password"
          charactersMin={account.password_characters_min}
          notes={notes('fresh')}
        />
        <div className="actions">
          <Button type="submit" kind="secondary" isBusy={isBusy}>
            {words.changePassword}
          </Button>
        </div>
      </form>
    </section>
  );
}
