// The filters in force, each with its removal, and all of them at once. On paper they tell what the
// list is a list of.
import type { CourseRoom } from '../api/contract.ts';
import { longDate } from '../i18n/long_date.ts';
import { useSpeaking } from '../i18n/text.tsx';
import {
  filtersOf,
  hrefOfView,
  without,
  withoutFilters,
  type FilterName,
  type QueueView,
} from './queue_address.ts';
import { useDeskText } from './words.ts';

interface QueueChipsProps {
  view: QueueView;
  courses: readonly CourseRoom[];
}

export function QueueChips({ view, courses }: QueueChipsProps) {
  const { language } = useSpeaking();
  const { filters } = useDeskText();
  const inForce = filtersOf(view);
  const valueOf = useValueOf(view, courses);
  if (inForce.length === 0) return null;
  return (
    <nav className="queue-chips" aria-label={filters.inForce}>
      <ul>
        {inForce.map((name) => (
          <li key={name}>
            <a
              className="queue-chip"
              href={hrefOfView(language, without(view, name))}
              aria-label={filters.remove(filters[name], valueOf(name))}
            >
              <span>{filters.chip(filters[name], valueOf(name))}</span>
              <span className="queue-chip-remove" aria-hidden="true">
                ×
              </span>
            </a>
          </li>
        ))}
        <li>
          <a className="no-print" href={hrefOfView(language, withoutFilters(view))}>
            {filters.clear}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function useValueOf(view: QueueView, courses: readonly CourseRoom[]) {
  const { language } = useSpeaking();
  const { filters } = useDeskText();
  return (name: FilterName): string => {
    switch (name) {
      case 'search':
        return view.search;
      case 'course':
        return courses.find(isCourseOf(view))?.title ?? filters.unknownCourse;
      case 'received_from':
      case 'received_to':
        return longDate(view[name], language);
      case 'completeness':
      case 'documents':
      case 'messages':
      case 'warnings': {
        const words: Record<string, string> = filters.answers[name];
        return words[view[name]] ?? '';
      }
    }
  };
}

const isCourseOf = (view: QueueView) => (room: CourseRoom) =>
  room.programme === view.programme && room.course === view.course;
