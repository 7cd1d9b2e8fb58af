// A list of records as a plain table: sorting and paging are links, done by the server. A wide
// table scrolls inside a region that the keyboard can reach.
import { useId, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';

export interface Column<Row> {
  id: string;
  title: string;
  kind?: 'text' | 'number' | 'tight';
  cell: (row: Row) => ReactNode;
  sort?: { href: string; direction: 'ascending' | 'descending' | 'none' };
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  density?: 'airy' | 'dense';
  /** What to do when nothing matches; the plain sentence otherwise. */
  empty?: ReactNode;
}

// A dense list stands below a heading that says the same.
const captionClass = { airy: undefined, dense: 'visually-hidden' };

const cellClass = { text: undefined, number: 'cell-number', tight: 'cell-tight' };

export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, keyOf, density = 'airy', empty } = props;
  const { table } = useText();
  const captionId = useId();
  if (rows.length === 0) return <div className="table-empty">{empty ?? table.empty}</div>;
  return (
    <div className="table-region" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className={density === 'dense' ? 'table table-dense' : 'table'}>
        <caption id={captionId} className={captionClass[density]}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={keyOf(row)} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { table } = useText();
  const { sort, title, kind = 'text' } = column;
  const marks = { ascending: '▲', descending: '▼', none: '↕' };
  const isSorted = sort !== undefined && sort.direction !== 'none';
  return (
    <th
      scope="col"
      className={cellClass[kind]}
      aria-sort={isSorted ? (sort.direction as 'ascending' | 'descending') : undefined}
    >
      {sort ? (
        <a href={sort.href} title={table.sortBy(title)}>
          {title}
          <span className="sort-mark" aria-hidden="true">
            {marks[sort.direction]}
          </span>
        </a>
      ) : (
        title
      )}
    </th>
  );
}

// The first column names the record, so it is the row's header.
function BodyRow<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <tr>
      {columns.map(({ id, kind = 'text', cell }, index) =>
        index === 0 ? (
          <th key={id} scope="row" className={cellClass[kind]}>
            {cell(row)}
          </th>
        ) : (
          <td key={id} className={cellClass[kind]}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
