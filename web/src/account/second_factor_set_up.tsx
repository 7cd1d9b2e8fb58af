// Setting the second factor up: the secret as a QR code and to type in, then one code of the app,
// then the recovery codes.
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { SecondFactorSecret } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { CodeField } from './code_field.tsx';
import { RecoveryCodes } from './recovery_codes.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

interface SecondFactorSetUpProps {
  secret: SecondFactorSecret;
  finish: () => void;
}

export function SecondFactorSetUp({ secret, finish }: SecondFactorSetUpProps) {
  const { language } = useSpeaking();
  const { setUp: words, code } = useAccountText();
  const { entered, isComplete, notes, change } = useFields({ code: code.label });
  const { isBusy, refusal, send } = useSend();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete()) return;
    const answer = await send(() =>
      outcomeOf(
        api.POST('/api/account/second-factor/confirm', {
          params: { query: { lang: language } },
          body: { code: entered.code.normalize('NFKC').replaceAll(/\s/gu, '') },
        }),
      ),
    );
    if (answer?.ok) setRecoveryCodes(answer.data.recovery_codes);
  };
  if (recoveryCodes !== null) return <RecoveryCodes codes={recoveryCodes} goOn={finish} />;
  return (
    <form noValidate onSubmit={(event) => void confirm(event)}>
      <Told refusal={refusal} />
      <ol className="set-up-steps">
        <li>
          <p>{words.step1}</p>
          <Qr secret={secret} label={words.qr} />
          <p className="quiet">{words.step1Typed}</p>
          <p>
            <code className="secret">{secret.secret.match(/.{1,4}/gu)?.join(' ')}</code>
          </p>
        </li>
        <li>
          <p>{words.step2}</p>
          <CodeField
            label={code.label}
            value={entered.code}
            onChange={(value) => change('code', value)}
            notes={notes('code')}
          />
        </li>
      </ol>
      <div className="actions">
        <Button type="submit" isBusy={isBusy}>
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}

// Dark squares on white, also on a dark screen: cameras need it so.
function Qr({ secret, label }: { secret: SecondFactorSecret; label: string }) {
  const { size, path } = secret.qr;
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
