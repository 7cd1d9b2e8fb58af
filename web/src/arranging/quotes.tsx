// The quotes of an inquiry, the newest first. A quote that was sent is never changed.
import type { Quote } from '../api/contract.ts';
import { longDate } from '../i18n/long_date.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Facts } from '../kit/facts.tsx';
import { useArrangingText } from './words.ts';

export function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  const { inquiries: words } = useArrangingText();
  return (
    <section aria-labelledby="quotes-title">
      <h2 id="quotes-title">{words.quotes}</h2>
      {quotes.length === 0 && <p className="quiet">{words.noQuote}</p>}
      {quotes.map((quote) => (
        <Shown key={quote.version} quote={quote} />
      ))}
    </section>
  );
}

function Shown({ quote }: { quote: Quote }) {
  const { language } = useSpeaking();
  const { inquiries: words, yen, people } = useArrangingText();
  const extra = ({ yen: amount, note }: Quote['lodging']) => (
    <>
      {yen(amount)}{' '}
      {note !== '' && (
        <>
          {' · '}
          <bdi>{note}</bdi>
        </>
      )}
    </>
  );
  const perHead = words.perHead(yen(quote.head_yen), people(quote.heads));
  const facts = [
    {
      ...{ key: 'training', term: words.training },
      value: `${yen(quote.heads_yen)}${perHead}`,
    },
    { key: 'lodging', term: words.lodgingFee, value: extra(quote.lodging) },
    { key: 'travel', term: words.travelFee, value: extra(quote.travel) },
    { key: 'venue', term: words.venueFee, value: extra(quote.venue) },
    { key: 'total', term: words.total, value: <strong>{yen(quote.total_yen)}</strong> },
    { key: 'tax', term: words.tax, value: yen(quote.tax_yen) },
    { key: 'first', term: words.firstDay, value: longDate(quote.first_day, language) },
    { key: 'until', term: words.validUntil, value: longDate(quote.valid_until, language) },
    { key: 'refunds', term: words.refundTerms, value: <bdi>{quote.refund_terms}</bdi> },
  ];
  return (
    <article>
      <h3>{words.version(quote.version)}</h3>
      <Facts facts={facts} layout="columns" />
    </article>
  );
}
