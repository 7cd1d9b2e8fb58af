// An officer's list, dense, and the same list for applicants, airy. All names are invented.
import { StatusBadge, type BadgeTone } from '../kit/status_badge.tsx';
import { Table, type Column } from '../kit/table.tsx';

interface Entry {
  number: string;
  hospital: string;
  prefecture: string;
  day: string;
  cases: number;
  state: string;
  tone: BadgeTone;
}

const entries: Entry[] = [
  entry('A-0081', '結び市立中央病院', '岩手県', 'R8.11.10', 12, ['受付済', 'progress']),
  entry('A-0082', '北浜総合病院', '北海道', 'R8.11.11', 4, ['差戻し', 'attention']),
  entry('A-0083', '東山大学医学部附属病院 高度救命救急センター', '京都府', 'R8.11.11', 31, [
    '受講決定',
    'success',
  ]),
  entry('A-0084', '南風記念病院', '沖縄県', 'R8.11.12', 7, ['補欠 1', 'neutral']),
  entry('A-0085', '西川医療センター', '広島県', 'R8.11.14', 0, ['下書き', 'draft']),
];

function entry(
  number: string,
  hospital: string,
  prefecture: string,
  day: string,
  cases: number,
  [state, tone]: [string, BadgeTone],
): Entry {
  return { number, hospital, prefecture, day, cases, state, tone };
}

const sorted = (direction: 'ascending' | 'none') => ({
  sort: { href: '/ja/kit?sort=x', direction },
});

const columns: Column<Entry>[] = [
  {
    id: 'number',
    title: '受付番号',
    kind: 'tight',
    cell: ({ number }) => <a href={`/ja/kit?entry=${number}`}>{number}</a>,
    ...sorted('ascending'),
  },
  { id: 'hospital', title: '医療機関', cell: ({ hospital }) => hospital, ...sorted('none') },
  { id: 'prefecture', title: '都道府県', kind: 'tight', cell: ({ prefecture }) => prefecture },
  { id: 'day', title: '申込日', kind: 'number', cell: ({ day }) => day, ...sorted('none') },
  {
    id: 'cases',
    title: 'ECMO 症例',
    kind: 'number',
    cell: ({ cases }) => cases,
    ...sorted('none'),
  },
  {
    id: 'state',
    title: '状態',
    kind: 'tight',
    cell: ({ state, tone }) => <StatusBadge tone={tone}>{state}</StatusBadge>,
  },
];

export function GalleryTables() {
  const common = { columns, rows: entries, keyOf: ({ number }: Entry) => number };
  return (
    <>
      <Table {...common} caption="申込み（事務局）" density="dense" />
      <Table {...common} caption="申込み（応募者）" />
      <Table {...common} caption="空の表" rows={[]} />
    </>
  );
}
