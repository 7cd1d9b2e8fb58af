// What is missing of an application that is to be accepted all the same, and that somebody says so.
import type { ApplicationDetail } from '../api/contract.ts';
import { useText } from '../i18n/text.tsx';
import { CheckBox } from '../kit/check_box.tsx';
import { problemsOf } from './problems.ts';
import { useDeskText } from './words.ts';

interface IncompleteProps {
  detail: ApplicationDetail;
  isAcknowledged: boolean;
  isMissing: boolean;
  onAcknowledge: (isAcknowledged: boolean) => void;
}

export function Incomplete({ detail, isAcknowledged, isMissing, onAcknowledge }: IncompleteProps) {
  const { incomplete: words } = useDeskText();
  const { errors } = useText();
  const { missing_documents: papers } = detail;
  const problems = problemsOf(detail);
  return (
    <>
      <div className="missing-papers">
        <p>
          <strong>{words.title}</strong>
        </p>
        <ul>
          {papers.map(({ slot, number, title }) => (
            <li key={slot}>
              {number} {title}
            </li>
          ))}
          {problems.map(({ rule, message }) => (
            <li key={rule}>{message}</li>
          ))}
        </ul>
      </div>
      <CheckBox
        {...{ id: 'acknowledged', label: words.acknowledge, isRequired: true }}
        notes={
          isMissing ? [{ tone: 'error' as const, message: errors.choose(words.acknowledge) }] : []
        }
        isTicked={isAcknowledged}
        onTick={onAcknowledge}
      />
    </>
  );
}
