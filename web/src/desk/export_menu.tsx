// Saving the list as a file: in which format, how many rows, and which characters the old encoding
// lacks, before anything is made.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { dataOf, ProblemError } from '../api/client.ts';
import type { QueueQuestion } from '../api/queries.ts';
import { exportsHref } from '../app/addresses.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { RadioGroup } from '../kit/choice_group.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Told } from '../kit/told.tsx';
import { useRefusalWords, useSend } from '../kit/use_send.ts';
import { useExportText } from './export_words.ts';
import { ReplacedCharacters } from './replaced_characters.tsx';
import { saveFile, type SavedFile } from './save_file.ts';

const formats = ['xlsx', 'csv_utf8', 'csv_cp932'] as const;
type Format = (typeof formats)[number];

const pathOf: Record<Format, string> = {
  xlsx: '/api/staff/exports/applications.xlsx?',
  csv_utf8: '/api/staff/exports/applications.csv?encoding=utf-8&',
  csv_cp932: '/api/staff/exports/applications.csv?encoding=cp932&',
};

/** `question` is that of the list on the page; all its pages are saved. */
export function ExportMenu({ question }: { question: QueueQuestion }) {
  const words = useExportText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="plain" size="small" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <ExportDialog question={question} onClose={() => setOpen(false)} />}
    </>
  );
}

type Filter = Omit<NonNullable<QueueQuestion>, 'page'>;

function previewQuery(filter: Filter) {
  return queryOptions({
    queryKey: ['export', filter],
    queryFn: () =>
      dataOf(api.GET('/api/staff/exports/applications', { params: { query: filter } })),
    // Who opens the dialog again asks about the list as it is then.
    ...{ staleTime: 0, gcTime: 0 },
  });
}

interface ExportDialogProps {
  question: QueueQuestion;
  onClose: () => void;
}

function ExportDialog({ question, onClose }: ExportDialogProps) {
  const { language } = useSpeaking();
  const words = useExportText();
  const wordsOf = useRefusalWords();
  const { page: _, ...filter } = question ?? {};
  const preview = useQuery(previewQuery(filter));
  const [format, setFormat] = useState<Format>('xlsx');
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const { isBusy, refusal, send } = useSend();
  const save = async () => {
    setSaved(null);
    const query = new URLSearchParams(Object.entries(filter).map(([n, v]) => [n, String(v)]));
    const answer = await send(() => saveFile(`${pathOf[format]}${query.toString()}`));
    if (answer?.ok) setSaved(answer.data);
  };
  const choose = (value: string) => {
    setSaved(null);
    setFormat(formats.find((each) => each === value) ?? 'xlsx');
  };
  const { data, isPending } = preview;
  const refused =
    refusal ?? (preview.error instanceof ProblemError ? wordsOf(preview.error.problem) : null);
  // The formats are there from the start, so that the focus finds them.
  const canSave = isPending || (data !== undefined && data.rows > 0);
  return (
    <Dialog
      {...{ title: words.title, isOpen: true, onClose }}
      last={canSave && saved === null ? 'cancel' : 'close'}
      actions={
        canSave && (
          <Button isBusy={isBusy || isPending} onClick={() => void save()}>
            {words.save}
          </Button>
        )
      }
    >
      <p aria-live="polite">
        {isPending && words.looking}
        {data && (canSave ? words.rows(data.rows) : words.nothing)}
      </p>
      {canSave && (
        <>
          <p className="quiet">{words.privacy}</p>
          <RadioGroup
            {...{ id: 'export-format', name: 'export-format', label: words.format, mark: 'none' }}
            choices={formats.map((value) => ({ value, label: words.formats[value] }))}
            chosen={format}
            onChange={choose}
          />
          {format === 'csv_cp932' && data && <ReplacedCharacters preview={data} />}
          <p>
            <a href={exportsHref(language)}>{words.toLog}</a>
          </p>
        </>
      )}
      {refused !== null && (
        <div ref={intoView}>
          <Told refusal={refused} />
        </div>
      )}
      {saved !== null && <Saved file={saved} />}
    </Dialog>
  );
}

// What became of it stands above the buttons, which a phone may show the end of only.
function intoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}

function Saved({ file }: { file: SavedFile }) {
  const words = useExportText();
  const rows = Number(file.headers.get('x-export-rows'));
  const replaced = Number(file.headers.get('x-export-replaced'));
  return (
    <div ref={intoView}>
      <Banner tone="success" title={words.saved(rows, file.name)} announce="on_arrival">
        {replaced > 0 && <p>{words.savedReplaced(replaced)}</p>}
      </Banner>
    </div>
  );
}
