// メールのひな形: what each mail of a programme says, in both languages, with invented facts.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mailsHref, wordingsHref } from '../app/addresses.ts';
import type { MailEvent } from '../api/contract.ts';
import { ProblemError } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import { wordingQuery } from '../api/queries.ts';
import { ProgrammePage } from '../arranging/programme_chosen.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { RadioGroup } from '../kit/choice_group.tsx';
import { Field } from '../kit/field.tsx';
import { useMailsText } from './words.ts';

const events: readonly MailEvent[] = [
  'received',
  'returned',
  'document_returned',
  'accepted',
  'declined',
  'corrected',
  'postponed',
  'slot_arranged',
  'withdrawn',
  'message',
  'inquiry_received',
  'inquiry_quoted',
  'inquiry_declined',
  'group_confirmed',
];

export function WordingsPage() {
  const { language } = useSpeaking();
  const { wordings: words, toMails } = useMailsText();
  return (
    <ProgrammePage {...words} hrefOf={(programme) => wordingsHref(language, { programme })}>
      {(programme) => (
        <>
          <p>
            <a href={mailsHref(language)}>{toMails}</a>
          </p>
          <Wording key={programme} programme={programme} />
        </>
      )}
    </ProgrammePage>
  );
}

function Wording({ programme }: { programme: string }) {
  const { language, text } = useSpeaking();
  const { wordings: words } = useMailsText();
  const [event, setEvent] = useState<MailEvent>('received');
  const [spoken, setSpoken] = useState<'ja' | 'en'>(language);
  const { data, error } = useQuery(wordingQuery(programme, event, spoken, language));
  const names: Record<string, string> = words.placeholders;
  const sampleName = (placeholder: string) => names[placeholder] ?? placeholder;
  return (
    <>
      <Field frame={{ id: 'event', label: words.event }} mark="none">
        <span className="select select-medium">
          <select
            id="event"
            value={event}
            onChange={({ target }) =>
              setEvent(events.find((known) => known === target.value) ?? 'received')
            }
          >
            {events.map((known) => (
              <option key={known} value={known}>
                {words.events[known]}
              </option>
            ))}
          </select>
        </span>
      </Field>
      <RadioGroup
        {...{ id: 'spoken', name: 'spoken', label: words.language, isRequired: true }}
        choices={[
          { value: 'ja', label: words.languages.ja },
          { value: 'en', label: words.languages.en },
        ]}
        chosen={spoken}
        onChange={(chosen) => setSpoken(chosen === 'en' ? 'en' : 'ja')}
      />
      {error instanceof ProblemError && (
        <p className="table-empty" role="status">
          {problemText(error.problem, text)}
        </p>
      )}
      {data && (
        <figure className="mail-preview mail-whole" lang={spoken}>
          <figcaption>{data.subject}</figcaption>
          <blockquote className="written">{data.text}</blockquote>
        </figure>
      )}
      {data && data.samples.length > 0 && (
        <p className="quiet">
          {words.samples}: {data.samples.map(sampleName).join(language === 'ja' ? '、' : ', ')}
        </p>
      )}
    </>
  );
}
