// Confirming the mail address before sending: a mail with a link that may be opened on any device,
// and what to do when it does not come.
import { useEffect, useState, type RefObject } from 'react';
import type { Draft } from '../api/contract.ts';
import { problemText } from '../api/problem.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { isSameAddress } from './confirmed_address.ts';
import { askConfirmation } from './draft_server.ts';
import { useDraftText } from './words.ts';

const againSeconds = 60;

interface AddressConfirmationProps {
  /** As it will be sent; empty while it is not yet an address. */
  email: string;
  isConfirmed: boolean;
  draft: Draft | undefined;
  panel: RefObject<HTMLElement | null>;
  /** Saves what is typed; null if that did not succeed. */
  save: () => Promise<string | null>;
  reload: () => Promise<unknown>;
  onChangeAddress: () => void;
}

export function AddressConfirmation(props: AddressConfirmationProps) {
  const { email, isConfirmed, panel } = props;
  const { confirmation: words } = useDraftText();
  if (isConfirmed) {
    return (
      <Banner tone="success" title={words.confirmed} announce="on_arrival">
        <p>{email}</p>
      </Banner>
    );
  }
  return (
    <section className="confirmation" ref={panel} tabIndex={-1} aria-labelledby="confirmation">
      <h3 id="confirmation">{words.title}</h3>
      <p>{words.why}</p>
      {email === '' ? (
        <>
          <p className="message">{words.noAddress}</p>
          <Button kind="secondary" size="small" onClick={props.onChangeAddress}>
            {words.enter}
          </Button>
        </>
      ) : (
        <Asking {...props} />
      )}
    </section>
  );
}

function Asking({ email, draft, save, reload, onChangeAddress }: AddressConfirmationProps) {
  const { language, text } = useSpeaking();
  const { confirmation: words } = useDraftText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [wait, startWaiting] = useCountdown();
  const isAsked = isSameAddress(draft?.asked_address, email);

  const ask = async () => {
    setAsking(true);
    setRefusal(null);
    const token = await save();
    const answer = token === null ? null : await askConfirmation(token, email, language);
    if (answer === null) setRefusal(words.notSaved);
    else if (!answer.ok) setRefusal(problemText(answer.problem, text));
    else startWaiting();
    await reload();
    setAsking(false);
  };
  return (
    <>
      <p className="confirmation-address">{email}</p>
      {isAsked && (
        <div role="status">
          <p>{words.sentTo}</p>
          <p>{words.anyDevice}</p>
          <p className="quiet">{words.where}</p>
          <p className="quiet">{words.waiting}…</p>
        </div>
      )}
      {refusal !== null && (
        <p className="message" role="alert">
          {refusal}
        </p>
      )}
      <div className="actions">
        <Button
          kind={isAsked ? 'secondary' : 'primary'}
          size="small"
          isBusy={isAsking || wait > 0}
          onClick={() => void ask()}
        >
          {!isAsked ? words.ask : wait > 0 ? words.againIn(wait) : words.again}
        </Button>
        <Button kind="plain" size="small" onClick={onChangeAddress}>
          {words.change}
        </Button>
      </div>
    </>
  );
}

/** The seconds until a mail may be asked for again, and starting them. */
function useCountdown(): [number, () => void] {
  const [seconds, setSeconds] = useState(0);
  const isRunning = seconds > 0;
  useEffect(() => {
    if (!isRunning) return undefined;
    const count = setInterval(() => setSeconds((left) => left - 1), 1000);
    return () => clearInterval(count);
  }, [isRunning]);
  return [seconds, () => setSeconds(againSeconds)];
}
