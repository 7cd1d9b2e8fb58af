// Signing in for staff: the password, then the code of the authenticator app. Both may be pasted,
// so that password managers and long passwords work (WCAG 2.2, 3.3.8).
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

type Name = 'login' | 'password' | 'code';

// What each of the two steps asks for.
const asked = { password: ['login', 'password'], code: ['code'] } as const;
type Step = keyof typeof asked;

export function SignInPage() {
  const { text } = useSpeaking();
  const { step, entered, change, missing, refusal, isBusy, submit } = useSignIn();
  const notes = (name: Name): FieldNote[] =>
    missing.includes(name)
      ? [{ tone: 'error', message: text.errors.enter(text.signIn[name]) }]
      : [];
  const box = (name: Name) => ({
    name,
    value: entered[name],
    onChange: ({ target }: { target: HTMLInputElement }) => change(name, target.value),
  });
  const lead = step === 'code' ? text.signIn.codeLead : text.signIn.lead;
  return (
    <Page title={text.signIn.title} lead={lead}>
      {refusal !== null && <Banner tone="error" title={refusal} announce="on_arrival" />}
      <form noValidate onSubmit={submit}>
        {step === 'password' ? (
          <PasswordFields {...{ box, notes }} />
        ) : (
          <TextField
            {...{ id: 'code', label: text.signIn.code, isRequired: true, notes: notes('code') }}
            width="medium"
            input={{ ...box('code'), autoComplete: 'one-time-code', autoCapitalize: 'none' }}
          />
        )}
        <div className="actions">
          <Button type="submit" isBusy={isBusy}>
            {isBusy ? text.signIn.submitting : text.signIn.submit}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface Fields {
  box: (name: Name) => {
    name: Name;
    value: string;
    onChange: (event: { target: HTMLInputElement }) => void;
  };
  notes: (name: Name) => FieldNote[];
}

function PasswordFields({ box, notes }: Fields) {
  const { text } = useSpeaking();
  const [isShown, setShown] = useState(false);
  return (
    <>
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
    </>
  );
}

function useSignIn() {
  const { language, text } = useSpeaking();
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('password');
  const [entered, setEntered] = useState({ login: '', password: '', code: '' });
  const [missing, setMissing] = useState<Name[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const change = (name: Name, value: string) => {
    setEntered((before) => ({ ...before, [name]: value }));
    setMissing((before) => before.filter((other) => other !== name));
  };
  const ask = () => {
    const body = { login: entered.login.trim(), password: entered.password };
    return step === 'password'
      ? outcomeOf(api.POST('/api/session', { body }))
      : outcomeOf(api.POST('/api/session/second-factor', { body: { code: entered.code } }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const empty = asked[step].filter((name) => entered[name].trim() === '');
    setMissing(empty);
    setRefusal(null);
    if (empty[0] !== undefined) return focusField(empty[0]);
    if (isBusy) return;
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    if (!answer.ok) {
      const isWrong = answer.problem.kind === 'session';
      const wrong = step === 'code' ? text.refusals.wrong_code : text.refusals.wrong_login;
      return setRefusal(isWrong ? wrong : problemText(answer.problem, text));
    }
    if (answer.data.second_factor === 'to_set_up') return setRefusal(text.signIn.toSetUp);
    if (answer.data.second_factor === 'needed') return setStep('code');
    // Whatever an earlier member of staff was shown must not come out of memory.
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, answer.data);
    const wanted = new URLSearchParams(searchStr).get('return') ?? undefined;
    history.replace(afterSignIn(language, wanted));
  };
  const submitted = (event: FormEvent) => void submit(event);
  return { step, entered, change, missing, refusal, isBusy, submit: submitted };
}
