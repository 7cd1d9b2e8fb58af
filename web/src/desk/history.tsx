// What happened to an application, and which mails went out about it.
import type { HistoryEntry, MailEntry } from '../api/contract.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { StatusBadge, type BadgeTone } from '../kit/status_badge.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { useDeskText } from './words.ts';

export function History({ history }: { history: readonly HistoryEntry[] }) {
  const { language } = useSpeaking();
  const { detail, history: words } = useDeskText();
  const steps: Record<string, string> = words.steps;
  const columns: Column<HistoryEntry>[] = [
    {
      ...{ id: 'at', title: words.at, kind: 'tight' },
      cell: ({ at }) => shortMoment(at, language),
    },
    { id: 'what', title: words.what, kind: 'tight', cell: ({ what }) => steps[what] ?? what },
    {
      ...{ id: 'who', title: words.who, kind: 'tight' },
      cell: ({ who }) => (who === '' ? words.applicant : who),
    },
    {
      ...{ id: 'reason', title: words.reason },
      cell: ({ reason }) => <span className="written">{reason ?? words.nothing}</span>,
    },
  ];
  return (
    <section>
      <h2>{detail.history}</h2>
      <Table
        caption={detail.history}
        columns={columns}
        rows={history}
        keyOf={({ at, what }) => `${at}/${what}`}
        density="dense"
      />
    </section>
  );
}

const tones: Record<MailEntry['state'], BadgeTone> = {
  waiting: 'progress',
  sent: 'success',
  failed: 'danger',
  recalled: 'neutral',
};

export function Mails({ mails }: { mails: readonly MailEntry[] }) {
  const { language } = useSpeaking();
  const { detail, mails: words } = useDeskText();
  const columns: Column<MailEntry>[] = [
    {
      ...{ id: 'at', title: words.at, kind: 'tight' },
      cell: ({ at }) => shortMoment(at, language),
    },
    { id: 'subject', title: words.subject, cell: ({ subject }) => subject },
    { id: 'to', title: words.to, kind: 'tight', cell: ({ to }) => to },
    {
      ...{ id: 'state', title: words.state, kind: 'tight' },
      cell: ({ state }) => <StatusBadge tone={tones[state]}>{words.states[state]}</StatusBadge>,
    },
  ];
  return (
    <section>
      <h2>{detail.mails}</h2>
      <Table
        caption={detail.mails}
        columns={columns}
        rows={mails}
        keyOf={({ id }) => id}
        density="dense"
        empty={detail.noMails}
      />
    </section>
  );
}
