// Changing one's own application: correcting a returned one, with the reason on top, or editing one
// while its call is open. What can no longer be changed says so, and what to do; papers that are
// still missing can be handed in even then, if the server allows it.
import { useQuery } from '@tanstack/react-query';
import { lazyRouteComponent, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormOfCourse, OwnApplication } from '../api/contract.ts';
import { documentsQuery, formQuery, ownApplicationQuery } from '../api/queries.ts';
import { correctHref, statusHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { DemonstrationBanner } from '../app/demonstration.tsx';
import { Page } from '../app/page.tsx';
import { DocumentsStep } from '../documents/documents_step.tsx';
import { useDocuments } from '../documents/use_documents.ts';
import { useDocumentsText } from '../documents/words.ts';
import { documentsStep } from '../form/progress.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { ChangeForm } from './change_form.tsx';
import { useReceipt } from './received.ts';

const ReceiptPage = lazyRouteComponent(() => import('./receipt_page.tsx'), 'ReceiptPage');

export function CorrectPage() {
  const { token } = useParams({ from: '/$language/correct/$token' });
  const { language, text } = useSpeaking();
  const query = useQuery(ownApplicationQuery(token, language));
  return (
    <Answered query={query} title={text.correct.title}>
      {(application) => <Own token={token} application={application} />}
    </Answered>
  );
}

interface OwnProps {
  token: string;
  application: OwnApplication;
}

function Own({ token, application }: OwnProps) {
  const { language, text } = useSpeaking();
  const receipt = useReceipt();
  const query = useQuery(formQuery(application, language));
  // As it was when the page opened: handing in changes it, and the receipt must stay.
  const [act] = useState(() => actOf(application));
  return (
    <Answered query={query} title={text.correct.title}>
      {(form) => (
        <>
          {form.demo_dates && <DemonstrationBanner />}
          {receipt ? (
            <ReceiptPage
              title={act === 'edit' ? text.apply.isChanged : text.apply.isReceivedAgain}
              course={form.course_title}
              receipt={receipt}
            />
          ) : act === null ? (
            <NotChangeable {...{ form, token, application }} />
          ) : (
            <Changeable {...{ form, token, application, act }} />
          )}
        </>
      )}
    </Answered>
  );
}

function actOf({ possible }: OwnApplication): 'correct' | 'edit' | null {
  if (possible.includes('correct')) return 'correct';
  return possible.includes('edit') ? 'edit' : null;
}

interface ChangeableProps extends OwnProps {
  form: FormOfCourse;
  act: 'correct' | 'edit';
}

function Changeable({ form, token, application, act }: ChangeableProps) {
  const { text } = useSpeaking();
  const { receipt_number: number, return_reason: reason } = application;
  const lead = (
    <>
      {form.course_title} · {text.apply.receiptNumber} <bdi className="number">{number}</bdi>
    </>
  );
  return (
    <Page title={act === 'correct' ? text.correct.title : text.correct.editTitle} lead={lead}>
      {act === 'correct' ? (
        <Banner tone="warning" title={text.correct.reason}>
          {reason !== '' && <p className="written">{reason}</p>}
          <ReturnedPapers token={token} />
          <p>{text.correct.whatToDo}</p>
        </Banner>
      ) : (
        <Banner tone="info" title={text.correct.editLead} />
      )}
      <ChangeForm {...{ form, token, application, act }} />
    </Page>
  );
}

/** The papers that were sent back, each with its own reason. */
function ReturnedPapers({ token }: { token: string }) {
  const { language } = useSpeaking();
  const { title } = useDocumentsText();
  const { data } = useQuery(documentsQuery(token, language, 0));
  const returned = (data?.slots ?? []).flatMap((slot) =>
    slot.documents
      .filter(({ review }) => review === 'returned')
      .map(({ id, review_reason: reason }) => ({
        id,
        reason,
        name: `${slot.number} ${slot.title}`,
      })),
  );
  if (returned.length === 0) return null;
  return (
    <>
      <ul>
        {returned.map(({ id, name, reason }) => (
          <li key={id}>
            {name}: <bdi className="written">{reason}</bdi>
          </li>
        ))}
      </ul>
      <p>
        <a href={correctHref(language, token, documentsStep)}>{title}</a>
      </p>
    </>
  );
}

function NotChangeable({ form, token, application }: OwnProps & { form: FormOfCourse }) {
  const { language, text } = useSpeaking();
  const { title } = useDocumentsText();
  const documents = useDocuments(token, 0);
  const { state } = application;
  const isHandingIn = documents.list?.changeable === true && documents.list.slots.length > 0;
  const order = form.complete_count === undefined ? 'other' : 'completion';
  return (
    <Page title={text.correct.title} lead={form.course_title}>
      <Banner tone="info" title={text.correct.notChangeable[state]}>
        <p>{text.correct.askOffice}</p>
      </Banner>
      {isHandingIn && (
        <>
          <h2>{title}</h2>
          <DocumentsStep {...{ documents, order }} time="applied" />
        </>
      )}
      <div className="actions">
        <LinkButton href={statusHref(language, token)}>{text.apply.toStatus}</LinkButton>
      </div>
    </Page>
  );
}
