// The answers in words, section by section, and the statements that were agreed to.
import type { AnsweredField } from '../api/contract.ts';
import { Facts } from '../kit/facts.tsx';
import { useDeskText } from './words.ts';

interface AnswersProps {
  answers: readonly AnsweredField[];
  agreed: readonly string[];
}

export function Answers({ answers, agreed }: AnswersProps) {
  const { detail: words } = useDeskText();
  const sections = [...new Set(answers.map(({ section }) => section))];
  return (
    <section>
      <h2>{words.answers}</h2>
      <div className="sheets">
        {sections.map((section) => (
          <section key={section}>
            <h3>{section}</h3>
            <Facts
              facts={answers
                .filter((answer) => answer.section === section)
                .map(({ id, label, value }) => ({
                  key: id,
                  term: label,
                  value: value === '' ? <span className="quiet">{words.unanswered}</span> : value,
                }))}
            />
          </section>
        ))}
      </div>
      {agreed.length > 0 && (
        <>
          <h3>{words.agreed}</h3>
          <ul className="findings findings-met">
            {agreed.map((wording) => (
              <li key={wording}>{wording}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
