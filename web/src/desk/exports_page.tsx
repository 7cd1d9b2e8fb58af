// 書き出し: the files that one has asked for; and the record of who took which list out, and by
// which digest a copy is recognised.
import { useQuery } from '@tanstack/react-query';
import type { components } from '../api/schema.d.ts';
import { exportsQuery } from '../api/queries.ts';
import { deskHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { DeskBar } from './desk_bar.tsx';
import { useExportText } from './export_words.ts';
import { OwnExports } from './own_exports.tsx';

type Entry = components['schemas']['ExportLog']['exports'][number];

export function ExportsPage() {
  const { language } = useSpeaking();
  const { log: words } = useExportText();
  const query = useQuery(exportsQuery(language));
  const columns: Column<Entry>[] = [
    {
      ...{ id: 'at', title: words.at, kind: 'tight' },
      cell: ({ at }) => shortMoment(at, language),
    },
    { ...{ id: 'by', title: words.by }, cell: ({ by }) => <bdi>{by}</bdi> },
    {
      ...{ id: 'list', title: words.list },
      // The filter in the words of the list itself: each of its conditions stands above it there.
      cell: ({ filter }) => (
        <a href={deskHref(language, filter)}>
          {Object.keys(filter).length > 0 ? words.narrowed : words.whole}
        </a>
      ),
    },
    {
      ...{ id: 'format', title: words.format, kind: 'tight', card: 'titled' },
      cell: ({ format }) => words.formats[format],
    },
    {
      ...{ id: 'rows', title: words.rows, kind: 'number', card: 'titled' },
      cell: ({ rows }) => rows.toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB'),
    },
    {
      ...{ id: 'replaced', title: words.replaced, kind: 'number', card: 'titled' },
      cell: ({ replaced }) => replaced,
    },
    {
      ...{ id: 'digest', title: words.digest, card: 'titled' },
      cell: ({ sha256 }) => <code className="digest">{sha256}</code>,
    },
  ];
  return (
    <Answered query={query} title={words.title}>
      {({ exports }) => (
        <Page title={words.title} lead={words.lead} layout="desk" above={<DeskBar />}>
          <OwnExports />
          <h2>{words.recorded}</h2>
          <Table
            narrow="cards"
            {...{ caption: words.recorded, density: 'dense', rows: exports, columns }}
            keyOf={({ at, by, sha256 }) => `${at} ${by} ${sha256}`}
            empty={<p>{words.empty}</p>}
          />
        </Page>
      )}
    </Answered>
  );
}
