// The state of an application in a word.
import type { ApplicationState } from '../api/contract.ts';
import { StatusBadge, type BadgeTone } from '../kit/status_badge.tsx';
import { useDeskText } from './words.ts';

const tones: Record<ApplicationState, BadgeTone> = {
  submitted: 'progress',
  returned: 'attention',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'draft',
};

export function StateBadge({ state }: { state: ApplicationState }) {
  const { states } = useDeskText();
  return <StatusBadge tone={tones[state]}>{states[state]}</StatusBadge>;
}
