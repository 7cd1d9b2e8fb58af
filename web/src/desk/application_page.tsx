// One application at the desk: what it says, what the rules found, what happened, and what can be
// done now.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ApplicationDetail } from '../api/contract.ts';
import { applicationQuery } from '../api/queries.ts';
import { courseHref, deskReceiptHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Facts } from '../kit/facts.tsx';
import { Actions } from './actions.tsx';
import { FactsOfPerson } from '../arranging/facts_of_person.tsx';
import { Answers } from './answers.tsx';
import { DeskBar } from './desk_bar.tsx';
import { DocumentsPanel } from './documents_panel.tsx';
import { Exceptions } from './exceptions.tsx';
import { FoundRequirements } from './found_requirements.tsx';
import { History, Mails } from './history.tsx';
import { Messages } from './messages.tsx';
import { MoreActions } from './more_actions.tsx';
import { SlotMove } from './slot_move.tsx';
import { StateBadge } from './state_badge.tsx';
import { useDeskText } from './words.ts';

export function ApplicationPage() {
  const { application } = useParams({ from: '/$language/desk/applications/$application' });
  const { language } = useSpeaking();
  const words = useDeskText();
  const query = useQuery(applicationQuery(application, language));
  return (
    <Answered query={query} title={words.queue}>
      {(detail) => (
        <Page title={words.detail.title(detail.applicant)} layout="desk" above={<DeskBar />}>
          <About detail={detail} />
          <Actions key={detail.id} detail={detail} />
          <MoreActions detail={detail} />
          <SlotMove detail={detail} />
          <div className="beside">
            <div>
              <FoundRequirements detail={detail} />
              <Exceptions detail={detail} />
              <Answers answers={detail.answers} agreed={detail.agreed} />
            </div>
            <div>
              <DocumentsPanel detail={detail} />
              <Messages application={detail.id} />
              <FactsOfPerson programme={detail.programme} application={detail.id} />
            </div>
          </div>
          <History application={detail} />
          <Mails mails={detail.mails} />
        </Page>
      )}
    </Answered>
  );
}

function About({ detail }: { detail: ApplicationDetail }) {
  const { language } = useSpeaking();
  const { detail: words } = useDeskText();
  const { programme, course, room } = detail;
  const facts = [
    { key: 'state', term: words.state, value: <StateBadge state={detail.state} /> },
    {
      ...{ key: 'number', term: words.number },
      value: (
        <>
          <strong>{detail.receipt_number}</strong>{' '}
          <a className="no-print" href={deskReceiptHref(language, detail.id)} target="_blank">
            {words.receipt}
          </a>
        </>
      ),
    },
    {
      ...{ key: 'applicant', term: words.applicant },
      value: (
        <span lang="ja" className="person">
          {detail.applicant} <small>{detail.applicant_kana}</small>
        </span>
      ),
    },
    { key: 'programme', term: words.programme, value: detail.programme_title },
    {
      ...{ key: 'course', term: words.course },
      value: <a href={courseHref(language, programme, course)}>{detail.course_title}</a>,
    },
    {
      ...{ key: 'received', term: words.received },
      value: shortMoment(detail.received_at, language),
    },
    {
      ...{ key: 'room', term: words.room },
      value: words.roomWords(room.capacity_words, room.accepted),
    },
  ];
  return <Facts facts={facts} layout="columns" />;
}
