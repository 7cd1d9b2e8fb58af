// Narrowing the list by a search text and a course; the address keeps both.
import { useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { CourseRoom } from '../api/contract.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { BareSelect } from '../kit/select.tsx';
import { hrefOfView, isFiltered, searchMax, type QueueView } from './queue_address.ts';
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
  const choices = courses.map(({ programme, course, title }) => ({
    ...{ value: nameOf(programme, course), label: title },
  }));
  const narrow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const [programme = '', course = ''] = String(entered.get('course')).split('/');
    const search = String(entered.get('search')).trim();
    history.push(hrefOfView(language, { ...view, programme, course, search, page: 1 }));
  };
  const clear = hrefOfView(language, { ...view, programme: '', course: '', search: '', page: 1 });
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
          choices={choices}
          unchosen={filters.allCourses}
          input={{
            id: 'course',
            name: 'course',
            defaultValue: nameOf(view.programme, view.course),
          }}
        />
      </Field>
      <Button type="submit" size="small">
        {filters.apply}
      </Button>
      {isFiltered(view) && <a href={clear}>{filters.clear}</a>}
    </form>
  );
}
