// A decision on many: the reason, then exactly what would happen to each, to the places and in the
// mails; only what was seen so can be carried out.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { BulkPreview } from '../api/contract.ts';
import { useSpeaking, useText } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { BulkPreviewShown } from './bulk_preview.tsx';
import { ReasonField } from './reason_field.tsx';
import type { Chosen } from './use_selection.ts';
import { useDeskText } from './words.ts';

export type BulkOutcome = 'accepted' | 'declined';

interface BulkDialogProps {
  chosen: readonly Chosen[];
  outcome: BulkOutcome;
  onClose: () => void;
  onDone: () => void;
}

export function BulkDialog({ chosen, outcome, onClose, onDone }: BulkDialogProps) {
  const { language } = useSpeaking();
  const { dialog } = useText();
  const { bulk: words } = useDeskText();
  const queries = useQueryClient();
  const { isBusy, refusal, send } = useSend();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [preview, setPreview] = useState<BulkPreview | null>(null);
  const [decided, setDecided] = useState<BulkPreview | null>(null);
  const [isChanged, setChanged] = useState(false);
  const params = { query: { lang: language } };
  const applications = chosen.map(({ id, version }) => ({ id, version }));
  const body = { applications, outcome, reason: reason.trim() };
  const needsReason = outcome === 'declined';

  const look = async () => {
    setMissing(needsReason && reason.trim() === '');
    if (needsReason && reason.trim() === '') return focusField('bulk-reason');
    await lookAgain();
  };
  const lookAgain = async () => {
    const answer = await send(() =>
      outcomeOf(api.POST('/api/staff/applications/bulk/preview', { params, body })),
    );
    if (answer?.ok) setPreview(answer.data);
  };
  const decide = async (preview_token: string) => {
    const answer = await send(() =>
      outcomeOf(
        api.POST('/api/staff/applications/bulk', { params, body: { ...body, preview_token } }),
      ),
    );
    if (answer?.ok) {
      setDecided(answer.data);
      setChanged(false);
      await queries.invalidateQueries({ queryKey: ['queue'] });
    } else if (answer?.problem.kind === 'conflict') {
      setChanged(true);
      await lookAgain();
    }
  };
  const countOf = ({ applications: lines }: BulkPreview) =>
    lines.filter(({ result }) => result === outcome).length;
  if (decided !== null) {
    return (
      <Dialog
        title={words.title}
        width="wide"
        isOpen
        onClose={onDone}
        actions={<Button onClick={onDone}>{words.back}</Button>}
      >
        <Banner tone="success" title={words.done(countOf(decided))} announce="on_arrival" />
        <BulkPreviewShown preview={decided} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={`${words.title}: ${words.results[outcome]}`}
      width={preview === null ? 'reading' : 'wide'}
      isOpen
      onClose={onClose}
      actions={
        preview === null ? (
          <Button isBusy={isBusy} onClick={() => void look()}>
            {words.preview}
          </Button>
        ) : (
          countOf(preview) > 0 && (
            <Button isBusy={isBusy} onClick={() => void decide(preview.preview_token)}>
              {words.confirm(countOf(preview))}
            </Button>
          )
        )
      }
    >
      <Told refusal={refusal} />
      {preview === null ? (
        <>
          <p>{words.selected(chosen.length)}</p>
          {needsReason && (
            <ReasonField
              {...{ id: 'bulk-reason', label: dialog.reason, help: words.reasonHelp, reason }}
              {...{ isMissing, onReason: setReason }}
            />
          )}
        </>
      ) : (
        <>
          {isChanged && <Banner tone="warning" title={words.changed} announce="on_arrival" />}
          {countOf(preview) === 0 && <p>{words.nothing}</p>}
          <BulkPreviewShown preview={preview} />
        </>
      )}
    </Dialog>
  );
}
