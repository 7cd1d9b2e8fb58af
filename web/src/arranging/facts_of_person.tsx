// On the page of an application: what is recorded about everybody with the applicant's furigana and
// date of birth, and recording more. A name that differs is told, never decided by itself.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { factsOfApplicationQuery } from '../api/queries.ts';
import { longDate } from '../i18n/long_date.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { FactForm } from './fact_form.tsx';
import { useFactWords } from './fact_table.tsx';
import { useArrangingText } from './words.ts';

interface FactsOfPersonProps {
  programme: string;
  application: string;
}

export function FactsOfPerson({ programme, application }: FactsOfPersonProps) {
  const { language } = useSpeaking();
  const { facts: words } = useArrangingText();
  const queries = useQueryClient();
  const { data } = useQuery(factsOfApplicationQuery(application, language));
  const { wordsOf } = useFactWords(programme);
  const matched = data?.facts ?? [];
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{words.ofPerson}</h2>
      {matched.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul>
          {matched.map(({ fact, name_matches }) => (
            <li key={fact.id}>
              {wordsOf(fact.fact)} · {longDate(fact.on_date, language)} · <bdi>{fact.evidence}</bdi>
              {fact.state === 'revoked' && ` — ${words.states.revoked}`}
              {!name_matches && (
                <p className="attention">
                  <bdi>{fact.name}</bdi>: {words.otherName}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <details className="no-print">
        <summary>{words.addTitle}</summary>
        <FactForm
          about={{ programme, application }}
          finish={() => void queries.invalidateQueries()}
        />
      </details>
    </section>
  );
}
