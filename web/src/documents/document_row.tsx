// One document that the server has: what it is called, how large it is, what the office said of it,
// and looking at it, replacing it or taking it back.
import { useState } from 'react';
import type { HandedDocument } from '../api/contract.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { StatusBadge } from '../kit/status_badge.tsx';
import { pictureHref } from './addresses.ts';
import { ChooseFiles } from './choose_files.tsx';
import { PageViewer } from './page_viewer.tsx';
import { sizeText } from './size_text.ts';
import type { Documents } from './use_documents.ts';
import { useDocumentsText } from './words.ts';

interface DocumentRowProps {
  documents: Documents;
  document: HandedDocument;
  /** Each look at a sealed one is recorded, so none happens without being asked for. */
  thumbnail: 'shown' | 'none';
}

export function DocumentRow({ documents, document, thumbnail }: DocumentRowProps) {
  const { language } = useSpeaking();
  const words = useDocumentsText();
  const [isLooking, setLooking] = useState(false);
  const { id, name, bytes, pages, review, uploaded_at: at } = document;
  const token = documents.token ?? '';
  const facts = [sizeText(bytes), pages && words.pages(pages), shortMoment(at, language)];
  return (
    <li className="document">
      {thumbnail === 'shown' && <Thumbnail src={pictureHref(token, id, 1, language)} />}
      <div className="document-facts">
        <p className="document-name">{name}</p>
        <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
        {review === 'accepted' && <StatusBadge tone="success">{words.checked}</StatusBadge>}
        {review === 'returned' && <Returned document={document} />}
      </div>
      <div className="document-actions">
        <Button
          kind="plain"
          size="small"
          aria-label={words.lookAt(name)}
          onClick={() => setLooking(true)}
        >
          {words.look}
        </Button>
        {documents.list?.changeable && review !== 'accepted' && (
          <Changing documents={documents} document={document} />
        )}
      </div>
      {isLooking && (
        <PageViewer
          token={token}
          document={document}
          onDrawn={() => pages === undefined && void documents.reload()}
          onClose={() => setLooking(false)}
        />
      )}
    </li>
  );
}

function Thumbnail({ src }: { src: string }) {
  const [isShown, setShown] = useState(true);
  if (!isShown) return null;
  return (
    <img
      className="document-thumbnail"
      src={src}
      alt=""
      width="64"
      height="88"
      loading="lazy"
      onError={() => setShown(false)}
    />
  );
}

function Returned({ document }: { document: HandedDocument }) {
  const words = useDocumentsText();
  return (
    <>
      <StatusBadge tone="attention">{words.returned}</StatusBadge>
      <p className="message">
        {words.reviewReason}: <span className="written">{document.review_reason}</span>
      </p>
    </>
  );
}

type ChangingProps = Pick<DocumentRowProps, 'documents' | 'document'>;

function Changing({ documents, document }: ChangingProps) {
  const words = useDocumentsText();
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { id, slot, name, review } = document;
  const takeBack = async () => {
    setRefusal(await documents.takeBack(document));
  };
  return (
    <>
      <ChooseFiles
        title={words.replace}
        label={words.replaceOf(name)}
        many="one"
        look={review === 'returned' ? 'secondary' : 'plain'}
        onChoose={(files) => documents.add(slot, files, id)}
      />
      <Button
        kind="plain"
        size="small"
        aria-label={words.removeOf(name)}
        onClick={() => setAsked(true)}
      >
        {words.remove}
      </Button>
      <Dialog
        title={words.removeTitle}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        actions={
          <Button kind="danger" onClick={() => void takeBack()}>
            {words.remove}
          </Button>
        }
      >
        <p>{words.removeText(name)}</p>
        {refusal !== null && (
          <p className="message" role="alert">
            {refusal}
          </p>
        )}
      </Dialog>
    </>
  );
}
