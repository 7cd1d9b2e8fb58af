// Which characters of the list CP932 lacks, and where they stand.
import type { ExportPreview } from '../api/contract.ts';
import { Banner } from '../kit/banner.tsx';
import { useExportText } from './export_words.ts';

export function ReplacedCharacters({ preview }: { preview: ExportPreview }) {
  const words = useExportText();
  const { replaced, replaced_cells, replaced_characters } = preview;
  if (replaced_characters === 0) return <p role="status">{words.lackingNone}</p>;
  return (
    <>
      <Banner
        tone="warning"
        title={words.lacking(replaced_characters, replaced_cells)}
        announce="on_arrival"
      >
        <p>{words.lackingHelp}</p>
      </Banner>
      <h3>{words.lackingPlaces}</h3>
      <ul>
        {replaced.map(({ receipt_number, column, text, characters }) => (
          <li key={`${receipt_number}/${column}`}>
            {words.place(receipt_number, column)}: <bdi lang="ja">{text}</bdi> (
            <bdi lang="ja">{characters.join(' ')}</bdi>)
          </li>
        ))}
      </ul>
      {replaced.length < replaced_cells && <p>{words.lackingShown(replaced.length)}</p>}
    </>
  );
}
