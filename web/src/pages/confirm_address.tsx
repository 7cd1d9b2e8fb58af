// Asking for the mail that confirms the address, and waiting for its link to be opened, on
// whichever device.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemText } from '../api/problem.ts';
import { draftQuery } from '../api/queries.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import type { HeldDraft } from './use_draft.ts';

const lookMilliseconds = 3_000;

export function ConfirmAddress({ draft }: { draft: HeldDraft }) {
  const { language, text } = useSpeaking();
  const { confirm } = text;
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const { email } = draft;
  const token = draft.token();
  const { data } = useQuery({
    ...draftQuery(token ?? '', language),
    enabled: token !== undefined,
    refetchInterval: ({ state }) =>
      isSame(state.data?.confirmed_address, email) ? false : lookMilliseconds,
  });
  if (token === undefined || email === '') return null;
  if (isSame(data?.confirmed_address, email)) {
    return <Banner tone="success" title={confirm.done} />;
  }
  const ask = async () => {
    setBusy(true);
    const asked = await draft.ask();
    setBusy(false);
    setTold(asked.ok ? confirm.sent(email) : problemText(asked.problem, text));
  };
  return (
    <Banner tone="warning" title={confirm.title}>
      <p>{confirm.lead(email)}</p>
      <p role="status">{told}</p>
      <Button kind="secondary" isBusy={isBusy} onClick={() => void ask()}>
        {confirm.send}
      </Button>
    </Banner>
  );
}

function isSame(confirmed: string | undefined, email: string): boolean {
  return confirmed?.toLowerCase() === email.trim().toLowerCase();
}
