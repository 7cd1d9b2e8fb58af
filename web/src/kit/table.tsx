// A list of records as a plain table: sorting and paging are links, done by the server. A wide
// table scrolls inside a region that the keyboard can reach, or is a stack of cards on a phone.
import { useId, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';

export interface Column<Row> {
  id: string;
  title: string;
  kind?: 'text' | 'number' | 'tight';
  cell: (row: Row) => ReactNode;
  /** On a card the title stands before the value, unless the value speaks for itself. */
  card?: 'titled' | 'plain';
  /** Controls are of no use on paper. */
  paper?: 'shown' | 'hidden';
  sort?: { href: string; direction: 'ascending' | 'descending' | 'none' };
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  density?: 'airy' | 'dense';
  /** What becomes of it where the window is narrow. */
  narrow?: 'scrolls' | 'cards';
  /** What to do when nothing matches; the plain sentence otherwise. */
  empty?: ReactNode;
}

// A dense list stands below a heading that says the same.
const captionClass = { airy: undefined, dense: 'visually-hidden' };

const cellClass = { text: undefined, number: 'cell-number', tight: 'cell-tight' };

interface Kind {
  kind?: Column<never>['kind'] | undefined;
  paper?: Column<never>['paper'] | undefined;
}

const classOf = ({ kind = 'text', paper }: Kind) =>
  paper === 'hidden' ? `${cellClass[kind] ?? ''} no-print` : cellClass[kind];

export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, keyOf, density = 'airy', narrow = 'scrolls', empty } = props;
  const { table } = useText();
  const captionId = useId();
  if (rows.length === 0) return <div className="table-empty">{empty ?? table.empty}</div>;
  const roles = rolesOf[narrow];
  const classes = ['table', density === 'dense' && 'table-dense', narrow === 'cards' && 'as-cards'];
  return (
    <div className="table-region" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className={classes.filter(Boolean).join(' ')} role={roles.table}>
        <caption id={captionId} className={captionClass[density]}>
          {caption}
        </caption>
        <thead role={roles.group}>
          <tr role={roles.row}>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} role={roles.columnHeader} />
            ))}
          </tr>
        </thead>
        <tbody role={roles.group}>
          {rows.map((row) => (
            <BodyRow key={keyOf(row)} {...{ columns, row, roles }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Roles {
  table?: string;
  group?: string;
  row?: string;
  columnHeader?: string;
  rowHeader?: string;
  cell?: string;
}

// A card is a row whose `display` is changed, which would take the table away from screen readers,
// were its parts not named.
const rolesOf: Record<'scrolls' | 'cards', Roles> = {
  scrolls: {},
  cards: {
    ...{ table: 'table', group: 'rowgroup', row: 'row', columnHeader: 'columnheader' },
    ...{ rowHeader: 'rowheader', cell: 'cell' },
  },
};

interface HeaderCellProps<Row> {
  column: Column<Row>;
  role: string | undefined;
}

function HeaderCell<Row>({ column, role }: HeaderCellProps<Row>) {
  const { table } = useText();
  const { sort, title } = column;
  const marks = { ascending: '▲', descending: '▼', none: '↕' };
  const isSorted = sort !== undefined && sort.direction !== 'none';
  return (
    <th
      scope="col"
      role={role}
      className={classOf(column)}
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

interface BodyRowProps<Row> {
  columns: readonly Column<Row>[];
  row: Row;
  roles: Roles;
}

// The first column names the record, so it is the row's header.
function BodyRow<Row>({ columns, row, roles }: BodyRowProps<Row>) {
  return (
    <tr role={roles.row}>
      {columns.map(({ id, title, kind, paper, card = 'plain', cell }, index) =>
        index === 0 ? (
          <th key={id} scope="row" role={roles.rowHeader} className={classOf({ kind, paper })}>
            {cell(row)}
          </th>
        ) : (
          <td
            key={id}
            role={roles.cell}
            className={classOf({ kind, paper })}
            data-title={card === 'titled' ? title : undefined}
          >
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
