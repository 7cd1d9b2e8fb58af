// From the type of a field to its control: the one place where the two meet.
import { CheckboxGroup, RadioGroup } from '../kit/choice_group.tsx';
import type { FieldFrame, FieldNote } from '../kit/control.ts';
import { Select } from '../kit/select.tsx';
import { TextArea } from '../kit/text_area.tsx';
import { TextField, type InputWidth, type TextKind } from '../kit/text_field.tsx';
import { WarekiDate } from '../kit/wareki_date.tsx';
import { emptyDate } from '../wareki/wareki.ts';
import { useText } from '../i18n/text.tsx';
import type { FieldDefinition } from '../api/contract.ts';
import { controlId } from './control_id.ts';
import type { FieldValue } from './values.ts';

export interface FieldControlProps {
  field: FieldDefinition;
  value: FieldValue;
  notes: readonly FieldNote[];
  onChange: (value: FieldValue) => void;
  onBlur: () => void;
}

export function FieldControl(props: FieldControlProps) {
  const { field, value, notes, onChange, onBlur } = props;
  const frame: FieldFrame = {
    id: controlId(field.id),
    label: field.label,
    help: field.help,
    source: field.source,
    isRequired: field.required,
    notes,
  };
  if (Array.isArray(value)) {
    const group = { ...frame, name: field.id, choices: field.choices ?? [], onBlur };
    return <CheckboxGroup {...group} chosen={value} onChange={onChange} />;
  }
  if (field.type === 'date') {
    const parts = typeof value === 'object' ? value : emptyDate;
    return <WarekiDate {...frame} value={parts} onChange={onChange} onBlur={onBlur} />;
  }
  return <TextualControl {...props} frame={frame} text={typeof value === 'string' ? value : ''} />;
}

interface TextualControlProps extends FieldControlProps {
  frame: FieldFrame;
  text: string;
}

/** Up to this many choices are all shown at once; more go into a list that opens. */
const radioChoicesMax = 6;

function TextualControl({ field, frame, text, onChange, onBlur }: TextualControlProps) {
  const words = useText();
  const typing = {
    name: field.id,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
    onBlur,
  };
  if (field.type === 'long_text') {
    return <TextArea {...frame} maxLength={field.graphemes_max} text={text} input={typing} />;
  }
  if (field.type === 'address') {
    const lines = { ...typing, rows: 2, autoComplete: 'street-address' };
    return <TextArea {...frame} text={text} input={lines} />;
  }
  const yesOrNo = [
    { value: 'yes', label: words.field.yes },
    { value: 'no', label: words.field.no },
  ];
  const choices = field.type === 'yes_no' ? yesOrNo : (field.choices ?? []);
  if (field.type === 'yes_no' || (field.type === 'choice' && choices.length <= radioChoicesMax)) {
    const group = { ...frame, name: field.id, choices, onBlur };
    return <RadioGroup {...group} chosen={text} onChange={onChange} />;
  }
  if (field.type === 'choice') return <Select {...frame} choices={choices} input={typing} />;
  return <TextField {...frame} {...lineOf(field)} unit={field.unit} input={typing} />;
}

interface Line {
  kind: TextKind;
  width: InputWidth;
}

/** A box as long as what belongs in it: 10 characters do not need a line. */
const shortTextMax = 12;

function lineOf({ type, graphemes_max: limit }: FieldDefinition): Line {
  switch (type) {
    case 'number':
      return { kind: 'number', width: 'short' };
    case 'phone':
      return { kind: 'phone', width: 'medium' };
    case 'email':
      return { kind: 'email', width: 'full' };
    case 'text':
    case 'kana':
    case 'long_text':
    case 'date':
    case 'choice':
    case 'choices':
    case 'yes_no':
    case 'address':
      return {
        kind: 'text',
        width: limit !== undefined && limit <= shortTextMax ? 'short' : 'full',
      };
  }
}
