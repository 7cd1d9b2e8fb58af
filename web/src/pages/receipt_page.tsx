// What an applicant holds in hand after sending: the number, the moment, and where to look next.
import { useEffect } from 'react';
import type { Receipt } from '../api/contract.ts';
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
      <div className="actions">
        <LinkButton href={hrefIn(language, receipt.status_path)}>{apply.toStatus}</LinkButton>
        <Button kind="secondary" onClick={() => window.print()}>
          {apply.print}
        </Button>
      </div>
    </Page>
  );
}
