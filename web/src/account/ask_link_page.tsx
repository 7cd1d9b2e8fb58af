// Asking for a mail with a link, to sign up or to set a new password. The answer is the same
// whether the account exists or not.
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import { signInHref } from '../app/addresses.ts';
import { Page } from '../app/page.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/text_field.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useWait, WaitNote } from './wait.tsx';
import { useAccountText } from './words.ts';

interface Asked {
  login: string;
  minutes: number;
}

export function AskLinkPage() {
  const { purpose: asked } = useParams({ from: '/$language/account/ask/$purpose' });
  const purpose = asked === 'reset' ? 'reset' : 'sign_up';
  const { language } = useSpeaking();
  const { link: words, signIn } = useAccountText();
  const { entered, isComplete, notes, box } = useFields({ login: signIn.login });
  const { isBusy, refusal, send } = useSend();
  const wait = useWait();
  const [sent, setSent] = useState<Asked | null>(null);
  const isReset = purpose === 'reset';

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete()) return;
    const login = entered.login.trim();
    const answer = await send(() =>
      outcomeOf(
        api.POST('/api/account-links', {
          params: { query: { lang: language } },
          body: { purpose, login },
        }),
      ),
    );
    if (answer?.ok) setSent({ login, minutes: answer.data.valid_minutes });
    else if (answer) wait.begin(answer.problem);
  };
  const title = isReset ? words.resetTitle : words.signUpTitle;
  if (sent !== null) {
    return (
      <Page title={title}>
        <Banner tone="success" title={words.sent} announce="on_arrival">
          <p>{words.sentWords(sent.login, sent.minutes)}</p>
        </Banner>
        <div className="actions">
          <Button kind="secondary" onClick={() => setSent(null)}>
            {words.again}
          </Button>
        </div>
      </Page>
    );
  }
  return (
    <Page title={title} lead={isReset ? words.resetLead : words.signUpLead}>
      <form noValidate onSubmit={(event) => void ask(event)}>
        <Told refusal={refusal} />
        <WaitNote wait={wait} />
        <TextField
          {...{ id: 'login', label: signIn.login, isRequired: true, notes: notes('login') }}
          {...{ kind: 'email', width: 'medium' }}
          input={{ ...box('login'), autoComplete: 'email', autoCapitalize: 'none' }}
        />
        <div className="actions">
          <Button type="submit" isBusy={isBusy}>
            {words.submit}
          </Button>
        </div>
      </form>
      <p>
        <a href={signInHref(language)}>{words.toSignIn}</a>
      </p>
    </Page>
  );
}
