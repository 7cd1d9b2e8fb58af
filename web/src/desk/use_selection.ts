// Which applications are selected, kept over the pages of the list while it is open: with the
// version that was on the screen, so that nothing is decided unseen.
import { useState } from 'react';
import type { QueueRow } from '../api/contract.ts';

export type Chosen = Pick<QueueRow, 'id' | 'version' | 'applicant'>;

export interface Selection {
  chosen: readonly Chosen[];
  has: (id: string) => boolean;
  toggle: (row: Chosen) => void;
  add: (rows: readonly Chosen[]) => void;
  clear: () => void;
}

/** What one bulk decision may take. */
export const chosenMax = 200;

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const has = (id: string) => chosen.some((row) => row.id === id);
  const toggle = (row: Chosen) =>
    setChosen((before) =>
      before.some(({ id }) => id === row.id)
        ? before.filter(({ id }) => id !== row.id)
        : [...before, row].slice(0, chosenMax),
    );
  const add = (rows: readonly Chosen[]) =>
    setChosen((before) =>
      [...before, ...rows.filter(({ id }) => !before.some((row) => row.id === id))].slice(
        0,
        chosenMax,
      ),
    );
  return { chosen, has, toggle, add, clear: () => setChosen([]) };
}
