// What to know right before an application is sent: which papers are still missing and what that
// means, and until when the call is open.
import type { FormOfCourse } from '../api/contract.ts';
import { ClosingTime } from '../draft/closing_time.tsx';
import { useDraftText } from '../draft/words.ts';
import { useDocumentsText } from '../documents/words.ts';
import { Banner } from '../kit/banner.tsx';

interface BeforeSendingProps {
  form: FormOfCourse;
  missingDocuments: number;
}

export function BeforeSending({ form, missingDocuments }: BeforeSendingProps) {
  const words = useDraftText();
  const papers = useDocumentsText();
  const { closes_at: closesAt } = form.window;
  return (
    <>
      {missingDocuments > 0 && (
        <Banner tone="warning" title={words.documentsMissing(missingDocuments)}>
          <p>
            {words.sendAnyway} {papers.later} {form.complete_count && papers.laterRank}
          </p>
        </Banner>
      )}
      {closesAt !== undefined && <ClosingTime closesAt={closesAt} />}
    </>
  );
}
