// What the applicant and the office wrote to each other. Opening the page reads the applicant's
// messages; what is written here is mailed, so it must hold nothing sensitive.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import { messagesQuery } from '../api/queries.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { focusField } from '../kit/error_summary.tsx';
import { TextArea } from '../kit/text_area.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { useDeskText } from './words.ts';

const textMax = 2000;

export function Messages({ application }: { application: string }) {
  const { language, text } = useSpeaking();
  const { messages: words } = useDeskText();
  const queries = useQueryClient();
  const query = messagesQuery(application, language);
  const { data } = useQuery(query);
  const { isBusy, refusal, done, send } = useSend();
  const [written, setWritten] = useState('');
  const [isMissing, setMissing] = useState(false);
  const params = { path: { application }, query: { lang: language } };
  useReading(application, data?.unread ?? 0, data?.messages.at(-1)?.id);

  const write = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(written.trim() === '');
    if (written.trim() === '') return focusField('message');
    const answer = await send(
      () =>
        outcomeOf(
          api.POST('/api/staff/applications/{application}/messages', {
            params,
            body: { text: written.trim() },
          }),
        ),
      words.sent,
    );
    if (!answer?.ok) return;
    setWritten('');
    queries.setQueryData(query.queryKey, answer.data);
    await queries.invalidateQueries({ queryKey: ['history', application] });
  };
  return (
    <section aria-labelledby="messages-title">
      <h2 id="messages-title">{words.title}</h2>
      {data?.messages.length === 0 && <p className="quiet">{words.none}</p>}
      <ol className="messages">
        {data?.messages.map(({ id, from, who, at, text: said }) => (
          <li key={id} data-from={from}>
            <p className="quiet">
              {from === 'staff' ? who : words.applicant} · {shortMoment(at, language)}
            </p>
            <p className="written">
              <bdi>{said}</bdi>
            </p>
          </li>
        ))}
      </ol>
      <form className="no-print" noValidate onSubmit={(event) => void write(event)}>
        <Told refusal={refusal} done={done} />
        <TextArea
          {...{ id: 'message', label: words.write, help: words.help, maxLength: textMax }}
          {...{ text: written, isRequired: true }}
          notes={isMissing ? [{ tone: 'error', message: text.errors.enter(words.write) }] : []}
          input={{ value: written, rows: 3, onChange: ({ target }) => setWritten(target.value) }}
        />
        <div className="actions">
          <Button {...{ type: 'submit', kind: 'secondary', size: 'small', isBusy }}>
            {words.send}
          </Button>
        </div>
      </form>
    </section>
  );
}

// Marked up to the newest on the screen, never further.
function useReading(application: string, unread: number, newest: string | undefined) {
  const { language } = useSpeaking();
  const queries = useQueryClient();
  useEffect(() => {
    if (unread === 0 || newest === undefined) return;
    const mark = async () => {
      const answer = await outcomeOf(
        api.POST('/api/staff/applications/{application}/messages/read', {
          params: { path: { application }, query: { lang: language } },
          body: { until: newest },
        }),
      );
      if (!answer.ok) return;
      queries.setQueryData(messagesQuery(application, language).queryKey, answer.data);
      await queries.invalidateQueries({ queryKey: ['queue'] });
    };
    void mark();
  }, [application, language, newest, queries, unread]);
}
