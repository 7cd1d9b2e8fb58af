// How a paper stands: handed in, missing, to be replaced, or not needed by the present answers.
import type { DocumentList, DocumentSlot } from '../api/contract.ts';
import type { BadgeTone } from '../kit/status_badge.tsx';

export interface Standing {
  words: 'handedIn' | 'missing' | 'returned' | 'unneeded';
  tone: BadgeTone;
}

export function standingOf({ needed, documents }: DocumentSlot): Standing {
  if (documents.some(({ review }) => review === 'returned'))
    return { words: 'returned', tone: 'attention' };
  if (documents.length > 0) return { words: 'handedIn', tone: 'success' };
  return needed ? { words: 'missing', tone: 'draft' } : { words: 'unneeded', tone: 'neutral' };
}

/** How many papers are still to be handed in or replaced. */
export function documentsLeft({ slots }: DocumentList): number {
  const open = slots.map((slot) => standingOf(slot).words);
  return open.filter((words) => words === 'missing' || words === 'returned').length;
}
