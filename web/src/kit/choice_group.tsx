// RadioGroup (one of a few) and CheckboxGroup (any of a few): native inputs in a fieldset. The
// first input carries the field's id, so that a link of the error summary reaches it.
import { isInvalid, type Choice, type FieldFrame } from './control.ts';
import { FieldGroup } from './field.tsx';

interface GroupProps extends FieldFrame {
  name: string;
  choices: readonly Choice[];
  /** "none" where one is always chosen, or where nothing is asked of a person. */
  mark?: 'shown' | 'none';
  onBlur?: () => void;
}

interface RadioGroupProps extends GroupProps {
  /** Empty while nothing is chosen. */
  chosen: string;
  onChange: (value: string) => void;
}

export function RadioGroup({ chosen, onChange, ...group }: RadioGroupProps) {
  return <ChoiceGroup {...group} kind="radio" chosen={[chosen]} onToggle={onChange} />;
}

interface CheckboxGroupProps extends GroupProps {
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

export function CheckboxGroup({ chosen, onChange, ...group }: CheckboxGroupProps) {
  // In the order of the choices, so that two people who tick the same boxes send the same answer.
  const toggle = (toggled: string) =>
    onChange(
      group.choices
        .map(({ value }) => value)
        .filter((value) => chosen.includes(value) !== (value === toggled)),
    );
  return <ChoiceGroup {...group} kind="checkbox" chosen={chosen} onToggle={toggle} />;
}

interface ChoiceGroupProps extends GroupProps {
  kind: 'radio' | 'checkbox';
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

/** A few short answers stand side by side; more stand in a column, which is easier to scan. */
const inlineChoicesMax = 3;

function ChoiceGroup({
  kind,
  name,
  choices,
  chosen,
  onToggle,
  mark = 'shown',
  onBlur,
  ...frame
}: ChoiceGroupProps) {
  const isInline = choices.length <= inlineChoicesMax;
  return (
    <FieldGroup frame={frame} mark={mark}>
      <div className={isInline ? 'choices choices-inline' : 'choices'} onBlur={onBlur}>
        {choices.map(({ value, label }, index) => (
          <label className="choice" key={value}>
            <input
              type={kind}
              name={name}
              value={value}
              id={index === 0 ? frame.id : `${frame.id}-${value}`}
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
              aria-invalid={isInvalid(frame) || undefined}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
