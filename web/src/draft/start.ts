// What a form begins with when a draft is opened: what the server holds, unless this browser has
// something that the server has not.
import type { Draft } from '../api/contract.ts';
import type { FormDefinition } from '../form/definition.ts';
import { startingValues, type FormValues } from '../form/values.ts';
import type { HeldDraft } from './autosave.ts';
import {
  contentHeld,
  contentOf,
  emptyContent,
  hasSameAnswers,
  type DraftContent,
} from './content.ts';
import type { DraftCopy } from './copies.ts';

export interface DraftStart {
  held: HeldDraft | null;
  /** What the server holds of it, as far as this browser knows. */
  before: DraftContent;
  values: FormValues;
}

export function newStart(definition: FormDefinition, copy: DraftCopy | null): DraftStart {
  const empty = startingValues(definition, emptyContent);
  return { held: null, before: emptyContent, values: { ...empty, ...copy?.values } };
}

export function heldStart(
  definition: FormDefinition,
  token: string,
  draft: Draft,
  copy: DraftCopy | null,
): DraftStart {
  const there = contentHeld(draft);
  const opened: DraftStart = {
    held: { token, version: draft.version },
    before: there,
    values: startingValues(definition, there),
  };
  if (copy === null || copy.values === null) return opened;
  const values = { ...opened.values, ...copy.values };
  const here = contentOf(definition, values, copy.step);
  // The same answers, but as they were typed: an era stays an era.
  if (hasSameAnswers(here, there)) return { ...opened, values };
  const isUnchanged = hasSameAnswers(here, copy.before);
  if (isUnchanged) return opened;
  // With the version that this browser knew, the server says whether another device was faster.
  return { held: { token, version: copy.version }, before: copy.before, values };
}
