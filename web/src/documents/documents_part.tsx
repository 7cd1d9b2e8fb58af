// The documents as a step of a form: its title, how much is left, the step itself and its review.
import { lazy, Suspense } from 'react';
import type { DocumentsPart } from '../form/definition_form.tsx';
import { DocumentsReview } from './documents_review.tsx';
import { documentsLeft } from './standing.ts';
import type { Documents } from './use_documents.ts';
import { useDocumentsText } from './words.ts';

const DocumentsStep = lazy(() =>
  import('./documents_step.tsx').then((page) => ({ default: page.DocumentsStep })),
);

interface PartSource {
  documents: Documents;
  /** Whether places are given in the order in which applications become complete. */
  order: 'completion' | 'other';
  time: 'applying' | 'applied';
  href: string;
}

export function useDocumentsPart({ documents, order, time, href }: PartSource): DocumentsPart {
  const words = useDocumentsText();
  const { list } = documents;
  const left = list === undefined ? 0 : documentsLeft(list);
  const hasFiles = list?.slots.some((slot) => slot.documents.length > 0) ?? false;
  const note = left > 0 ? words.left(left) : hasFiles ? words.handedIn : null;
  return {
    title: words.title,
    note,
    isDone: left === 0 && hasFiles,
    step: (
      <Suspense>
        <DocumentsStep {...{ documents, order, time }} />
      </Suspense>
    ),
    review: <DocumentsReview {...{ documents, time, href }} />,
  };
}
