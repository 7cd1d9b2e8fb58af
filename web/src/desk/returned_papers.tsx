// What goes back with a return: each paper that was sent back, with its number and reason, as the
// mail lists them; and the unmet requirements, which can be written into the reason.
import { useQuery } from '@tanstack/react-query';
import type { ApplicationDetail, HandedDocument } from '../api/contract.ts';
import { handedInQuery } from '../api/queries.ts';
import { withTone } from '../form/findings.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { problemsOf } from './problems.ts';
import type { ReturnedPaper } from './return_reason.ts';
import { useDeskText } from './words.ts';

export function useReturnedPapers({ id }: Pick<ApplicationDetail, 'id'>): ReturnedPaper[] {
  const { language } = useSpeaking();
  const { data } = useQuery(handedInQuery(id, language));
  const isReturned = ({ review }: HandedDocument) => review === 'returned';
  return (data?.slots ?? []).flatMap(({ number, title, documents }) =>
    documents.filter(isReturned).map((paper) => ({
      ...{ id: paper.id, number, title, name: paper.name },
      reason: paper.review_reason ?? '',
    })),
  );
}

interface GoesBackProps {
  detail: ApplicationDetail;
  papers: readonly ReturnedPaper[];
  reason: string;
  onReason: (reason: string) => void;
}

export function GoesBack({ detail, papers, reason, onReason }: GoesBackProps) {
  const { goesBack: words } = useDeskText();
  const unmet = [...problemsOf(detail), ...withTone(detail.findings, 'warning')];
  const write = (message: string) => onReason([reason.trimEnd(), message].join('\n').trim());
  return (
    <>
      <h3>{words.papers}</h3>
      {papers.length === 0 && <p className="quiet">{words.noPapers}</p>}
      <ul>
        {papers.map(({ id, number, title, name, reason: why }) => (
          <li key={id}>
            {number} {title} <small>{name}</small>
            <p className="written">
              <bdi>{why}</bdi>
            </p>
          </li>
        ))}
      </ul>
      {unmet.length > 0 && (
        <>
          <h3>{words.findings}</h3>
          <ul>
            {unmet.map(({ rule, member, message }) => (
              <li key={`${rule}/${member ?? ''}`}>
                {message}{' '}
                <Button
                  {...{ kind: 'plain', size: 'small' }}
                  aria-label={words.writeOf(message)}
                  onClick={() => write(message)}
                >
                  {words.write}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
