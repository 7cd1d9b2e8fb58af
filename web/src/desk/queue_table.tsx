// The applications of one page of the list, one dense row each; the receipt number opens it.
import type { QueueRow } from '../api/contract.ts';
import { applicationHref } from '../app/addresses.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { StatusBadge } from '../kit/status_badge.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { hrefOfView, isFiltered, withoutFilters, type QueueView } from './queue_address.ts';
import { rowLinkId } from './queue_keys.tsx';
import { StateBadge } from './state_badge.tsx';
import type { Selection } from './use_selection.ts';
import { useDeskText } from './words.ts';

interface QueueTableProps {
  view: QueueView;
  rows: readonly QueueRow[];
  selection: Selection;
}

export function QueueTable({ view, rows, selection }: QueueTableProps) {
  const { language } = useSpeaking();
  const words = useDeskText();
  const { columns } = words;
  const shown: Column<QueueRow>[] = [
    {
      ...{ id: 'number', title: columns.number, kind: 'tight' },
      cell: ({ id, receipt_number }) => (
        <a id={rowLinkId(id)} href={applicationHref(language, id)}>
          {receipt_number}
        </a>
      ),
    },
    {
      ...{ id: 'select', title: words.bulk.selectTitle, kind: 'tight', paper: 'hidden' },
      cell: (row) => (
        <label className="tick">
          <input
            type="checkbox"
            checked={selection.has(row.id)}
            onChange={() => selection.toggle(row)}
          />
          <span className="visually-hidden">{words.bulk.select(row.applicant)}</span>
        </label>
      ),
    },
    {
      ...{ id: 'applicant', title: columns.applicant },
      cell: ({ applicant, applicant_kana }) => (
        <span lang="ja" className="person">
          <bdi>{applicant}</bdi> <small>{applicant_kana}</small>
        </span>
      ),
    },
    { id: 'course', title: columns.course, cell: ({ course_title }) => course_title },
    {
      ...{ id: 'state', title: columns.state, kind: 'tight' },
      cell: ({ state, unread_messages }) => (
        <>
          <StateBadge state={state} />
          {unread_messages > 0 && (
            <>
              {' '}
              <StatusBadge tone="attention">{words.messages.unread(unread_messages)}</StatusBadge>
            </>
          )}
        </>
      ),
    },
    { ...{ id: 'rank', title: columns.rank, kind: 'number', card: 'titled' }, cell: Rank },
    {
      ...{ id: 'received', title: columns.received, kind: 'number', card: 'titled' },
      cell: ({ received_at }) => shortMoment(received_at, language),
    },
    {
      ...{ id: 'warnings', title: columns.warnings, kind: 'tight', card: 'titled' },
      cell: ({ warnings }) =>
        warnings === 0 ? (
          <span className="quiet">{words.noWarnings}</span>
        ) : (
          <StatusBadge tone="attention">{words.warnings(warnings)}</StatusBadge>
        ),
    },
  ];
  return (
    <Table
      caption={words.queue}
      columns={shown}
      rows={rows}
      keyOf={({ id }) => id}
      density="dense"
      narrow="cards"
      empty={<Empty view={view} />}
    />
  );
}

// Only what is complete has a rank, and only where places are given by it.
function Rank({ rank, complete_at, state }: QueueRow) {
  const { noRank, lacking } = useDeskText();
  if (rank !== undefined) return rank;
  const isIncomplete = complete_at === undefined && (state === 'submitted' || state === 'returned');
  return <span className="quiet">{isIncomplete ? lacking : noRank}</span>;
}

function Empty({ view }: { view: QueueView }) {
  const { language } = useSpeaking();
  const { empty, filters, tabs } = useDeskText();
  const isCalm = view.tab === 'submitted' && !isFiltered(view);
  return (
    <>
      <p>{isCalm ? empty.submitted : empty.other}</p>
      <p>
        {isFiltered(view) ? (
          <a href={hrefOfView(language, withoutFilters(view))}>{filters.clear}</a>
        ) : (
          <a href={hrefOfView(language, { ...view, tab: 'all', page: 1 })}>{tabs.all}</a>
        )}
      </p>
    </>
  );
}
