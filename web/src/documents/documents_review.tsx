// The documents once more before the application is sent: each paper with its files, or that it is
// missing, and the way back to the step.
import { Facts } from '../kit/facts.tsx';
import { useText } from '../i18n/text.tsx';
import { sizeText } from './size_text.ts';
import type { Documents } from './use_documents.ts';
import { useDocumentsText } from './words.ts';

interface DocumentsReviewProps {
  documents: Documents;
  href: string;
}

export function DocumentsReview({ documents, href }: DocumentsReviewProps) {
  const { form } = useText();
  const words = useDocumentsText();
  const slots = (documents.list?.slots ?? []).filter(
    (slot) => slot.needed || slot.documents.length > 0,
  );
  if (slots.length === 0) return null;
  const facts = slots.map(({ id, number, title, documents: files }) => ({
    key: id,
    term: `${number} ${title}`,
    value:
      files.length === 0
        ? words.reviewMissing
        : files.map(({ name, bytes }) => `${name}（${sizeText(bytes)}）`).join('\n'),
    change: (
      <a href={href} aria-label={form.changeOf(title)}>
        {form.change}
      </a>
    ),
  }));
  return (
    <section>
      <h3>{words.title}</h3>
      <Facts facts={facts} />
    </section>
  );
}
