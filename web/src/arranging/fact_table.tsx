// Recorded facts, newest first, with their evidence and who recorded or revoked them.
import { useQuery } from '@tanstack/react-query';
import type { PersonFact } from '../api/contract.ts';
import { factKindsQuery } from '../api/queries.ts';
import { birthDate, longDate } from '../i18n/long_date.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { useArrangingText } from './words.ts';

interface FactTableProps {
  facts: readonly PersonFact[];
  programme: string;
  revoke: (fact: PersonFact) => void;
}

/**
 * What a fact says: a completion names its courses, because the requirement that reads it says what
 * comes after them.
 */
export function useFactWords(programme: string) {
  const { language } = useSpeaking();
  const { facts: words } = useArrangingText();
  const { data } = useQuery(factKindsQuery(programme, language));
  const kinds = data?.kinds ?? [];
  const choices = kinds.map(({ fact, kind, requirement, courses }) => {
    const what = courses.length > 0 ? courses.join(words.oneOrOther) : requirement;
    // The requirement says what a ban stands against, and would read as its contrary.
    const label = kind === 'ban' ? words.kinds.ban : `${words.kinds[kind]}: ${what}`;
    return { value: fact, label };
  });
  const wordsOf = (fact: string) => choices.find(({ value }) => value === fact)?.label ?? fact;
  return { choices, wordsOf };
}

export function FactTable({ facts, programme, revoke }: FactTableProps) {
  const { language } = useSpeaking();
  const { facts: words } = useArrangingText();
  const { wordsOf } = useFactWords(programme);
  const columns: Column<PersonFact>[] = [
    {
      ...{ id: 'person', title: words.person },
      cell: ({ name, name_kana, birth_date }) => (
        <>
          <bdi lang="ja">{name}</bdi>
          <br />
          <small>
            <bdi lang="ja">{name_kana}</bdi> · {birthDate(birth_date, language)}
          </small>
        </>
      ),
    },
    {
      ...{ id: 'what', title: words.what },
      cell: ({ fact, on_date, until }) => (
        <>
          {wordsOf(fact)}
          <br />
          <small>
            {longDate(on_date, language)}
            {until && `${language === 'ja' ? '〜' : ' – '}${longDate(until, language)}`}
          </small>
        </>
      ),
    },
    {
      ...{ id: 'evidence', title: words.evidence, card: 'titled' },
      cell: ({ evidence, reason }) => (
        <>
          <bdi>{evidence}</bdi>
          <br />
          <small>
            <bdi>{reason}</bdi>
          </small>
        </>
      ),
    },
    {
      ...{ id: 'recorded', title: words.recorded, kind: 'tight', card: 'titled' },
      cell: (fact) => (
        <>
          {shortMoment(fact.recorded_at, language)}
          <br />
          <small>{fact.recorded_by}</small>
          {fact.state === 'revoked' && (
            <>
              <br />
              <strong>{words.states.revoked}</strong>{' '}
              <small>
                {fact.revoked_by} <bdi>{fact.revoke_reason}</bdi>
              </small>
            </>
          )}
        </>
      ),
    },
    {
      ...{ id: 'acts', title: words.revoke, kind: 'tight', paper: 'hidden' },
      cell: (fact) =>
        fact.state === 'current' && (
          <Button
            {...{ kind: 'secondary', size: 'small' }}
            aria-label={`${words.revoke}: ${fact.name} ${wordsOf(fact.fact)}`}
            onClick={() => revoke(fact)}
          >
            {words.revoke}
          </Button>
        ),
    },
  ];
  return (
    <Table
      narrow="cards"
      {...{ caption: words.title, density: 'dense', rows: facts, columns }}
      keyOf={({ id }) => id}
      empty={<p>{words.empty}</p>}
    />
  );
}
