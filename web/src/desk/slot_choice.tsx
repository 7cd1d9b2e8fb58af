// Which arranged slot somebody gets: the days that still have a place.
import { useQuery } from '@tanstack/react-query';
import { slotsQuery } from '../api/queries.ts';
import { slotsHref } from '../app/addresses.ts';
import { longDate } from '../i18n/long_date.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Select } from '../kit/select.tsx';
import { useDeskText } from './words.ts';

interface SlotChoiceProps {
  programme: string;
  course: string;
  chosen: string;
  isMissing: boolean;
  onChoose: (slot: string) => void;
}

export function SlotChoice({ programme, course, chosen, isMissing, onChoose }: SlotChoiceProps) {
  const { language, text } = useSpeaking();
  const { slot: words } = useDeskText();
  const { data } = useQuery(slotsQuery(programme, language));
  const open = (data?.slots ?? []).filter(
    ({ taken, capacity, courses }) => taken < capacity && courses.includes(course),
  );
  if (data !== undefined && open.length === 0) {
    return (
      <p>
        {words.none} <a href={slotsHref(language, programme)}>{words.toSlots}</a>
      </p>
    );
  }
  return (
    <Select
      {...{ id: 'slot', label: words.choose, isRequired: true }}
      choices={open.map(({ id, held_on, starts, ends, venue }) => ({
        value: id,
        label: `${words.arranged(longDate(held_on, language), starts, ends)} ${venue}`,
      }))}
      notes={isMissing ? [{ tone: 'error', message: text.errors.choose(words.choose) }] : []}
      input={{ value: chosen, onChange: ({ target }) => onChoose(target.value) }}
    />
  );
}
