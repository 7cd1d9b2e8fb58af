// One paper that the notice asks for: its number, title and form, why, how it is kept, the files
// that were handed in, and the place to add more by button, by camera or by dropping.
import { useEffect, useId, useRef, useState, type DragEvent, type RefObject } from 'react';
import type { DocumentSlot } from '../api/contract.ts';
import { StatusBadge } from '../kit/status_badge.tsx';
import { ChooseFiles, useTouch } from './choose_files.tsx';
import { DocumentRow } from './document_row.tsx';
import { standingOf } from './standing.ts';
import { UploadRow } from './upload_row.tsx';
import type { Documents } from './use_documents.ts';
import { useDocumentsText } from './words.ts';

interface SlotCardProps {
  documents: Documents;
  slot: DocumentSlot;
}

export function SlotCard({ documents, slot }: SlotCardProps) {
  const words = useDocumentsText();
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const isChangeable = documents.list?.changeable ?? false;
  const add = (files: File[]) => documents.add(slot.id, files, null);
  // Only a replacement answers what the office returned, so nothing can be put beside it meanwhile.
  const isReturned = slot.documents.some(({ review }) => review === 'returned');
  const { isOver, handlers } = useDropping(isChangeable && !isReturned, add);
  useFocusWhenGone(slot, heading);
  const uploads = documents.uploads.filter((upload) => upload.slot === slot.id);
  const hasFiles = slot.documents.length + uploads.length > 0;
  return (
    <section
      className="slot"
      aria-labelledby={headingId}
      data-over={isOver || undefined}
      {...handlers}
    >
      <SlotHead slot={slot} heading={heading} headingId={headingId} />
      {hasFiles && (
        <ul className="documents" aria-label={words.filesOf(slot.title)}>
          {slot.documents.map((document) => (
            <DocumentRow
              key={document.id}
              {...{ documents, document }}
              thumbnail={slot.sensitive ? 'none' : 'shown'}
            />
          ))}
          {uploads.map((upload) => (
            <UploadRow key={upload.id} {...{ documents, upload }} />
          ))}
        </ul>
      )}
      {isChangeable && isReturned && <p className="quiet">{words.replaceFirst}</p>}
      {isChangeable && !isReturned && (
        <Adding title={slot.title} hasFiles={slot.documents.length > 0} onChoose={add} />
      )}
    </section>
  );
}

interface SlotHeadProps {
  slot: DocumentSlot;
  heading: RefObject<HTMLHeadingElement | null>;
  headingId: string;
}

function SlotHead({ slot, heading, headingId }: SlotHeadProps) {
  const words = useDocumentsText();
  const standing = standingOf(slot);
  return (
    <>
      <div className="slot-head">
        <h3 id={headingId} ref={heading} tabIndex={-1}>
          {slot.number} {slot.title}
          {slot.form_number && (
            <span className="slot-form">{words.formNumber(slot.form_number)}</span>
          )}
        </h3>
        <StatusBadge tone={standing.tone}>{words[standing.words]}</StatusBadge>
      </div>
      <p className="help">
        {!slot.needed && words.notNeeded}
        <span className="source">{slot.source}</span>
      </p>
      {slot.sensitive && <p className="slot-sealed">{words.sealed}</p>}
    </>
  );
}

interface AddingProps {
  title: string;
  hasFiles: boolean;
  onChoose: (files: File[]) => void;
}

function Adding({ title, hasFiles, onChoose }: AddingProps) {
  const words = useDocumentsText();
  const isTouch = useTouch();
  return (
    <div className="slot-add">
      <ChooseFiles
        title={hasFiles ? words.chooseMore : words.choose}
        label={hasFiles ? words.chooseMoreFor(title) : words.chooseFor(title)}
        onChoose={onChoose}
      />
      {isTouch ? (
        <ChooseFiles
          title={words.photograph}
          label={words.photographFor(title)}
          from="camera"
          onChoose={onChoose}
        />
      ) : (
        <span className="quiet">{words.drop}</span>
      )}
    </div>
  );
}

// A file that goes takes its buttons with it; whoever pressed one stays at the paper.
function useFocusWhenGone({ documents }: DocumentSlot, heading: SlotHeadProps['heading']): void {
  const shown = useRef(documents);
  useEffect(() => {
    const isGone = shown.current.some((old) => !documents.some(({ id }) => id === old.id));
    shown.current = documents;
    if (isGone && document.activeElement === document.body) heading.current?.focus();
  }, [documents, heading]);
}

function useDropping(isOpen: boolean, onDrop: (files: File[]) => void) {
  const [isOver, setOver] = useState(false);
  if (!isOpen) return { isOver: false, handlers: {} };
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onDrop([...event.dataTransfer.files]);
    },
  };
  return { isOver, handlers };
}
