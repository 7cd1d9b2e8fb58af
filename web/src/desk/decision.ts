// What a decision still has to be told before it can be taken.
import type { ApplicationDetail, DeskAction } from '../api/contract.ts';

/** Kept while the page is open: a conflict must not cost the person what they wrote. */
export interface Entered {
  reason: string;
  slot: string;
  /** That the application is incomplete, and is accepted all the same. */
  isAcknowledged: boolean;
}

export const nothingEntered: Entered = { reason: '', slot: '', isAcknowledged: false };

export interface Asked {
  reason: 'required' | 'optional';
  slot: boolean;
  acknowledgement: boolean;
}

type Decided = Pick<ApplicationDetail, 'arrangement' | 'complete_at'>;

/** `returnedPapers` says what is to be corrected, so a return of them needs no further reason. */
export function askedFor(detail: Decided, action: DeskAction, returnedPapers: number): Asked {
  const isAcceptance = action === 'accept';
  const isIncomplete = isAcceptance && detail.complete_at === undefined;
  const isReasonFree =
    (isAcceptance && !isIncomplete) || (action === 'return' && returnedPapers > 0);
  return {
    reason: isReasonFree ? 'optional' : 'required',
    slot: isAcceptance && detail.arrangement === 'to_arrange',
    acknowledgement: isIncomplete,
  };
}

/** The fields that lack something, in the order of the dialog; each is the id of its control. */
export function missingIn(asked: Asked, { reason, slot, isAcknowledged }: Entered): string[] {
  return [
    ...(asked.slot && slot === '' ? ['slot'] : []),
    ...(asked.acknowledgement && !isAcknowledged ? ['acknowledged'] : []),
    ...(asked.reason === 'required' && reason.trim() === '' ? ['reason'] : []),
  ];
}
