// Inviting a member of staff: who, and the grant to begin with.
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import { staffAccountHref } from '../app/addresses.ts';
import { Page } from '../app/page.tsx';
import { DeskBar } from '../desk/desk_bar.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/text_field.tsx';
import { useGrantFields } from './grant_fields.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

export function InvitePage() {
  const { language } = useSpeaking();
  const { staff: words, account, link } = useAccountText();
  const { history } = useRouter();
  const queries = useQueryClient();
  const { entered, isComplete, notes, box } = useFields({ name: link.name, login: account.login });
  const grant = useGrantFields();
  const { isBusy, refusal, send } = useSend();

  const invite = async (event: FormEvent) => {
    event.preventDefault();
    const given = grant.read();
    // The person stands above the grant, so the focus ends there when both are incomplete.
    if (!isComplete() || given === null) return;
    const answer = await send(() =>
      outcomeOf(
        api.POST('/api/staff/accounts', {
          params: { query: { lang: language } },
          body: { name: entered.name, login: entered.login.trim(), grants: [given] },
        }),
      ),
    );
    if (!answer?.ok) return;
    await queries.invalidateQueries({ queryKey: ['staff_accounts'] });
    history.push(staffAccountHref(language, answer.data.account));
  };
  return (
    <Page title={words.invite} lead={words.inviteLead} above={<DeskBar />}>
      <form noValidate onSubmit={(event) => void invite(event)}>
        <Told refusal={refusal} />
        <TextField
          {...{ id: 'name', label: link.name, isRequired: true, notes: notes('name') }}
          width="medium"
          input={{ ...box('name'), autoComplete: 'off' }}
        />
        <TextField
          {...{ id: 'login', label: account.login, isRequired: true, notes: notes('login') }}
          {...{ kind: 'email', width: 'medium' }}
          input={{ ...box('login'), autoComplete: 'off', autoCapitalize: 'none' }}
        />
        {grant.fields}
        <div className="actions">
          <Button type="submit" isBusy={isBusy}>
            {words.send}
          </Button>
        </div>
      </form>
    </Page>
  );
}
