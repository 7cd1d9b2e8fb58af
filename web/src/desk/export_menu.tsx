// Saving the list as a file: in which format, how many rows, and which characters the old encoding
// lacks, before anything is made.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { dataOf, outcomeOf, ProblemError } from '../api/client.ts';
import type { LongJob } from '../api/contract.ts';
import type { QueueQuestion } from '../api/queries.ts';
import { exportsHref } from '../app/addresses.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { RadioGroup } from '../kit/choice_group.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Told } from '../kit/told.tsx';
import { useRefusalWords, useSend } from '../kit/use_send.ts';
import { ExportProgress } from './export_progress.tsx';
import { useExportText } from './export_words.ts';
import { fileOf, longJobQuery } from './long_jobs.ts';
import { ReplacedCharacters } from './replaced_characters.tsx';
import { saveFile, type SavedFile } from './save_file.ts';

const formats = ['xlsx', 'csv_utf8', 'csv_cp932'] as const;
type Format = (typeof formats)[number];

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
    queryKey: ['export_preview', filter],
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
  const [asked, setAsked] = useState<string | null>(null);
  const { isBusy, refusal, send } = useSend();
  const begin = async () => {
    setAsked(null);
    const params = { query: filter };
    const answer = await send(() =>
      outcomeOf(api.POST('/api/staff/exports/applications', { params, body: { format } })),
    );
    if (answer?.ok) setAsked(answer.data.id);
  };
  const choose = (value: string) => {
    setAsked(null);
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
      last={canSave && asked === null ? 'cancel' : 'close'}
      actions={
        canSave && (
          <Button isBusy={isBusy || isPending} onClick={() => void begin()}>
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
      {asked !== null && <Making key={asked} id={asked} />}
    </Dialog>
  );
}

// What became of it stands above the buttons, which a phone may show the end of only.
function intoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}

// The file is made by the server, and saved as soon as it is there. Who leaves before finds it on
// the page of exports.
function Making({ id }: { id: string }) {
  const { language } = useSpeaking();
  const words = useExportText();
  const wordsOf = useRefusalWords();
  const { data: job, error } = useQuery(longJobQuery(id, language));
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const { refusal, send } = useSend();
  const hasBegun = useRef(false);
  useEffect(() => {
    if (job?.state !== 'done' || hasBegun.current) return;
    hasBegun.current = true;
    void send(() => saveFile(fileOf(job))).then((answer) => {
      if (answer?.ok) setSaved(answer.data);
    });
  });
  const refused = refusal ?? (error instanceof ProblemError ? wordsOf(error.problem) : null);
  if (refused !== null) {
    return (
      <div ref={intoView}>
        <Told refusal={refused} />
      </div>
    );
  }
  if (job?.failure) {
    return (
      <div ref={intoView}>
        <Told refusal={{ title: job.failure.detail, reasons: [] }} />
      </div>
    );
  }
  if (job?.file && saved !== null) return <Saved file={job.file} />;
  return job === undefined ? null : (
    <div ref={intoView}>
      <ExportProgress job={job} />
      <p className="quiet">{words.progress.leave}</p>
    </div>
  );
}

function Saved({ file }: { file: NonNullable<LongJob['file']> }) {
  const words = useExportText();
  return (
    <div ref={intoView}>
      <Banner tone="success" title={words.saved(file.rows, file.name)} announce="on_arrival">
        {file.replaced_characters > 0 && <p>{words.savedReplaced(file.replaced_characters)}</p>}
        {file.changed > 0 && <p>{words.savedChanged(file.changed)}</p>}
      </Banner>
    </div>
  );
}
