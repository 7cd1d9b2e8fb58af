// The visible fields of one section, each with what is wrong with it.
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { SectionDefinition } from '../api/contract.ts';
import type { FormDefinition } from './definition.ts';
import { FieldControl } from './field_control.tsx';
import type { NotesOf } from './notes.ts';
import { emptyValue, type FormValues } from './values.ts';
import { visibleFields } from './visibility.ts';

interface SectionFieldsProps {
  definition: FormDefinition;
  section: SectionDefinition;
  form: UseFormReturn<FormValues>;
  values: FormValues;
  notesOf: NotesOf;
}

export function SectionFields({ definition, section, form, values, notesOf }: SectionFieldsProps) {
  return visibleFields(definition, section.fields, values).map((field) => (
    <Controller
      key={field.id}
      name={field.id}
      control={form.control}
      render={({ field: { value, onChange, onBlur } }) => (
        <FieldControl
          field={field}
          value={value ?? emptyValue(field)}
          onChange={onChange}
          onBlur={onBlur}
          notes={notesOf(field.id)}
        />
      )}
    />
  ));
}
