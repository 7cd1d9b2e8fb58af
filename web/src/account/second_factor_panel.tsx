// The second factor of the own account: set up, replaced, removed where that is allowed, and the
// recovery codes. Each act asks for the password, because a screen left open is not its owner.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { OwnAccount, SecondFactorSecret } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { PasswordField } from './password_field.tsx';
import { RecoveryCodes } from './recovery_codes.tsx';
import { SecondFactorSetUp } from './second_factor_set_up.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

type Act = 'set_up' | 'renew' | 'remove';
type Shown =
  | { kind: 'choices' }
  | { kind: 'password'; act: Act }
  | { kind: 'secret'; secret: SecondFactorSecret }
  | { kind: 'codes'; codes: readonly string[] };

export function SecondFactorPanel({ account }: { account: OwnAccount }) {
  const { account: words } = useAccountText();
  const queries = useQueryClient();
  const [shown, setShown] = useState<Shown>({ kind: 'choices' });
  const finish = () => {
    setShown({ kind: 'choices' });
    void queries.invalidateQueries({ queryKey: ['account'] });
  };
  const ask = (act: Act) => () => setShown({ kind: 'password', act });
  return (
    <section aria-labelledby="factor-title">
      <h2 id="factor-title">{words.factorTitle}</h2>
      <p>{account.has_second_factor ? words.factorOn : words.factorOff}</p>
      {account.has_second_factor && <p>{words.codesLeft(account.recovery_codes_left)}</p>}
      {shown.kind === 'choices' && (
        <div className="actions">
          <Button kind="secondary" onClick={ask('set_up')}>
            {account.has_second_factor ? words.replace : words.add}
          </Button>
          {account.has_second_factor && (
            <Button kind="secondary" onClick={ask('renew')}>
              {words.renew}
            </Button>
          )}
          {account.has_second_factor && !account.is_staff && (
            <Button kind="plain" onClick={ask('remove')}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {shown.kind === 'password' && <Confirm act={shown.act} show={setShown} finish={finish} />}
      {shown.kind === 'secret' && <SecondFactorSetUp secret={shown.secret} finish={finish} />}
      {shown.kind === 'codes' && <RecoveryCodes codes={shown.codes} goOn={finish} />}
    </section>
  );
}

interface ConfirmProps {
  act: Act;
  show: (shown: Shown) => void;
  finish: () => void;
}

function Confirm({ act, show, finish }: ConfirmProps) {
  const { language } = useSpeaking();
  const { account: words } = useAccountText();
  const { entered, change, isComplete, notes } = useFields({ factor_password: words.current });
  const { isBusy, refusal, send } = useSend();
  const body = { current_password: entered.factor_password };
  const params = { query: { lang: language } };

  const goOn = async () => {
    if (act === 'set_up') {
      const answer = await send(() =>
        outcomeOf(api.POST('/api/account/second-factor', { params, body })),
      );
      if (answer?.ok) show({ kind: 'secret', secret: answer.data });
    } else if (act === 'renew') {
      const answer = await send(() =>
        outcomeOf(api.POST('/api/account/recovery-codes', { params, body })),
      );
      if (answer?.ok) show({ kind: 'codes', codes: answer.data.recovery_codes });
    } else {
      const answer = await send(() =>
        outcomeOf(api.POST('/api/account/second-factor/remove', { params, body })),
      );
      if (answer?.ok) finish();
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete()) void goOn();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Told refusal={refusal} />
      <p>{words.confirmWith}</p>
      <PasswordField
        {...{ id: 'factor_password', label: words.current, value: entered.factor_password }}
        onChange={(value) => change('factor_password', value)}
        use="current-password"
        notes={notes('factor_password')}
      />
      <div className="actions">
        <Button type="submit" kind="secondary" isBusy={isBusy}>
          {words.goOn}
        </Button>
        <Button kind="plain" onClick={() => show({ kind: 'choices' })}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
