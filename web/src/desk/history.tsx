// What happened to an application, and which mails went out about it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationDetail, HistoryLine, MailEntry } from '../api/contract.ts';
import { handedInQuery, historyQuery } from '../api/queries.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { StatusBadge, type BadgeTone } from '../kit/status_badge.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { useDeskText } from './words.ts';

export function History({ application: shown }: { application: ApplicationDetail }) {
  const application = shown.id;
  const { language } = useSpeaking();
  const { detail, history: words, mails } = useDeskText();
  const [page, setPage] = useState(1);
  const { data } = useQuery(historyQuery(application, page, language));
  const aboutOf = useAbout(shown);
  if (data === undefined) return null;
  const steps: Record<string, string> = words.steps;
  const sides = { applicant: words.applicant, system: words.system, staff: '' };
  const last = Math.max(1, Math.ceil(data.total / data.page_size));
  const columns: Column<HistoryLine>[] = [
    {
      ...{ id: 'at', title: words.at, kind: 'tight' },
      cell: ({ at }) => shortMoment(at, language),
    },
    {
      ...{ id: 'what', title: words.what },
      cell: (line) => {
        const { kind, what, subject, mail_state } = line;
        return kind === 'mail' ? (
          <>
            {words.mail} <bdi>{subject}</bdi>{' '}
            {mail_state && (
              <StatusBadge tone={tones[mail_state]}>{mails.states[mail_state]}</StatusBadge>
            )}
          </>
        ) : (
          <Act what={steps[what] ?? words.otherAct} about={aboutOf(line)} />
        );
      },
    },
    {
      ...{ id: 'who', title: words.who, kind: 'tight' },
      cell: ({ side, who }) => (who === '' ? sides[side] : who),
    },
    {
      ...{ id: 'reason', title: words.reason },
      cell: ({ reason, message }) => (
        <span className="written">
          <bdi>{message ?? reason ?? words.nothing}</bdi>
        </span>
      ),
    },
  ];
  return (
    <section>
      <h2>{detail.history}</h2>
      <Table
        caption={detail.history}
        columns={columns}
        rows={data.entries}
        keyOf={(line) => `${line.at}/${line.what}/${line.rule ?? line.subject ?? ''}`}
        density="dense"
        narrow="cards"
      />
      {last > 1 && (
        <div className="actions no-print">
          <Button
            {...{ kind: 'secondary', size: 'small' }}
            onClick={() => setPage(Math.max(1, page - 1))}
          >
            {words.newer}
          </Button>
          <Button
            {...{ kind: 'secondary', size: 'small' }}
            onClick={() => setPage(Math.min(last, page + 1))}
          >
            {words.older}
          </Button>
        </div>
      )}
    </section>
  );
}

function Act({ what, about }: { what: string; about: string }) {
  return (
    <>
      {what}
      {about !== '' && <small className="quiet"> {about}</small>}
    </>
  );
}

/** What an act was about, in words: the paper, the condition, and what was confirmed of it. */
function useAbout({ id, findings, confirmable }: ApplicationDetail) {
  const { language, text } = useSpeaking();
  const { data } = useQuery(handedInQuery(id, language));
  return ({ slot, rule, fact, value }: HistoryLine): string => {
    const paper = data?.slots.find((each) => each.id === slot);
    const finding = findings.find((each) => each.rule === rule);
    const confirmed = confirmable.find((each) => each.fact === fact);
    const answer = value === 'yes' || value === 'no' ? text.field[value] : undefined;
    return [paper && `${paper.number} ${paper.title}`, finding?.message, confirmed?.requirement]
      .concat(answer)
      .filter((part) => part !== undefined)
      .join(' – ');
  };
}

const tones: Record<MailEntry['state'], BadgeTone> = {
  held: 'progress',
  waiting: 'progress',
  sent: 'success',
  bounced: 'danger',
  failed: 'danger',
  recalled: 'neutral',
  dropped: 'attention',
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
        narrow="cards"
        empty={detail.noMails}
      />
    </section>
  );
}
