// What a decision on many does: line by line, in places, and in the mails exactly as they would go.
import type { BulkPreview } from '../api/contract.ts';
import { Table } from '../kit/table.tsx';
import { useDeskText } from './words.ts';

export function BulkPreviewShown({ preview }: { preview: BulkPreview }) {
  const { bulk: words, columns, rooms } = useDeskText();
  const refused = preview.applications.filter(({ result }) => result === 'refused').length;
  return (
    <>
      <p>
        <strong>{words.summary(preview.applications.length - refused, refused)}</strong>
      </p>
      <Table
        caption={words.result}
        density="dense"
        narrow="cards"
        rows={preview.applications}
        keyOf={({ id }) => id}
        columns={[
          {
            ...{ id: 'applicant', title: columns.applicant },
            cell: ({ applicant, receipt_number }) => (
              <>
                <bdi lang="ja">{applicant}</bdi>
                <br />
                <small>{receipt_number}</small>
              </>
            ),
          },
          {
            ...{ id: 'result', title: words.result, kind: 'tight' },
            cell: ({ result }) => words.results[result],
          },
          {
            ...{ id: 'why', title: words.why },
            cell: ({ words: why, findings }) => (
              <>
                {why}
                {findings?.map(({ rule, message }) => (
                  <div key={rule}>{message}</div>
                ))}
              </>
            ),
          },
        ]}
      />
      <Table
        caption={words.places}
        density="dense"
        narrow="cards"
        rows={preview.places}
        keyOf={({ programme, course }) => `${programme}/${course}`}
        columns={[
          { id: 'course', title: columns.course, cell: ({ title }) => title },
          {
            ...{ id: 'before', title: words.before, kind: 'number', card: 'titled' },
            cell: ({ before }) => rooms.people(before),
          },
          {
            ...{ id: 'after', title: words.after, kind: 'number', card: 'titled' },
            cell: ({ after, capacity }) =>
              capacity === undefined ? rooms.people(after) : rooms.bar(after, capacity),
          },
        ]}
      />
      {preview.mails.length > 0 && <h3>{words.mails(preview.mails_total)}</h3>}
      {preview.mails.map(({ to, subject, body }) => (
        <figure className="mail-preview" key={`${to}/${subject}`}>
          <figcaption>
            {to} <bdi>{subject}</bdi>
          </figcaption>
          <blockquote className="written">{body}</blockquote>
        </figure>
      ))}
    </>
  );
}
