// Applying for a course: the form while applications are open; otherwise why not, and what to do.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationInput, FormOfCourse } from '../api/contract.ts';
import { formQuery } from '../api/queries.ts';
import { applyHref, courseHref, programmeHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { DemonstrationBanner } from '../app/demonstration.tsx';
import { Page } from '../app/page.tsx';
import { nothingHeld } from '../form/values.ts';
import { longMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { ApplicationForm, useReceipt } from './application_form.tsx';
import { CourseBreadcrumb } from './course_breadcrumb.tsx';
import { ReceiptPage } from './receipt_page.tsx';

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

function OpenCall({ form }: { form: FormOfCourse }) {
  const { language, text } = useSpeaking();
  const { programme, course, window: call } = form;
  const submit = (body: ApplicationInput) =>
    outcomeOf(
      api.POST('/api/programmes/{programme}/courses/{course}/applications', {
        params: { path: { programme, course }, query: { lang: language } },
        body,
      }),
    );
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
      <ApplicationForm
        definition={form}
        draftName={`${programme}/${course}`}
        input={nothingHeld}
        windowRule="counts"
        hrefOfStep={(step) => applyHref(language, programme, course, step)}
        submit={submit}
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
