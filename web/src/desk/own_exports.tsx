// The files that one has asked for: those being made, those that can be fetched, and why one
// failed.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { LongJob } from '../api/contract.ts';
import { deskHref } from '../app/addresses.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { ExportProgress } from './export_progress.tsx';
import { useExportText } from './export_words.ts';
import { fileOf, isOpen, longJobsQuery } from './long_jobs.ts';
import { saveFile } from './save_file.ts';

export function OwnExports() {
  const { language } = useSpeaking();
  const { own: words, log } = useExportText();
  const { data } = useQuery(longJobsQuery(language));
  const columns: Column<LongJob>[] = [
    {
      ...{ id: 'at', title: words.at, kind: 'tight' },
      cell: ({ created_at }) => shortMoment(created_at, language),
    },
    {
      ...{ id: 'list', title: log.list },
      cell: ({ filter }) => (
        <a href={deskHref(language, filter)}>
          {Object.keys(filter).length > 0 ? log.narrowed : log.whole}
        </a>
      ),
    },
    {
      ...{ id: 'format', title: log.format, kind: 'tight', card: 'titled' },
      cell: ({ format }) => log.formats[format],
    },
    { ...{ id: 'state', title: words.state }, cell: (job) => <Standing job={job} /> },
    { ...{ id: 'acts', title: words.acts, kind: 'tight' }, cell: (job) => <Acts job={job} /> },
  ];
  if (data === undefined || data.long_jobs.length === 0) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Table
        narrow="cards"
        {...{ caption: words.title, density: 'dense', rows: data.long_jobs, columns }}
        keyOf={({ id }) => id}
        empty={null}
      />
    </section>
  );
}

function Standing({ job }: { job: LongJob }) {
  const { language } = useSpeaking();
  const { own: words } = useExportText();
  if (isOpen(job)) return <ExportProgress job={job} />;
  if (job.failure) return <>{words.failed(job.failure.detail)}</>;
  if (!job.file || job.expires_at === undefined) return <>{words.cancelled}</>;
  return <>{words.made(job.file.rows, shortMoment(job.expires_at, language))}</>;
}

function Acts({ job }: { job: LongJob }) {
  const { own: words } = useExportText();
  const { language } = useSpeaking();
  const client = useQueryClient();
  const { isBusy, refusal, send } = useSend();
  const fetchFile = async () => {
    await send(() => saveFile(fileOf(job)));
    await client.invalidateQueries({ queryKey: ['exports'] });
  };
  const cancel = async () => {
    const path = { long_job: job.id };
    await send(() =>
      outcomeOf(
        api.DELETE('/api/staff/long-jobs/{long_job}', {
          params: { path, query: { lang: language } },
        }),
      ),
    );
    await client.invalidateQueries({ queryKey: ['long_jobs'] });
  };
  return (
    <div className="actions">
      {job.file && (
        <Button kind="secondary" size="small" isBusy={isBusy} onClick={() => void fetchFile()}>
          {words.fetch}
        </Button>
      )}
      <Button kind="plain" size="small" isBusy={isBusy} onClick={() => void cancel()}>
        {isOpen(job) ? words.cancel : words.remove}
      </Button>
      <Told refusal={refusal} />
    </div>
  );
}
