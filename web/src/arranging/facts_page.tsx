// 修了・取消しの記録: what staff recorded about people, found by name, and new records.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { PersonFact } from '../api/contract.ts';
import { factsQuery, type FactQuestion } from '../api/queries.ts';
import { factsHref } from '../app/addresses.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Pagination } from '../kit/pagination.tsx';
import { ReasonDialog } from '../kit/reason_dialog.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { FactForm } from './fact_form.tsx';
import { FactTable, useFactWords } from './fact_table.tsx';
import { ProgrammePage } from './programme_chosen.tsx';
import { useArrangingText } from './words.ts';

const states = ['current', 'revoked', 'all'] as const;

export function FactsPage() {
  const { language } = useSpeaking();
  const { facts: words } = useArrangingText();
  return (
    <ProgrammePage {...words} hrefOf={(programme) => factsHref(language, { programme })}>
      {(programme) => <Facts key={programme} programme={programme} />}
    </ProgrammePage>
  );
}

function useAsked() {
  const { language } = useSpeaking();
  const { searchStr } = useLocation();
  const asked = new URLSearchParams(searchStr);
  const page = Number(asked.get('page') ?? '1');
  return {
    lang: language,
    search: asked.get('search') ?? '',
    state: states.find((state) => state === asked.get('state')) ?? ('current' as const),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function Facts({ programme }: { programme: string }) {
  const { language } = useSpeaking();
  const { facts: words } = useArrangingText();
  const queries = useQueryClient();
  const { wordsOf } = useFactWords(programme);
  const { search, ...asked } = useAsked();
  const question: FactQuestion = search === '' ? asked : { ...asked, search };
  const { data } = useQuery(factsQuery(programme, question));
  const { isBusy, refusal, done, send } = useSend();
  const [revoked, setRevoked] = useState<PersonFact | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['facts'] });

  const revoke = async (fact: PersonFact, reason: string) => {
    await send(
      () =>
        outcomeOf(
          api.POST('/api/staff/facts/{fact}/revoke', {
            params: { path: { fact: fact.id }, query: { lang: language } },
            body: { reason },
          }),
        ),
      words.revoked,
    );
    setRevoked(null);
    await refresh();
  };
  const { page, state } = asked;
  const last = data === undefined ? 1 : Math.max(1, Math.ceil(data.total / data.page_size));
  return (
    <>
      <Filters programme={programme} search={search} state={state} />
      <Told refusal={refusal} done={done} />
      {data && <FactTable facts={data.facts} programme={programme} revoke={setRevoked} />}
      <Pagination
        current={page}
        last={last}
        hrefOf={(number) => factsHref(language, { programme, search, state, page: `${number}` })}
      />
      <section className="no-print" aria-labelledby="fact-form-title">
        <h2 id="fact-form-title">{words.addTitle}</h2>
        <FactForm about={{ programme }} finish={() => void refresh()} />
      </section>
      {revoked !== null && (
        <ReasonDialog
          title={words.revokeAsk}
          words={words.revokeWords}
          about={`${revoked.name} — ${wordsOf(revoked.fact)}`}
          confirmLabel={words.revoke}
          isBusy={isBusy}
          onConfirm={(reason) => void revoke(revoked, reason)}
          onClose={() => setRevoked(null)}
        />
      )}
    </>
  );
}

interface FiltersProps {
  programme: string;
  search: string;
  state: (typeof states)[number];
}

function Filters({ programme, search, state }: FiltersProps) {
  const { language } = useSpeaking();
  const { facts: words } = useArrangingText();
  const { history } = useRouter();
  const narrow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    history.push(
      factsHref(language, {
        programme,
        search: String(entered.get('search')).trim(),
        state: String(entered.get('state')),
      }),
    );
  };
  return (
    <form className="filters" role="search" onSubmit={narrow}>
      <Field frame={{ id: 'search', label: words.search }} mark="none">
        <input
          {...{ className: 'input', type: 'search', id: 'search', name: 'search' }}
          maxLength={100}
          defaultValue={search}
        />
      </Field>
      <Field frame={{ id: 'state', label: words.state }} mark="none">
        <span className="select">
          <select id="state" name="state" defaultValue={state}>
            {states.map((value) => (
              <option key={value} value={value}>
                {words.states[value]}
              </option>
            ))}
          </select>
        </span>
      </Field>
      <Button type="submit" size="small">
        {words.find}
      </Button>
    </form>
  );
}
