// A list of facts, term by term: what a course is, or what a person is about to send.
import type { ReactNode } from 'react';

export interface Fact {
  key: string;
  term: string;
  value: ReactNode;
  change?: ReactNode;
}

interface FactsProps {
  facts: readonly Fact[];
  /** Short facts stand side by side where there is room. */
  layout?: 'rows' | 'columns';
}

export function Facts({ facts, layout = 'rows' }: FactsProps) {
  return (
    <dl className={layout === 'columns' ? 'facts facts-columns' : 'facts'}>
      {facts.map(({ key, term, value, change }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {change && <dd className="facts-change">{change}</dd>}
        </div>
      ))}
    </dl>
  );
}
