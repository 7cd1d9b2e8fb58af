// Where the account is signed in, and ending it there.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { SessionRow } from '../api/contract.ts';
import { sessionsQuery } from '../api/queries.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

export function SessionsPanel() {
  const { language } = useSpeaking();
  const { account: words } = useAccountText();
  const queries = useQueryClient();
  const { data } = useQuery(sessionsQuery);
  const { isBusy, refusal, done, send } = useSend();
  const query = { lang: language };

  const end = async (row: SessionRow | null) => {
    await send(
      () =>
        row === null
          ? outcomeOf(api.DELETE('/api/account/sessions', { params: { query } }))
          : outcomeOf(
              api.DELETE('/api/account/sessions/{session}', {
                params: { path: { session: row.id }, query },
              }),
            ),
      words.ended,
    );
    await queries.invalidateQueries({ queryKey: ['account_sessions'] });
  };
  const columns: Column<SessionRow>[] = [
    {
      ...{ id: 'device', title: words.device },
      cell: ({ device, is_this_one }) =>
        is_this_one ? (
          <>
            {device} <strong>({words.thisOne})</strong>
          </>
        ) : (
          device
        ),
    },
    {
      ...{ id: 'since', title: words.since, kind: 'tight', card: 'titled' },
      cell: ({ created_at }) => shortMoment(created_at, language),
    },
    {
      ...{ id: 'last', title: words.lastSeen, kind: 'tight', card: 'titled' },
      cell: ({ last_seen_at }) => shortMoment(last_seen_at, language),
    },
    {
      ...{ id: 'end', title: words.end, kind: 'tight' },
      cell: (row) =>
        row.is_this_one ? null : (
          <Button
            {...{ kind: 'secondary', size: 'small', isBusy }}
            aria-label={`${words.end}: ${row.device} ${shortMoment(row.created_at, language)}`}
            onClick={() => void end(row)}
          >
            {words.end}
          </Button>
        ),
    },
  ];
  if (data === undefined) return null;
  return (
    <section>
      <h2 id="sessions-title">{words.sessionsTitle}</h2>
      <Told refusal={refusal} done={done} />
      <Table
        narrow="cards"
        caption={words.sessionsTitle}
        density="dense"
        rows={data.sessions}
        keyOf={({ id }) => id}
        columns={columns}
      />
      {data.sessions.length > 1 && (
        <div className="actions">
          <Button kind="secondary" isBusy={isBusy} onClick={() => void end(null)}>
            {words.endOthers}
          </Button>
        </div>
      )}
    </section>
  );
}
