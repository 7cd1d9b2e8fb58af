// A new quote: heads by the tariff of the notice, and what comes to it, each with its explanation.
// The server adds up; nothing is calculated here.
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { InquiryDetail } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/text_area.tsx';
import { TextField } from '../kit/text_field.tsx';
import { Told } from '../kit/told.tsx';
import { useFields } from '../kit/use_fields.ts';
import { useSend } from '../kit/use_send.ts';
import { useArrangingText } from './words.ts';

const extras = ['lodging', 'travel', 'venue'] as const;

export function QuoteForm({ detail }: { detail: InquiryDetail }) {
  const { language } = useSpeaking();
  const { inquiries: words } = useArrangingText();
  const queries = useQueryClient();
  const fees = { lodging: words.lodgingFee, travel: words.travelFee, venue: words.venueFee };
  const labels = {
    first_day: words.firstDay,
    heads: words.heads,
    lodging: fees.lodging,
    travel: fees.travel,
    venue: fees.venue,
    lodging_note: `${fees.lodging}: ${words.note}`,
    travel_note: `${fees.travel}: ${words.note}`,
    venue_note: `${fees.venue}: ${words.note}`,
    refund_terms: words.refundTerms,
    valid_until: words.validUntil,
  };
  const initial = { first_day: detail.wished_day, heads: `${detail.heads}` };
  const { entered, box, notes, isComplete } = useFields(labels, initial);
  const { isBusy, refusal, done, send } = useSend();
  const yenOf = (text: string) => Number(text.normalize('NFKC').replaceAll(/[,\s]/gu, ''));

  const quote = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete(['first_day', 'heads', ...extras, 'refund_terms', 'valid_until'])) return;
    const extra = (name: (typeof extras)[number]) => ({
      yen: yenOf(entered[name]),
      note: entered[`${name}_note`],
    });
    const { id: inquiry, version } = detail;
    const answer = await send(
      () =>
        outcomeOf(
          api.POST('/api/staff/inquiries/{inquiry}/quote', {
            params: { path: { inquiry }, query: { lang: language } },
            body: {
              ...{ first_day: entered.first_day, heads: yenOf(entered.heads), version },
              ...{ lodging: extra('lodging'), travel: extra('travel'), venue: extra('venue') },
              ...{ refund_terms: entered.refund_terms, valid_until: entered.valid_until },
            },
          }),
        ),
      words.sent,
    );
    if (answer?.ok) await queries.invalidateQueries({ queryKey: ['inquiry', inquiry] });
  };
  const required = (name: keyof typeof labels) => ({
    ...{ id: name, label: labels[name], isRequired: true, notes: notes(name) },
  });
  return (
    <section className="no-print" aria-labelledby="quote-title">
      <h2 id="quote-title">{words.newQuote}</h2>
      <form noValidate onSubmit={(event) => void quote(event)}>
        <Told refusal={refusal} done={done} />
        <TextField
          {...required('first_day')}
          width="medium"
          input={{ ...box('first_day'), type: 'date' }}
        />
        <TextField
          {...required('heads')}
          {...{ kind: 'number', width: 'short' }}
          input={box('heads')}
        />
        {extras.map((name) => (
          <fieldset className="field" key={name}>
            <legend className="field-label">{fees[name]}</legend>
            <TextField
              {...required(name)}
              label={words.amount}
              {...{ kind: 'number', width: 'short' }}
              input={{ ...box(name), 'aria-label': `${fees[name]}: ${words.amount}` }}
            />
            <TextField
              {...{ id: `${name}_note`, label: words.note, width: 'medium' }}
              input={{ ...box(`${name}_note`), 'aria-label': labels[`${name}_note`] }}
            />
          </fieldset>
        ))}
        <TextArea
          {...required('refund_terms')}
          {...{ text: entered.refund_terms, maxLength: 2000 }}
          input={{ ...box('refund_terms'), rows: 3 }}
        />
        <TextField
          {...required('valid_until')}
          width="medium"
          input={{ ...box('valid_until'), type: 'date' }}
        />
        <div className="actions">
          <Button type="submit" isBusy={isBusy}>
            {words.send}
          </Button>
        </div>
      </form>
    </section>
  );
}
