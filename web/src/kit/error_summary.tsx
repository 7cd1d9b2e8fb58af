// All problems at once, above the form and below the page's own title (GOV.UK's pattern). It takes
// focus when it appears, and each line leads to its field.
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text.tsx';

export interface SummaryItem {
  key: string;
  message: string;
  source: string | null;
  fieldId: string | null;
}

export interface SummaryGroup {
  title: string;
  items: SummaryItem[];
}

interface ErrorSummaryProps {
  groups: readonly SummaryGroup[];
  /** Changes whenever the form was checked again, so that the summary takes focus again. */
  attempt: number;
  idOf: (fieldId: string) => string;
  onFollow: (fieldId: string) => void;
}

export function ErrorSummary({ groups, attempt, idOf, onFollow }: ErrorSummaryProps) {
  const { errors } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [attempt]);

  const count = groups.reduce((sum, group) => sum + group.items.length, 0);
  if (count === 0) return null;
  return (
    <div
      className="error-summary"
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{errors.title(count)}</h2>
      <p>{errors.lead}</p>
      <div className="error-summary-groups">
        {groups.map((group) => (
          <div key={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.items.map((item) => (
                <SummaryLine key={item.key} item={item} idOf={idOf} onFollow={onFollow} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}

interface SummaryLineProps {
  item: SummaryItem;
  idOf: (fieldId: string) => string;
  onFollow: (fieldId: string) => void;
}

function SummaryLine({ item, idOf, onFollow }: SummaryLineProps) {
  const { fieldId, message, source } = item;
  const place = source && <span className="source">{source}</span>;
  if (fieldId === null) {
    return (
      <li>
        {message}
        {place}
      </li>
    );
  }
  return (
    <li>
      <a
        href={`#${idOf(fieldId)}`}
        onClick={(event) => {
          event.preventDefault();
          onFollow(fieldId);
        }}
      >
        {message}
      </a>
      {place}
    </li>
  );
}

/** Label and control come into view together, then the control takes focus. */
export function focusField(controlId: string): void {
  const control = document.getElementById(controlId);
  const frame = control?.closest('.field');
  frame?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
