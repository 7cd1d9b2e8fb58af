// 出張研修: the inquiries of organisations, newest first.
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { inquiriesQuery } from '../api/queries.ts';
import { inquiriesHref, inquiryHref } from '../app/addresses.ts';
import { longDate } from '../i18n/long_date.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Pagination } from '../kit/pagination.tsx';
import { Table } from '../kit/table.tsx';
import { ProgrammePage } from './programme_chosen.tsx';
import { useArrangingText } from './words.ts';

export function InquiriesPage() {
  const { language } = useSpeaking();
  const { inquiries: words } = useArrangingText();
  return (
    <ProgrammePage {...words} hrefOf={(programme) => inquiriesHref(language, { programme })}>
      {(programme) => <Inquiries key={programme} programme={programme} />}
    </ProgrammePage>
  );
}

function Inquiries({ programme }: { programme: string }) {
  const { language } = useSpeaking();
  const { inquiries: words, people } = useArrangingText();
  const { searchStr } = useLocation();
  const asked = Number(new URLSearchParams(searchStr).get('page') ?? '1');
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const { data } = useQuery(inquiriesQuery(programme, page, language));
  if (data === undefined) return null;
  return (
    <>
      <Table
        narrow="cards"
        {...{ caption: words.title, density: 'dense', rows: data.inquiries }}
        keyOf={({ id }) => id}
        empty={<p>{words.empty}</p>}
        columns={[
          {
            ...{ id: 'number', title: words.number, kind: 'tight' },
            cell: ({ id, number }) => <a href={inquiryHref(language, id)}>{number}</a>,
          },
          {
            ...{ id: 'organisation', title: words.organisation },
            cell: ({ organisation, contact }) => (
              <>
                <bdi>{organisation}</bdi>
                <br />
                <small>
                  <bdi>{contact}</bdi>
                </small>
              </>
            ),
          },
          {
            ...{ id: 'wished', title: words.wished, kind: 'tight', card: 'titled' },
            cell: ({ wished_day }) => longDate(wished_day, language),
          },
          {
            ...{ id: 'heads', title: words.heads, kind: 'number', card: 'titled' },
            cell: ({ heads }) => people(heads),
          },
          {
            ...{ id: 'state', title: words.state, kind: 'tight' },
            cell: ({ state }) => words.states[state],
          },
          {
            ...{ id: 'received', title: words.received, kind: 'tight', card: 'titled' },
            cell: ({ received_at }) => shortMoment(received_at, language),
          },
        ]}
      />
      <Pagination
        current={page}
        last={Math.max(1, Math.ceil(data.total / data.page_size))}
        hrefOf={(number) => inquiriesHref(language, { programme, page: `${number}` })}
      />
    </>
  );
}
