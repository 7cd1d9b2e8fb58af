// How far the making of a file is: as a bar, and in words that a screen reader hears now and then.
import type { LongJob } from '../api/contract.ts';
import { useExportText } from './export_words.ts';

export function ExportProgress({ job }: { job: LongJob }) {
  const words = useExportText();
  const { done, state, total } = job;
  const isCounted = state === 'running' && total !== undefined;
  return (
    <div className="long-job">
      <progress
        aria-label={words.progress.label}
        {...(isCounted && { max: Math.max(total, 1), value: done })}
      />
      <p role="status">{state === 'waiting' ? words.progress.waiting : words.progress.running}</p>
      {isCounted && <p>{words.progress.rows(done, total)}</p>}
    </div>
  );
}
