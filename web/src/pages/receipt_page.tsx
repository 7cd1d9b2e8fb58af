// What an applicant holds in hand after sending: the number, the moment, whether anything is still
// missing, the receipt as a paper, and where to look next.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OwnApplication, Receipt } from '../api/contract.ts';
import { ownApplicationQuery } from '../api/queries.ts';
import { receiptHref } from '../app/addresses.ts';
import { Page } from '../app/page.tsx';
import { hrefIn } from '../i18n/language.ts';
import { longMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { Facts } from '../kit/facts.tsx';

interface ReceiptPageProps {
  title: string;
  course: string;
  receipt: Receipt;
}

export function ReceiptPage({ title, course, receipt }: ReceiptPageProps) {
  const { language, text } = useSpeaking();
  const { apply } = text;
  const token = receipt.status_path.split('/').at(-1) ?? '';
  // Of now: what was known before sending is out of date.
  const query = useQuery({ ...ownApplicationQuery(token, language), staleTime: 0 });
  useEffect(() => document.getElementById('main')?.focus(), []);
  const facts = [
    { key: 'number', term: apply.receiptNumber, value: <strong>{receipt.receipt_number}</strong> },
    { key: 'at', term: apply.receivedAt, value: longMoment(receipt.received_at, language) },
    { key: 'course', term: apply.course, value: course },
  ];
  return (
    <Page title={title}>
      <Banner tone="success" title={apply.receiptTitle(receipt.receipt_number)}>
        <p>{apply.keepMail}</p>
        <p>{apply.noMail}</p>
      </Banner>
      <Facts facts={facts} />
      {query.data && <Completeness application={query.data} />}
      <h2>{apply.nextTitle}</h2>
      <ul>
        {apply.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <div className="actions">
        <LinkButton href={hrefIn(language, receipt.status_path)}>{apply.toStatus}</LinkButton>
        <LinkButton kind="secondary" href={receiptHref(language, token)}>
          {apply.receiptPaper}
        </LinkButton>
        <Button kind="secondary" onClick={() => window.print()}>
          {apply.print}
        </Button>
      </div>
    </Page>
  );
}

function Completeness({ application }: { application: OwnApplication }) {
  const { language, text } = useSpeaking();
  const { apply } = text;
  const { complete_at: completeAt, missing_documents: missing } = application;
  if (missing.length === 0) {
    if (completeAt === undefined) return null;
    return (
      <Banner tone="info" title={apply.complete}>
        <p>{apply.completeAt(longMoment(completeAt, language))}</p>
      </Banner>
    );
  }
  return (
    <Banner tone="warning" title={apply.incomplete}>
      <ul>
        {missing.map(({ slot, number, title, form_number: form }) => (
          <li key={slot}>
            {number} {title} {form && language === 'ja' && `（${form}）`}
          </li>
        ))}
      </ul>
      <p>{apply.handInLater}</p>
    </Banner>
  );
}
