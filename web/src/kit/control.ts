// What every control of a form shares: its label and help, what is wrong with it, and the ids that
// tie these together for screen readers.

/** How loud a message is: only an error stops anything. */
export type Tone = 'error' | 'warning' | 'preference' | 'open';

export interface Choice {
  value: string;
  label: string;
}

export interface FieldNote {
  tone: Tone;
  message: string;
  source?: string | null;
}

export interface FieldFrame {
  id: string;
  label: string;
  help?: string | undefined;
  source?: string | undefined;
  isRequired?: boolean | undefined;
  notes?: readonly FieldNote[] | undefined;
}

export function isInvalid({ notes }: FieldFrame): boolean {
  return notes?.some((note) => note.tone === 'error') ?? false;
}

export const helpId = (id: string) => `${id}-help`;
export const noteId = (id: string) => `${id}-note`;

/** ARIA for the control itself; help first, because it is read in this order. */
export function described(frame: FieldFrame) {
  const ids = [
    frame.help || frame.source ? helpId(frame.id) : null,
    frame.notes?.length ? noteId(frame.id) : null,
  ].filter((id) => id !== null);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': isInvalid(frame) || undefined,
    'aria-required': frame.isRequired || undefined,
  };
}
