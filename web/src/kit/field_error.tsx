// One message beside a field, with its place in the notice: 「…（受講案内 募集要件①）」.
import type { FieldNote, Tone } from './control.ts';

const classes: Record<Tone, string> = {
  error: 'message',
  warning: 'message message-warning',
  preference: 'message message-open',
  open: 'message message-open',
};

export function FieldError({ note }: { note: FieldNote }) {
  return (
    <p className={classes[note.tone]}>
      {note.message}
      {note.source && <span className="source">{note.source}</span>}
    </p>
  );
}
