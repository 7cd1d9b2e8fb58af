// One document page by page, as pictures that the server drew: nothing as it was sent is opened in
// the browser. A sensitive one is shown on request only, because each look is recorded.
import { useState } from 'react';
import type { HandedDocument } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { useDeskText } from './words.ts';

interface DocumentViewerProps {
  application: string;
  document: HandedDocument;
  isSensitive: boolean;
}

const pagesMax = 20;

export function DocumentViewer({ application, document, isSensitive }: DocumentViewerProps) {
  const { language } = useSpeaking();
  const { documents: words } = useDeskText();
  const [page, setPage] = useState(1);
  const [isBroken, setBroken] = useState(false);
  const [isWide, setWide] = useState(false);
  const [isOpen, setOpen] = useState(!isSensitive);
  const last = Math.min(document.pages ?? 1, pagesMax);
  const base = `/api/staff/applications/${application}/documents/${document.id}`;
  const turn = (step: number) => {
    setBroken(false);
    setPage((now) => Math.min(last, Math.max(1, now + step)));
  };
  return (
    <figure className="viewer" data-wide={isWide || undefined}>
      <figcaption>
        <bdi>{document.name}</bdi> {last > 1 && words.page(page, last)}
      </figcaption>
      {!isOpen ? (
        <p>
          {words.sensitiveWords}{' '}
          <Button {...{ kind: 'secondary', size: 'small' }} onClick={() => setOpen(true)}>
            {words.open}
          </Button>
        </p>
      ) : isBroken ? (
        <p className="quiet">{words.noPreview}</p>
      ) : (
        <img
          src={`${base}/preview/${page}?lang=${language}`}
          alt={words.pageOf(document.name, page)}
          onError={() => setBroken(true)}
        />
      )}
      <div className="actions no-print">
        {last > 1 && (
          <>
            <Button {...{ kind: 'secondary', size: 'small' }} onClick={() => turn(-1)}>
              {words.previous}
            </Button>
            <Button {...{ kind: 'secondary', size: 'small' }} onClick={() => turn(1)}>
              {words.next}
            </Button>
          </>
        )}
        <Button
          {...{ kind: 'secondary', size: 'small' }}
          aria-pressed={isWide}
          onClick={() => setWide(!isWide)}
        >
          {words.zoom}
        </Button>
        <LinkButton {...{ kind: 'secondary', size: 'small' }} href={base} download>
          {words.download}
        </LinkButton>
      </div>
    </figure>
  );
}
