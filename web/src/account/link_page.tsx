// Where the link of a mail leads: setting the password, and at sign-up the name. Looking at the
// page uses nothing up, so that a mail scanner that opens it does no harm.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf, ProblemError } from '../api/client.ts';
import type { AccountLink } from '../api/contract.ts';
import { accountLinkQuery } from '../api/queries.ts';
import { askLinkHref, signInHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { TextField } from '../kit/text_field.tsx';
import { PasswordField } from './password_field.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

export function LinkPage() {
  const { token } = useParams({ from: '/$language/account/links/$token' });
  const { language } = useSpeaking();
  const { link: words, signIn } = useAccountText();
  const query = useQuery(accountLinkQuery(token, language));
  const { error } = query;
  if (error instanceof ProblemError && error.problem.kind === 'missing') {
    return (
      <Page title={words.goneTitle}>
        <Banner tone="warning" title={words.gone} announce="on_arrival" />
        <div className="actions">
          <LinkButton href={askLinkHref(language, 'reset')}>{words.resetTitle}</LinkButton>
          <LinkButton kind="secondary" href={askLinkHref(language, 'sign_up')}>
            {words.signUpTitle}
          </LinkButton>
        </div>
      </Page>
    );
  }
  return (
    <Answered query={query} title={signIn.title}>
      {(link) => <UseLink link={link} token={token} />}
    </Answered>
  );
}

function UseLink({ link, token }: { link: AccountLink; token: string }) {
  const { language } = useSpeaking();
  const { link: words } = useAccountText();
  const [isDone, setDone] = useState(false);
  const isSignUp = link.purpose === 'sign_up';
  const title = words.purposes[link.purpose];
  const fields = useFields({ name: words.name, password: words.newPassword });
  const { entered, box, notes, change } = fields;
  const { isBusy, refusal, send } = useSend();

  const use = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.isComplete(isSignUp ? ['name', 'password'] : ['password'])) return;
    const name = isSignUp ? { name: entered.name } : {};
    const answer = await send(() =>
      outcomeOf(
        api.POST('/api/account-links/{token}', {
          params: { path: { token }, query: { lang: language } },
          body: { ...name, password: entered.password },
        }),
      ),
    );
    if (answer?.ok) setDone(true);
  };
  if (isDone) {
    return (
      <Page title={title}>
        <Banner tone="success" title={words.done} announce="on_arrival" />
        <div className="actions">
          <LinkButton href={signInHref(language)}>{words.toSignIn}</LinkButton>
        </div>
      </Page>
    );
  }
  return (
    <Page title={title} lead={words.leads[link.purpose](link.login)}>
      <form noValidate onSubmit={(event) => void use(event)}>
        <Told refusal={refusal} />
        {isSignUp && (
          <TextField
            {...{ id: 'name', label: words.name, isRequired: true, notes: notes('name') }}
            width="medium"
            input={{ ...box('name'), autoComplete: 'name' }}
          />
        )}
        {/* For password managers: which account the new password belongs to. */}
        <input type="hidden" name="username" autoComplete="username" value={link.login} readOnly />
        <PasswordField
          {...{ id: 'password', label: words.newPassword, value: entered.password }}
          onChange={(value) => change('password', value)}
          use="new-password"
          charactersMin={link.password_characters_min}
          notes={notes('password')}
        />
        <div className="actions">
          <Button type="submit" isBusy={isBusy}>
            {words.save}
          </Button>
        </div>
      </form>
    </Page>
  );
}
