// The pages of a document as pictures that the server drew: nothing is shown as it was sent.
import { useState } from 'react';
import type { HandedDocument } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { fileHref, pictureHref } from './addresses.ts';
import { useDocumentsText } from './words.ts';

/** The server draws no more pages than this. */
const drawnPagesMax = 20;

interface PageViewerProps {
  token: string;
  document: HandedDocument;
  /** A picture has come: the list may now know how many pages there are. */
  onDrawn: () => void;
  onClose: () => void;
}

export function PageViewer({ token, document, onDrawn, onClose }: PageViewerProps) {
  const { language } = useSpeaking();
  const words = useDocumentsText();
  const [page, setPage] = useState(1);
  const [failedPage, setFailedPage] = useState<number | null>(null);
  const { id, name, pages } = document;
  const last = Math.min(pages ?? drawnPagesMax, drawnPagesMax);
  const isLast = page >= last || failedPage === page;
  return (
    <Dialog
      title={name}
      isOpen
      last="close"
      width="wide"
      onClose={onClose}
      actions={
        <LinkButton kind="secondary" href={fileHref(token, id, language)} download={name}>
          {words.save}
        </LinkButton>
      }
    >
      <div className="page-viewer" role="group" aria-label={words.viewer(name)}>
        {failedPage === page ? (
          <p role="status">{words.noPreview}</p>
        ) : (
          <img
            src={pictureHref(token, id, page, language)}
            alt={words.pictureOf(name, page)}
            onLoad={onDrawn}
            onError={() => setFailedPage(page)}
          />
        )}
      </div>
      {last > 1 && (
        <div className="page-viewer-pages">
          <Button
            kind="secondary"
            size="small"
            isBusy={page === 1}
            onClick={() => setPage(page - 1)}
          >
            {words.previousPage}
          </Button>
          <span aria-live="polite">
            {pages === undefined ? words.pageAlone(page) : words.pageOf(page, pages)}
          </span>
          <Button kind="secondary" size="small" isBusy={isLast} onClick={() => setPage(page + 1)}>
            {words.nextPage}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
