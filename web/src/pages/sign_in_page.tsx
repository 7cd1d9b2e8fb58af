// Signing in for staff. Passwords may be pasted and shown, so that password managers and long
// passwords work (WCAG 2.2, 3.3.8).
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import { sessionQuery } from '../api/queries.ts';
import { afterSignIn } from '../app/addresses.ts';
import { Page } from '../app/page.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import type { FieldNote } from '../kit/control.ts';
import { focusField } from '../kit/error_summary.tsx';
import { TextField } from '../kit/text_field.tsx';

type Name = 'login' | 'password';

export function SignInPage() {
  const { text } = useSpeaking();
  const { entered, change, missing, refusal, isBusy, signIn } = useSignIn();
  const [isShown, setShown] = useState(false);
  const notes = (name: Name): FieldNote[] =>
    missing.includes(name)
      ? [{ tone: 'error', message: text.errors.enter(text.signIn[name]) }]
      : [];
  const box = (name: Name) => ({
    name,
    value: entered[name],
    onChange: ({ target }: { target: HTMLInputElement }) => change(name, target.value),
  });
  return (
    <Page title={text.signIn.title} lead={text.signIn.lead}>
      {refusal !== null && <Banner tone="error" title={refusal} announce="on_arrival" />}
      <form noValidate onSubmit={signIn}>
        <TextField
          {...{ id: 'login', label: text.signIn.login, isRequired: true, notes: notes('login') }}
          width="medium"
          input={{ ...box('login'), autoComplete: 'username', autoCapitalize: 'none' }}
        />
        <TextField
          {...{ id: 'password', label: text.signIn.password, isRequired: true }}
          notes={notes('password')}
          width="medium"
          input={{
            ...box('password'),
            type: isShown ? 'text' : 'password',
            autoComplete: 'current-password',
            autoCapitalize: 'none',
            spellCheck: false,
          }}
        />
        <label className="choice">
          <input
            type="checkbox"
            checked={isShown}
            onChange={({ target }) => setShown(target.checked)}
          />
          <span>{text.signIn.showPassword}</span>
        </label>
        <div className="actions">
          <Button type="submit" isBusy={isBusy}>
            {isBusy ? text.signIn.submitting : text.signIn.submit}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function useSignIn() {
  const { language, text } = useSpeaking();
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const queries = useQueryClient();
  const [entered, setEntered] = useState<Record<Name, string>>({ login: '', password: '' });
  const [missing, setMissing] = useState<Name[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const change = (name: Name, value: string) => {
    setEntered((before) => ({ ...before, [name]: value }));
    setMissing((before) => before.filter((other) => other !== name));
  };
  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    const empty = (['login', 'password'] as const).filter((name) => entered[name].trim() === '');
    setMissing(empty);
    setRefusal(null);
    if (empty[0] !== undefined) return focusField(empty[0]);
    if (isBusy) return;
    setBusy(true);
    const login = entered.login.trim();
    const body = { login, password: entered.password };
    const answer = await outcomeOf(api.POST('/api/session', { body }));
    setBusy(false);
    if (!answer.ok) {
      const isWrong = answer.problem.kind === 'session';
      return setRefusal(isWrong ? text.refusals.wrong_login : problemText(answer.problem, text));
    }
    // Whatever an earlier member of staff was shown must not come out of memory.
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, answer.data);
    const wanted = new URLSearchParams(searchStr).get('return') ?? undefined;
    history.replace(afterSignIn(language, wanted));
  };
  return { entered, change, missing, refusal, isBusy, signIn: (e: FormEvent) => void signIn(e) };
}
