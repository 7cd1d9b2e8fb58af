// One statement to be ticked, or not; its words are the label.
import { useText } from '../i18n/text.tsx';
import { described, isInvalid, type FieldFrame } from './control.ts';
import { Help, Notes } from './field.tsx';

interface CheckBoxProps extends FieldFrame {
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

export function CheckBox({ isTicked, onTick, ...frame }: CheckBoxProps) {
  const { field } = useText();
  const mark = frame.isRequired ? 'mark mark-required' : 'mark';
  return (
    <div className="field field-tick" data-invalid={isInvalid(frame) || undefined}>
      <Notes frame={frame} />
      <label className="choice" htmlFor={frame.id}>
        <input
          type="checkbox"
          {...described(frame)}
          id={frame.id}
          checked={isTicked}
          onChange={({ target }) => onTick(target.checked)}
        />
        <span>
          {frame.label}
          <span className={mark}>{frame.isRequired ? field.required : field.optional}</span>
        </span>
      </label>
      <Help frame={frame} />
    </div>
  );
}
