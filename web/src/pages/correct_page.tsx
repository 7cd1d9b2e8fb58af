// Correcting a returned application: the same form with the answers as handed in, and the reason on
// top. An application in any other state cannot be corrected, and the page says what to do.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationInput, OwnApplication } from '../api/contract.ts';
import { formQuery, ownApplicationQuery } from '../api/queries.ts';
import { correctHref, statusHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { DemonstrationBanner } from '../app/demonstration.tsx';
import { Page } from '../app/page.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { ApplicationForm, useReceipt } from './application_form.tsx';
import { ReceiptPage } from './receipt_page.tsx';

export function CorrectPage() {
  const { token } = useParams({ from: '/$language/correct/$token' });
  const { language, text } = useSpeaking();
  const query = useQuery(ownApplicationQuery(token, language));
  return (
    <Answered query={query} title={text.correct.title}>
      {(application) =>
        application.state === 'returned' || application.possible.includes('edit') ? (
          <Returned token={token} application={application} />
        ) : (
          <NotReturned token={token} state={application.state} />
        )
      }
    </Answered>
  );
}

function Returned({ token, application }: { token: string; application: OwnApplication }) {
  const { language, text } = useSpeaking();
  const receipt = useReceipt();
  const query = useQuery(formQuery(application, language));
  const submit = (body: ApplicationInput) =>
    outcomeOf(
      api.PUT('/api/applications/{token}', {
        params: { path: { token }, query: { lang: language } },
        body,
      }),
    );
  const { receipt_number: number, return_reason: reason, answers, agreed } = application;
  return (
    <Answered query={query} title={text.correct.title}>
      {(form) => (
        <>
          {form.demo_dates && <DemonstrationBanner />}
          {receipt ? (
            <ReceiptPage
              title={text.apply.isReceivedAgain}
              course={form.course_title}
              receipt={receipt}
            />
          ) : (
            <Page title={text.correct.title} lead={`${form.course_title} ${number}`}>
              {reason !== undefined && (
                <Banner tone="warning" title={text.correct.reason}>
                  <p className="written">{reason}</p>
                  <p>{text.correct.whatToDo}</p>
                </Banner>
              )}
              <ApplicationForm
                definition={form}
                draftName={`correct/${number}`}
                input={{ answers, agreed }}
                submitTitle={text.correct.submit}
                windowRule={application.state === 'returned' ? 'waived' : 'counts'}
                hrefOfStep={(step) => correctHref(language, token, step)}
                submit={submit}
              />
            </Page>
          )}
        </>
      )}
    </Answered>
  );
}

interface NotReturnedProps {
  token: string;
  state: Exclude<OwnApplication['state'], 'returned'>;
}

function NotReturned({ token, state }: NotReturnedProps) {
  const { language, text } = useSpeaking();
  return (
    <Page title={text.correct.title}>
      <Banner tone="info" title={text.correct.notReturned[state]}>
        <p>{text.correct.askOffice}</p>
      </Banner>
      <div className="actions">
        <LinkButton href={statusHref(language, token)}>{text.apply.toStatus}</LinkButton>
      </div>
    </Page>
  );
}
