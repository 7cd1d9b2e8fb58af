// メール: what did not arrive first, and what can be done about it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { DeskMail } from '../api/contract.ts';
import { mailsQuery } from '../api/queries.ts';
import { applicationHref, inquiryHref, mailsHref, wordingsHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { DeskBar } from '../desk/desk_bar.tsx';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Pagination } from '../kit/pagination.tsx';
import { ReasonDialog } from '../kit/reason_dialog.tsx';
import { StatusBadge, type BadgeTone } from '../kit/status_badge.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { useMailsText } from './words.ts';

const states = ['attention', 'held', 'waiting', 'sent', 'all'] as const;
const tones: Record<DeskMail['mail']['state'], BadgeTone> = {
  ...{ held: 'progress', waiting: 'progress', sent: 'success' },
  ...{ bounced: 'danger', failed: 'danger', recalled: 'neutral', dropped: 'neutral' },
};
type Act = 'again' | 'recall' | 'bounced';

export function MailsPage() {
  const { language } = useSpeaking();
  const words = useMailsText();
  const { searchStr } = useLocation();
  const asked = new URLSearchParams(searchStr);
  const state = states.find((known) => known === asked.get('state')) ?? 'attention';
  const number = Number(asked.get('page') ?? '1');
  const page = Number.isSafeInteger(number) && number > 0 ? number : 1;
  const query = useQuery(mailsQuery({ lang: language, state, page }));
  return (
    <Answered query={query} title={words.title}>
      {(list) => (
        <Page title={words.title} lead={words.lead} layout="desk" above={<DeskBar />}>
          <p>
            <a href={wordingsHref(language)}>{words.toWordings}</a>
          </p>
          <nav className="tabs" aria-label={words.filter}>
            <ul>
              {states.map((known) => (
                <li key={known}>
                  <a
                    href={mailsHref(language, { state: known })}
                    aria-current={known === state ? 'page' : undefined}
                  >
                    {words.states[known]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Mails mails={list.mails} isAttention={state === 'attention'} />
          <Pagination
            current={list.page}
            last={Math.max(1, Math.ceil(list.total / list.page_size))}
            hrefOf={(other) => mailsHref(language, { state, page: `${other}` })}
          />
        </Page>
      )}
    </Answered>
  );
}

function actsOf({ mail }: DeskMail): Act[] {
  if (mail.state === 'held' || mail.state === 'waiting') return ['recall'];
  if (mail.state === 'sent') return ['bounced'];
  return mail.state === 'recalled' ? [] : ['again'];
}

function Mails({ mails, isAttention }: { mails: readonly DeskMail[]; isAttention: boolean }) {
  const { language } = useSpeaking();
  const words = useMailsText();
  const queries = useQueryClient();
  const { isBusy, refusal, done, send } = useSend();
  const [asked, setAsked] = useState<{ mail: DeskMail; act: Act } | null>(null);

  const carryOut = async (reason: string) => {
    if (asked === null) return;
    const params = { path: { mail: asked.mail.mail.id }, query: { lang: language } };
    const body = { reason };
    const calls = {
      again: () => api.POST('/api/staff/mails/{mail}/again', { params, body }),
      recall: () => api.POST('/api/staff/mails/{mail}/recall', { params, body }),
      bounced: () => api.POST('/api/staff/mails/{mail}/bounced', { params, body }),
    };
    const { act } = asked;
    await send(() => outcomeOf(calls[act]()), words[`${act}Done`]);
    setAsked(null);
    await queries.invalidateQueries({ queryKey: ['mails'] });
  };
  const columns: Column<DeskMail>[] = [
    {
      ...{ id: 'subject', title: words.subject },
      cell: ({ mail }) => <bdi>{mail.subject}</bdi>,
    },
    {
      ...{ id: 'state', title: words.state },
      cell: ({ mail }) => (
        <>
          <StatusBadge tone={tones[mail.state]}>{words.states[mail.state]}</StatusBadge>
          {mail.held_until && mail.state === 'held' && (
            <small>
              <br />
              {words.heldUntil(shortMoment(mail.held_until, language))}
            </small>
          )}
          {mail.note && (
            <small>
              <br />
              <bdi>{mail.note}</bdi>
            </small>
          )}
        </>
      ),
    },
    {
      id: 'to',
      title: words.to,
      kind: 'tight',
      card: 'titled',
      cell: ({ mail }) => <bdi>{mail.to}</bdi>,
    },
    {
      ...{ id: 'about', title: words.about, kind: 'tight', card: 'titled' },
      // Nothing at all where it is about neither, so that a card leaves its title out as well.
      cell: ({ application, inquiry, receipt_number }) =>
        application ? (
          <a href={applicationHref(language, application)}>{receipt_number}</a>
        ) : inquiry ? (
          <a href={inquiryHref(language, inquiry)}>{receipt_number}</a>
        ) : null,
    },
    {
      ...{ id: 'at', title: words.at, kind: 'tight', card: 'titled' },
      cell: ({ mail }) => shortMoment(mail.at, language),
    },
    {
      ...{ id: 'acts', title: words.acts, kind: 'tight', paper: 'hidden' },
      cell: (mail) =>
        actsOf(mail).map((act) => (
          <Button
            key={act}
            {...{ kind: 'secondary', size: 'small' }}
            aria-label={`${words[act]}: ${mail.mail.subject}`}
            onClick={() => setAsked({ mail, act })}
          >
            {words[act]}
          </Button>
        )),
    },
  ];
  return (
    <>
      <Told refusal={refusal} done={done} />
      <Table
        narrow="cards"
        {...{ caption: words.title, density: 'dense', rows: mails, columns }}
        keyOf={({ mail }) => mail.id}
        empty={<p>{isAttention ? words.empty.attention : words.empty.other}</p>}
      />
      {asked !== null && (
        <ReasonDialog
          title={words[`${asked.act}Ask`]}
          words={words[`${asked.act}Words`]}
          confirmLabel={words[`${asked.act}Confirm`]}
          about={`${asked.mail.mail.subject} — ${asked.mail.mail.to}`}
          isBusy={isBusy}
          onConfirm={(reason) => void carryOut(reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
