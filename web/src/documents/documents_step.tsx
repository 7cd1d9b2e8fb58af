// The step of a form in which papers are handed in: what the notice asks for, in its order, what is
// needed by the answers so far, and what it means to hand something in later.
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { sentences } from '../i18n/sentences.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { SlotCard } from './slot_card.tsx';
import type { Documents } from './use_documents.ts';
import { useDocumentsText } from './words.ts';

interface DocumentsStepProps {
  documents: Documents;
  /** Whether places are given in the order in which applications become complete. */
  order: 'completion' | 'other';
  /** Whether the application was already handed in. */
  time: 'applying' | 'applied';
}

export function DocumentsStep({ documents, order, time }: DocumentsStepProps) {
  const { language, text } = useSpeaking();
  const words = useDocumentsText();
  const { token, list, hasFailed } = documents;
  if (token === null) return <Banner tone="info" title={words.noDraft} />;
  if (list === undefined) {
    return hasFailed ? <Failed documents={documents} /> : <p role="status">{text.loading}</p>;
  }
  if (list.slots.length === 0) return <p>{words.noSlots}</p>;
  return (
    <>
      <p className="lead">{words.lead}</p>
      <p className="quiet">{words.accepted}</p>
      <p className="quiet">{words.keptByYou}</p>
      {time === 'applying' ? (
        <p>{sentences(language, [words.later, order === 'completion' && words.laterRank])}</p>
      ) : (
        order === 'completion' && <p>{words.rank}</p>
      )}
      {!list.changeable && <Banner tone="warning" title={words.closed} />}
      {list.slots.map((slot) => (
        <SlotCard key={slot.id} {...{ documents, slot }} />
      ))}
      <p className="visually-hidden" role="status">
        {documents.told}
      </p>
    </>
  );
}

function Failed({ documents }: { documents: Documents }) {
  const words = useDocumentsText();
  return (
    <Banner tone="error" title={words.loadFailed} announce="on_arrival">
      <Button kind="secondary" size="small" onClick={() => void documents.reload()}>
        {words.loadAgain}
      </Button>
    </Banner>
  );
}
