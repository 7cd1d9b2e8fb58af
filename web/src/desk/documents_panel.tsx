// The papers of an application beside its answers: what is asked for, what came, the pages as the
// server drew them, and accepting or returning each with a reason.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationDetail, DocumentSlot, HandedDocument } from '../api/contract.ts';
import { handedInQuery } from '../api/queries.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { StatusBadge, type BadgeTone } from '../kit/status_badge.tsx';
import { Told } from '../kit/told.tsx';
import { DocumentViewer } from './document_viewer.tsx';
import { ReasonDialog } from '../kit/reason_dialog.tsx';
import { useAct } from './use_act.ts';
import { useDeskText } from './words.ts';

const tones: Record<HandedDocument['review'], BadgeTone> = {
  unreviewed: 'progress',
  accepted: 'success',
  returned: 'attention',
};

export function DocumentsPanel({ detail }: { detail: ApplicationDetail }) {
  const { language } = useSpeaking();
  const { documents: words } = useDeskText();
  const { data } = useQuery(handedInQuery(detail.id, language));
  const { isBusy, refusal, done, act, params } = useAct(detail);
  const [shown, setShown] = useState<string | null>(null);
  const [returned, setReturned] = useState<HandedDocument | null>(null);
  if (data === undefined) return null;
  const slots = data.slots.filter(({ needed, documents }) => needed || documents.length > 0);
  if (slots.length === 0) return null;
  const all = slots.flatMap(({ documents }) => documents);
  const reviewed = all.filter(({ review }) => review !== 'unreviewed').length;
  const viewed = all.find(({ id }) => id === shown) ?? all[0];
  const { version } = detail;

  const review = (document: HandedDocument, outcome: 'accepted' | 'returned', reason: string) =>
    act(
      () =>
        outcomeOf(
          api.PUT('/api/staff/applications/{application}/documents/{document}/review', {
            params: { ...params, path: { ...params.path, document: document.id } },
            body: { version, outcome, reason },
          }),
        ),
      words.done[outcome],
    );
  const acceptAll = () =>
    act(
      () =>
        outcomeOf(
          api.POST('/api/staff/applications/{application}/documents/acceptance', {
            params,
            body: { version },
          }),
        ),
      words.done.accepted,
    );
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">{words.title}</h2>
      <Told refusal={refusal} done={done} />
      {all.length > 0 && (
        <p>
          {words.progress(reviewed, all.length)}{' '}
          {reviewed < all.length && (
            <Button
              {...{ kind: 'secondary', size: 'small', isBusy }}
              onClick={() => void acceptAll()}
            >
              {words.acceptAll}
            </Button>
          )}
        </p>
      )}
      <ul className="slots">
        {slots.map((slot) => (
          <li key={slot.id}>
            <SlotHead slot={slot} />
            {slot.documents.map((document) => (
              <div key={document.id} className="slot-document">
                <Button
                  {...{ kind: 'plain', size: 'small' }}
                  aria-pressed={viewed?.id === document.id}
                  onClick={() => setShown(document.id)}
                >
                  <bdi>{document.name}</bdi>
                </Button>{' '}
                <StatusBadge tone={tones[document.review]}>
                  {words.reviews[document.review]}
                </StatusBadge>
                {document.review_reason && (
                  <p className="quiet">
                    <bdi>{document.review_reason}</bdi>
                  </p>
                )}
                <div className="actions">
                  {document.review !== 'accepted' && (
                    <Button
                      {...{ kind: 'secondary', size: 'small', isBusy }}
                      aria-label={`${words.accept}: ${document.name}`}
                      onClick={() => void review(document, 'accepted', '')}
                    >
                      {words.accept}
                    </Button>
                  )}
                  <Button
                    {...{ kind: 'secondary', size: 'small' }}
                    aria-label={`${words.return}: ${document.name}`}
                    onClick={() => setReturned(document)}
                  >
                    {words.return}
                  </Button>
                </div>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {viewed && (
        <DocumentViewer
          key={viewed.id}
          application={detail.id}
          document={viewed}
          isSensitive={slots.some(({ id, sensitive }) => sensitive && id === viewed.slot)}
        />
      )}
      {returned !== null && (
        <ReasonDialog
          title={words.returnAsk(returned.name)}
          words={words.returnWords}
          confirmLabel={words.return}
          isBusy={isBusy}
          onConfirm={(reason) => {
            void review(returned, 'returned', reason).then(() => setReturned(null));
          }}
          onClose={() => setReturned(null)}
        />
      )}
    </section>
  );
}

function SlotHead({ slot }: { slot: DocumentSlot }) {
  const { documents: words } = useDeskText();
  const { number, title, form_number, sensitive, documents } = slot;
  return (
    <p>
      <strong>
        {number} {title}
      </strong>{' '}
      {form_number && <small>{form_number}</small>}{' '}
      {sensitive && <small className="attention">{words.sensitive}</small>}
      {documents.length === 0 && <span className="quiet"> {words.missing}</span>}
    </p>
  );
}
