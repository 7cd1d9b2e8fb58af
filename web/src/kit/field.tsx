// The frame around a control: label, required or optional, help, messages with their place in the
// notice. A group of controls is a fieldset whose legend is the label.
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { described, helpId, isInvalid, noteId, type FieldFrame } from './control.ts';
import { FieldError } from './field_error.tsx';

interface FieldProps {
  frame: FieldFrame;
  /** Filters say neither required nor optional: nothing in them is. */
  mark?: 'shown' | 'none';
  children: ReactNode;
}

export function Field({ frame, mark = 'shown', children }: FieldProps) {
  return (
    <div className="field" data-invalid={isInvalid(frame) || undefined}>
      <label className="field-label" htmlFor={frame.id}>
        {mark === 'shown' ? <LabelText frame={frame} /> : frame.label}
      </label>
      <HelpAndNotes frame={frame} />
      {children}
    </div>
  );
}

/** Radio buttons, check boxes and the boxes of a date; one legend names them. */
export function FieldGroup({ frame, mark = 'shown', children }: FieldProps) {
  return (
    <fieldset
      className="field"
      id={`${frame.id}-group`}
      data-invalid={isInvalid(frame) || undefined}
      aria-describedby={described(frame)['aria-describedby']}
    >
      <legend className="field-label">
        {mark === 'shown' ? <LabelText frame={frame} /> : frame.label}
      </legend>
      <HelpAndNotes frame={frame} />
      {children}
    </fieldset>
  );
}

function LabelText({ frame }: { frame: FieldFrame }) {
  const { field } = useText();
  return (
    <>
      {frame.label}
      <span className={frame.isRequired ? 'mark mark-required' : 'mark'}>
        {frame.isRequired ? field.required : field.optional}
      </span>
    </>
  );
}

function HelpAndNotes({ frame }: { frame: FieldFrame }) {
  return (
    <>
      <Help frame={frame} />
      <Notes frame={frame} />
    </>
  );
}

export function Help({ frame }: { frame: FieldFrame }) {
  if (!frame.help && !frame.source) return null;
  return (
    <p className="help" id={helpId(frame.id)}>
      {frame.help}
      {frame.source && <span className="source">{frame.source}</span>}
    </p>
  );
}

export function Notes({ frame }: { frame: FieldFrame }) {
  if (!frame.notes || frame.notes.length === 0) return null;
  return (
    <div id={noteId(frame.id)}>
      {frame.notes.map((note) => (
        <FieldError key={`${note.tone}${note.message}`} note={note} />
      ))}
    </div>
  );
}
