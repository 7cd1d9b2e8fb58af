// Signing in: mail address and password, then the second factor, which staff set up the first time.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { SecondFactorSecret, StaffSession } from '../api/contract.ts';
import { sessionQuery } from '../api/queries.ts';
import { afterSignIn, askLinkHref } from '../app/addresses.ts';
import { Page } from '../app/page.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/text_field.tsx';
import { PasswordField } from './password_field.tsx';
import { SecondFactorSetUp } from './second_factor_set_up.tsx';
import { SecondFactorStep } from './second_factor_step.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useWait, WaitNote } from './wait.tsx';
import { useAccountText } from './words.ts';

export function SignInPage() {
  const { language } = useSpeaking();
  const words = useAccountText();
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const queries = useQueryClient();
  // Who reloads in the middle goes on where they were.
  const { data: standing } = useQuery({ ...sessionQuery, retry: false });
  const [given, setGiven] = useState<StaffSession | null>(null);
  const [isAnew, setAnew] = useState(false);
  const session = isAnew ? given : (given ?? standing ?? null);

  const enter = (entered: StaffSession) => {
    // Whatever an earlier person was shown must not come out of memory.
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, entered);
    const wanted = new URLSearchParams(searchStr).get('return') ?? undefined;
    history.replace(afterSignIn(language, entered.is_staff, wanted));
  };
  const finish = async () => {
    const answer = await outcomeOf(api.GET('/api/session'));
    if (answer.ok) enter(answer.data);
  };
  const startOver = async () => {
    await outcomeOf(api.DELETE('/api/session'));
    queries.clear();
    setGiven(null);
    setAnew(true);
  };
  const go = (entered: StaffSession) =>
    entered.second_factor === 'done' ? enter(entered) : setGiven(entered);

  if (session?.second_factor === 'needed') {
    return (
      <Page title={words.code.title}>
        <SecondFactorStep finish={enter} startOver={() => void startOver()} />
      </Page>
    );
  }
  if (session?.second_factor === 'to_set_up') {
    return (
      <Page title={words.setUp.title} lead={words.setUp.lead}>
        <FirstSetUp finish={() => void finish()} />
      </Page>
    );
  }
  return (
    <Page title={words.signIn.title} lead={words.signIn.lead}>
      <PasswordStep go={go} />
    </Page>
  );
}

function PasswordStep({ go }: { go: (session: StaffSession) => void }) {
  const { language } = useSpeaking();
  const { signIn: words } = useAccountText();
  const fields = useFields({ login: words.login, password: words.password });
  const { isBusy, refusal, send } = useSend();
  const wait = useWait();
  const { entered, notes, box, change } = fields;

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    if (!fields.isComplete()) return;
    const body = { login: entered.login.trim(), password: entered.password };
    const answer = await send(() =>
      outcomeOf(api.POST('/api/session', { params: { query: { lang: language } }, body })),
    );
    if (answer?.ok) go(answer.data);
    else if (answer) wait.begin(answer.problem);
  };
  return (
    <form noValidate onSubmit={(event) => void signIn(event)}>
      <Told refusal={refusal} />
      <WaitNote wait={wait} />
      <TextField
        {...{ id: 'login', label: words.login, isRequired: true, notes: notes('login') }}
        {...{ kind: 'email', width: 'medium' }}
        input={{ ...box('login'), autoComplete: 'username', autoCapitalize: 'none' }}
      />
      <PasswordField
        {...{ id: 'password', label: words.password, value: entered.password }}
        onChange={(value) => change('password', value)}
        use="current-password"
        notes={notes('password')}
      />
      <div className="actions">
        <Button type="submit" isBusy={isBusy}>
          {isBusy ? words.submitting : words.submit}
        </Button>
      </div>
      <ul className="other-ways">
        <li>
          <a href={askLinkHref(language, 'reset')}>{words.forgot}</a>
        </li>
        <li>
          <a href={askLinkHref(language, 'sign_up')}>{words.signUp}</a>
        </li>
      </ul>
    </form>
  );
}

function FirstSetUp({ finish }: { finish: () => void }) {
  const { language } = useSpeaking();
  const { setUp: words } = useAccountText();
  const { isBusy, refusal, send } = useSend();
  const [secret, setSecret] = useState<SecondFactorSecret | null>(null);
  const begin = async () => {
    const answer = await send(() =>
      outcomeOf(
        api.POST('/api/account/second-factor', { params: { query: { lang: language } }, body: {} }),
      ),
    );
    if (answer?.ok) setSecret(answer.data);
  };
  if (secret !== null) return <SecondFactorSetUp secret={secret} finish={finish} />;
  return (
    <>
      <Told refusal={refusal} />
      <div className="actions">
        <Button isBusy={isBusy} onClick={() => void begin()}>
          {words.begin}
        </Button>
      </div>
    </>
  );
}
