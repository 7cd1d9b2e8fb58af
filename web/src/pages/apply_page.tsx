// Applying for a course: the form while applications are open; otherwise why not, and what to do.
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ProblemError } from '../api/client.ts';
import type { Draft, FormOfCourse } from '../api/contract.ts';
import { draftQuery, formQuery } from '../api/queries.ts';
import { applyHref, courseHref, programmeHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { DemonstrationBanner } from '../app/demonstration.tsx';
import { Page } from '../app/page.tsx';
import { reviewStep } from '../form/progress.ts';
import { nothingHeld } from '../form/values.ts';
import { longMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { ApplicationForm, useReceipt } from './application_form.tsx';
import { ConfirmAddress } from './confirm_address.tsx';
import { CourseBreadcrumb } from './course_breadcrumb.tsx';
import { keepToken, keptToken } from './draft_token.ts';
import { ReceiptPage } from './receipt_page.tsx';
import { useDraft } from './use_draft.ts';

export function ApplyPage() {
  const course = useParams({ from: '/$language/apply/$programme/$course' });
  const { language, text } = useSpeaking();
  const receipt = useReceipt();
  const query = useQuery(formQuery(course, language));
  return (
    <Answered query={query} title={text.apply.step}>
      {(form) => (
        <>
          {form.demo_dates && <DemonstrationBanner />}
          {receipt ? (
            <ReceiptPage
              title={text.apply.isReceived}
              course={form.course_title}
              receipt={receipt}
            />
          ) : form.window.state === 'open' ? (
            <OpenCall form={form} />
          ) : (
            <NotOpen form={form} />
          )}
        </>
      )}
    </Answered>
  );
}

// The draft that the address or this tab names; one that is gone is begun anew.
function OpenCall({ form }: { form: FormOfCourse }) {
  const { language, text } = useSpeaking();
  const { searchStr } = useLocation();
  const [token] = useState(
    () => new URLSearchParams(searchStr).get('draft') ?? keptToken(form) ?? undefined,
  );
  const query = useQuery({ ...draftQuery(token ?? '', language), enabled: token !== undefined });
  const isGone = query.error instanceof ProblemError && query.error.problem.kind === 'missing';
  if (token === undefined || isGone) return <FormOfDraft {...{ form }} />;
  return (
    <Answered query={query} title={text.apply.step}>
      {(draft) => <FormOfDraft {...{ form, token, draft }} />}
    </Answered>
  );
}

interface FormOfDraftProps {
  form: FormOfCourse;
  token?: string;
  draft?: Draft;
}

function FormOfDraft({ form, token, draft }: FormOfDraftProps) {
  const { language, text } = useSpeaking();
  const { searchStr } = useLocation();
  const { programme, course, window: call } = form;
  const held = useDraft({ programme, course }, token, draft);
  const [start] = useState(() => draft ?? nothingHeld);
  useEffect(() => {
    if (token !== undefined) keepToken({ programme, course }, token);
  }, [programme, course, token]);
  const isReview = new URLSearchParams(searchStr).get('step') === reviewStep;
  return (
    <Page
      title={text.apply.title(form.course_title)}
      lead={form.programme_title}
      above={<CourseBreadcrumb form={form} here={text.apply.step} />}
    >
      <p className="quiet">
        {call.closes_at && text.apply.closesAt(longMoment(call.closes_at, language))}{' '}
        {text.apply.kept}
      </p>
      {form.complete_count && <p>{form.complete_count.words}</p>}
      {isReview && <ConfirmAddress draft={held} />}
      <ApplicationForm
        definition={form}
        draftName={`${programme}/${course}`}
        draft={held}
        input={{ answers: start.answers, agreed: start.agreed }}
        windowRule="counts"
        hrefOfStep={(step) => applyHref(language, programme, course, step)}
        submit={held.submit}
      />
    </Page>
  );
}

function NotOpen({ form }: { form: FormOfCourse }) {
  const { language, text } = useSpeaking();
  const { programme, course, window: call } = form;
  const { apply } = text;
  const opensAt = call.state === 'not_yet' ? call.opens_at : undefined;
  if (call.state === 'open') return null;
  return (
    <Page
      title={apply.title(form.course_title)}
      lead={form.programme_title}
      above={<CourseBreadcrumb form={form} here={apply.step} />}
    >
      <Banner tone="warning" title={apply.notOpen[call.state]}>
        <p>{call.words}</p>
        {opensAt && <p>{apply.opensAt(longMoment(opensAt, language))}</p>}
        <p>{apply.whatNow}</p>
      </Banner>
      <div className="actions">
        <LinkButton href={courseHref(language, programme, course)}>{apply.toCourse}</LinkButton>
        <LinkButton kind="secondary" href={programmeHref(language, programme)}>
          {apply.otherCourses}
        </LinkButton>
      </div>
    </Page>
  );
}
