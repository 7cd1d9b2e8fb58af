// One file on its way: how far it is, stopping it, and what to do when it did not arrive.
import { Button } from '../kit/button.tsx';
import { sizeText } from './size_text.ts';
import type { Documents } from './use_documents.ts';
import type { Upload } from './uploads.ts';
import { useDocumentsText } from './words.ts';

interface UploadRowProps {
  documents: Documents;
  upload: Upload;
}

export function UploadRow({ documents, upload }: UploadRowProps) {
  const words = useDocumentsText();
  const { file, state } = upload;
  if (state.kind === 'refused' || state.kind === 'interrupted') {
    return (
      <li className="document document-refused">
        <div className="document-facts" role="alert">
          <p className="document-name">{words.refused(file.name)}</p>
          <p className="message">{state.message}</p>
        </div>
        <div className="document-actions">
          {state.kind === 'interrupted' && (
            <Button
              kind="secondary"
              size="small"
              aria-label={words.retryOf(file.name)}
              onClick={() => documents.retry(upload)}
            >
              {words.retry}
            </Button>
          )}
          <Button
            kind="plain"
            size="small"
            aria-label={words.dismissOf(file.name)}
            onClick={() => documents.drop(upload)}
          >
            {words.dismiss}
          </Button>
        </div>
      </li>
    );
  }
  const percent = state.kind === 'sending' ? Math.floor((100 * state.sentBytes) / file.size) : 0;
  const isSent = state.kind === 'sending' && state.sentBytes >= file.size;
  return (
    <li className="document">
      <div className="document-facts">
        <p className="document-name">{file.name}</p>
        <p className="quiet">
          {sizeText(file.size)} ·{' '}
          {state.kind === 'waiting'
            ? words.waiting
            : isSent
              ? words.checking
              : words.sending(percent)}
        </p>
        <progress max={100} value={percent} aria-label={file.name} />
      </div>
      <div className="document-actions">
        <Button
          kind="plain"
          size="small"
          aria-label={words.cancelOf(file.name)}
          onClick={() => documents.drop(upload)}
        >
          {words.cancel}
        </Button>
      </div>
    </li>
  );
}
