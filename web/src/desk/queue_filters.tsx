// Narrowing the list: a search text and a course at once, the rest folded away until it is wanted;
// the address keeps all of it.
import { useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { CourseRoom } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { BareSelect } from '../kit/select.tsx';
import {
  choices,
  filtersOf,
  hrefOfView,
  questions,
  searchMax,
  viewIn,
  type Question,
  type QueueView,
} from './queue_address.ts';
import { useDeskText } from './words.ts';

interface QueueFiltersProps {
  view: QueueView;
  courses: readonly CourseRoom[];
}

// A programme's and a course's id hold no slash.
const nameOf = (programme: string, course: string) =>
  programme === '' ? '' : `${programme}/${course}`;

export function QueueFilters({ view, courses }: QueueFiltersProps) {
  const { language } = useSpeaking();
  const { filters } = useDeskText();
  const { history } = useRouter();
  const courseChoices = courses.map(({ programme, course, title }) => ({
    ...{ value: nameOf(programme, course), label: title },
  }));
  const narrow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    history.push(hrefOfView(language, viewOf(view, new FormData(event.currentTarget))));
  };
  const hasMore = filtersOf(view).some((name) => name !== 'search' && name !== 'course');
  return (
    <form className="filters" role="search" onSubmit={narrow}>
      <Field frame={{ id: 'search', label: filters.search, help: filters.searchHelp }} mark="none">
        <input
          className="input"
          type="search"
          id="search"
          name="search"
          maxLength={searchMax}
          aria-describedby="search-help"
          defaultValue={view.search}
        />
      </Field>
      <Field frame={{ id: 'course', label: filters.course }} mark="none">
        <BareSelect
          choices={courseChoices}
          unchosen={filters.allCourses}
          input={{
            id: 'course',
            name: 'course',
            defaultValue: nameOf(view.programme, view.course),
          }}
        />
      </Field>
      <details className="filters-more" open={hasMore}>
        <summary>{filters.more}</summary>
        <div className="filters-fields">
          {questions.map((name) => (
            <Asked key={name} name={name} view={view} />
          ))}
          {(['received_from', 'received_to'] as const).map((name) => (
            <Field key={name} frame={{ id: name, label: filters[name] }} mark="none">
              <input
                className="input"
                type="date"
                id={name}
                name={name}
                max="2999-12-31"
                defaultValue={view[name]}
              />
            </Field>
          ))}
        </div>
      </details>
      <Button type="submit" size="small">
        {filters.apply}
      </Button>
    </form>
  );
}

function Asked({ name, view }: { name: Question; view: QueueView }) {
  const { filters } = useDeskText();
  const words: Record<string, string> = filters.answers[name];
  return (
    <Field frame={{ id: name, label: filters[name] }} mark="none">
      <BareSelect
        choices={choices[name].map((value) => ({ value, label: words[value] ?? value }))}
        unchosen={filters.any}
        input={{ id: name, name, defaultValue: view[name] }}
      />
    </Field>
  );
}

// Read as an address is, so that nothing else than an address can say gets into the view.
function viewOf(view: QueueView, entered: FormData): QueueView {
  const [programme = '', course = ''] = String(entered.get('course')).split('/');
  const asked = new URLSearchParams({ programme, course });
  for (const name of ['search', ...questions, 'received_from', 'received_to']) {
    asked.set(name, String(entered.get(name)).trim());
  }
  return { ...viewIn(asked.toString()), tab: view.tab, order: view.order };
}
