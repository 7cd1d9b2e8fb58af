// The documents once more before the application is sent: each paper with its files, or that it is
// missing, and the way back to the step.
import type { HandedDocument } from '../api/contract.ts';
import { Facts } from '../kit/facts.tsx';
import { useText } from '../i18n/text.tsx';
import { sizeText } from './size_text.ts';
import type { Documents } from './use_documents.ts';
import { useDocumentsText } from './words.ts';

interface DocumentsReviewProps {
  documents: Documents;
  time: 'applying' | 'applied';
  href: string;
}

export function DocumentsReview({ documents, time, href }: DocumentsReviewProps) {
  const { form } = useText();
  const words = useDocumentsText();
  const slots = (documents.list?.slots ?? []).filter(
    (slot) => slot.needed || slot.documents.length > 0,
  );
  if (slots.length === 0) return null;
  const missing = time === 'applying' ? words.reviewMissing : words.reviewMissingApplied;
  const fileWords = ({ name, bytes, review }: HandedDocument) => {
    const said = words.reviewFile(name, sizeText(bytes));
    return review === 'returned' ? `${said} · ${words.returned}` : said;
  };
  const facts = slots.map(({ id, number, title, documents: files }) => ({
    key: id,
    term: `${number} ${title}`,
    value: files.length === 0 ? missing : files.map((file) => fileWords(file)).join('\n'),
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
