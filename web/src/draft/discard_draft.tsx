// Deleting a draft, here and on the server, after a question.
import { useState } from 'react';
import { problemText } from '../api/problem.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { discardDraft } from './draft_server.ts';
import { useDraftText } from './words.ts';

interface DiscardDraftProps {
  token: string;
  onDiscarded: () => void;
}

export function DiscardDraft({ token, onDiscarded }: DiscardDraftProps) {
  const { language, text } = useSpeaking();
  const words = useDraftText();
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const discard = async () => {
    const answer = await discardDraft(token, language);
    if (answer.ok || answer.problem.kind === 'missing') onDiscarded();
    else setRefusal(`${words.discardFailed} ${problemText(answer.problem, text)}`);
  };
  return (
    <>
      <p className="discard no-print">
        <Button kind="plain" size="small" onClick={() => setAsked(true)}>
          {words.discard}
        </Button>
      </p>
      <Dialog
        title={words.discardTitle}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        actions={
          <Button kind="danger" onClick={() => void discard()}>
            {words.discard}
          </Button>
        }
      >
        <p>{words.discardText}</p>
        {refusal !== null && (
          <p className="message" role="alert">
            {refusal}
          </p>
        )}
      </Dialog>
    </>
  );
}
