// A date in the era in which a person knows it: era (or 西暦, with no default), year, month, day as
// text, and the same day in the other calendar as soon as it can be read (ui.md).
import { useSpeaking } from '../i18n/text.tsx';
import { eras, type Calendar } from '../wareki/eras.ts';
import { westernDate } from '../i18n/long_date.ts';
import { readDate, type DateParts } from '../wareki/wareki.ts';
import { isInvalid, type FieldFrame } from './control.ts';
import { FieldGroup } from './field.tsx';
import { BareSelect } from './select.tsx';

interface WarekiDateProps extends FieldFrame {
  value: DateParts;
  onChange: (value: DateParts) => void;
  onBlur?: () => void;
}

export function WarekiDate({ value, onChange, onBlur, ...frame }: WarekiDateProps) {
  const { language, text } = useSpeaking();
  const western = { value: 'western', label: text.date.western };
  const choices = [...eras.map((row) => ({ value: row.era, label: row[language] })), western];
  const invalid = isInvalid(frame) || undefined;
  return (
    <FieldGroup frame={frame}>
      <div className="date" onBlur={onBlur}>
        <BareSelect
          choices={choices}
          unchosen={text.date.calendar}
          input={{
            id: frame.id,
            'aria-label': text.date.calendar,
            'aria-invalid': invalid,
            value: value.calendar,
            onChange: ({ target }) =>
              onChange({ ...value, calendar: target.value as Calendar | '' }),
          }}
        />
        {(['year', 'month', 'day'] as const).map((part) => (
          <label className="date-part" key={part}>
            <input
              className="input"
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={invalid}
              value={value[part]}
              onChange={({ target }) => onChange({ ...value, [part]: target.value })}
            />
            {text.date[part]}
          </label>
        ))}
      </div>
      <Equivalent value={value} />
    </FieldGroup>
  );
}

function Equivalent({ value }: { value: DateParts }) {
  const { language, text } = useSpeaking();
  const reading = readDate(value);
  return (
    <p className="date-western" aria-live="polite">
      {'iso' in reading &&
        (value.calendar === 'western'
          ? text.date.equalsEra(reading.iso)
          : text.date.equals(westernDate(reading.iso, language)))}
    </p>
  );
}
