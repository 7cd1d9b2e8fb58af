// The receipt of this entry in the browser's history, so that a reload shows it again.
import { useLocation } from '@tanstack/react-router';
import type { Receipt } from '../api/contract.ts';

export const receivedStep = 'received';

/** Null if the form has not been handed in from this entry. */
export function useReceipt(): Receipt | null {
  const { searchStr, state } = useLocation();
  const isReceived = new URLSearchParams(searchStr).get('step') === receivedStep;
  return isReceived ? (state.receipt ?? null) : null;
}
