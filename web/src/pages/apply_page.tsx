// Applying for a course: the form while applications are open; otherwise why not, and what to do.
import { useQuery } from '@tanstack/react-query';
import { lazyRouteComponent, useParams } from '@tanstack/react-router';
import type { FormOfCourse } from '../api/contract.ts';
import { formQuery } from '../api/queries.ts';
import { courseHref, programmeHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { DemonstrationBanner } from '../app/demonstration.tsx';
import { Page } from '../app/page.tsx';
import { longMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { CourseBreadcrumb } from './course_breadcrumb.tsx';
import { OpenCall } from './open_call.tsx';
import { useReceipt } from './received.ts';

const ReceiptPage = lazyRouteComponent(() => import('./receipt_page.tsx'), 'ReceiptPage');

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
