// One inquiry for on-site training: what is asked for, the quotes, the group, and what can be done.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf, type Outcome } from '../api/client.ts';
import type { InquiryDetail } from '../api/contract.ts';
import { inquiryQuery } from '../api/queries.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { DeskBar } from '../desk/desk_bar.tsx';
import { Mails } from '../desk/history.tsx';
import { longDate } from '../i18n/long_date.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Facts } from '../kit/facts.tsx';
import { ReasonDialog } from '../kit/reason_dialog.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { Members } from './members.tsx';
import { QuoteForm } from './quote_form.tsx';
import { Quotes } from './quotes.tsx';
import { useArrangingText } from './words.ts';

export function InquiryPage() {
  const { inquiry } = useParams({ from: '/$language/desk/inquiries/$inquiry' });
  const { language } = useSpeaking();
  const { inquiries: words } = useArrangingText();
  const query = useQuery(inquiryQuery(inquiry, language));
  return (
    <Answered query={query} title={words.title}>
      {(detail) => (
        <Page title={detail.organisation} layout="desk" above={<DeskBar />}>
          <About detail={detail} />
          <Acts key={detail.id} detail={detail} />
          <Members members={detail.members} findings={detail.findings} />
          <Quotes quotes={detail.quotes} />
          {detail.actions.includes('quote') && <QuoteForm detail={detail} />}
          <Mails mails={detail.mails} />
        </Page>
      )}
    </Answered>
  );
}

function About({ detail }: { detail: InquiryDetail }) {
  const { language } = useSpeaking();
  const { inquiries: words, people } = useArrangingText();
  const facts = [
    ['number', words.number, detail.number],
    ['state', words.state, words.states[detail.state]],
    ['course', words.course, detail.course_title],
    ['contact', words.contact, detail.contact],
    ['email', words.email, detail.email],
    ['phone', words.phone, detail.phone],
    ['wished', words.wished, longDate(detail.wished_day, language)],
    ['heads', words.heads, people(detail.heads)],
    ['venue', words.venue, detail.venue],
    ['distance', words.distance, words.km(detail.distance_km)],
    ['lodging', words.lodging, detail.needs_lodging ? words.needed : words.notNeeded],
    ['remarks', words.remarks, detail.remarks],
    ['received', words.received, shortMoment(detail.received_at, language)],
  ] as const;
  const shown = facts
    .filter(([, , value]) => value !== '')
    .map(([key, term, value]) => ({ key, term, value: <bdi>{value}</bdi> }));
  return <Facts facts={shown} layout="columns" />;
}

function Acts({ detail }: { detail: InquiryDetail }) {
  const { language } = useSpeaking();
  const { inquiries: words } = useArrangingText();
  const queries = useQueryClient();
  const { isBusy, refusal, done, send } = useSend();
  const [isDeclining, setDeclining] = useState(false);
  const { id: inquiry, version, actions } = detail;
  const params = { path: { inquiry }, query: { lang: language } };

  const act = async (call: () => Promise<Outcome<InquiryDetail>>, doneWords: string) => {
    const answer = await send(call, doneWords);
    setDeclining(false);
    if (answer?.ok) await queries.invalidateQueries({ queryKey: ['inquiry', inquiry] });
  };
  const decline = (reason: string) =>
    act(
      () =>
        outcomeOf(
          api.POST('/api/staff/inquiries/{inquiry}/decline', { params, body: { version, reason } }),
        ),
      words.declined,
    );
  const confirm = () =>
    act(
      () =>
        outcomeOf(
          api.POST('/api/staff/inquiries/{inquiry}/confirm', { params, body: { version } }),
        ),
      words.confirmed,
    );
  return (
    <>
      <Told refusal={refusal} done={done} />
      <div className="actions">
        {actions.includes('confirm') && (
          <Button isBusy={isBusy} onClick={() => void confirm()}>
            {words.confirm}
          </Button>
        )}
        {actions.includes('decline') && (
          <Button kind="secondary" onClick={() => setDeclining(true)}>
            {words.decline}
          </Button>
        )}
      </div>
      {isDeclining && (
        <ReasonDialog
          title={words.declineAsk}
          words={words.declineHelp}
          confirmLabel={words.decline}
          isBusy={isBusy}
          onConfirm={(reason) => void decline(reason)}
          onClose={() => setDeclining(false)}
        />
      )}
    </>
  );
}
