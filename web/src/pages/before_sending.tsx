// What to know right before an application is sent: which papers are still missing and what that
// means, and until when the call is open.
import type { FormOfCourse } from '../api/contract.ts';
import { ClosingTime } from '../draft/closing_time.tsx';
import { useDraftText } from '../draft/words.ts';
import { useDocumentsText } from '../documents/words.ts';
import { sentences } from '../i18n/sentences.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';

interface BeforeSendingProps {
  form: FormOfCourse;
  missingDocuments: number;
  /** Whether the application was already handed in, and is sent again. */
  time: 'applying' | 'applied';
}

export function BeforeSending({ form, missingDocuments, time }: BeforeSendingProps) {
  const { language } = useSpeaking();
  const words = useDraftText();
  const papers = useDocumentsText();
  const { closes_at: closesAt } = form.window;
  const isRanked = form.complete_count !== undefined;
  const said =
    time === 'applying'
      ? [words.sendAnyway, papers.later, isRanked && papers.laterRank]
      : [words.sendAnyway, isRanked && papers.rank];
  return (
    <>
      {missingDocuments > 0 && (
        <Banner tone="warning" title={words.documentsMissing(missingDocuments)}>
          <p>{sentences(language, said)}</p>
        </Banner>
      )}
      {closesAt !== undefined && <ClosingTime closesAt={closesAt} />}
    </>
  );
}
