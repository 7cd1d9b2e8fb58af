// The applications that were made with the account's confirmed address.
import { useQuery } from '@tanstack/react-query';
import { ownApplicationsQuery } from '../api/queries.ts';
import { catalogueHref } from '../app/addresses.ts';
import { StateBadge } from '../desk/state_badge.tsx';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Table } from '../kit/table.tsx';
import { useAccountText } from './words.ts';

export function OwnApplications() {
  const { language } = useSpeaking();
  const { account: words } = useAccountText();
  const { data } = useQuery(ownApplicationsQuery(language));
  if (data === undefined) return null;
  return (
    <section>
      <h2 id="own-applications-title">{words.applicationsTitle}</h2>
      <Table
        narrow="cards"
        caption={words.applicationsTitle}
        density="dense"
        rows={data.applications}
        keyOf={({ receipt_number }) => receipt_number}
        empty={
          <>
            <p>{words.noApplications}</p>
            <p>
              <a href={catalogueHref(language)}>{words.toCatalogue}</a>
            </p>
          </>
        }
        columns={[
          {
            ...{ id: 'receipt', title: words.receipt, kind: 'tight' },
            cell: ({ receipt_number, status_path }) => <a href={status_path}>{receipt_number}</a>,
          },
          {
            ...{ id: 'course', title: words.course },
            cell: ({ programme_title, course_title }) => (
              <>
                {course_title}
                <br />
                <small>{programme_title}</small>
              </>
            ),
          },
          {
            ...{ id: 'state', title: words.state, kind: 'tight' },
            cell: ({ state }) => <StateBadge state={state} />,
          },
          {
            ...{ id: 'received', title: words.received, kind: 'tight', card: 'titled' },
            cell: ({ received_at }) => shortMoment(received_at, language),
          },
        ]}
      />
    </section>
  );
}
