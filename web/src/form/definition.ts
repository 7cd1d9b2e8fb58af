// The form as the server sends it: sections of fields and the statements on personal data, already
// in the page's language. The browser mirrors type, required and visible_when; every other rule is
// the server's (architecture.md).
import type { FieldDefinition, FormOfCourse, Statement } from '../api/contract.ts';

export interface FormDefinition extends Pick<FormOfCourse, 'sections' | 'statements'> {
  /** Whether papers are handed in as a step of the form. */
  documents?: 'asked' | 'elsewhere';
}

export function allFields(definition: FormDefinition): FieldDefinition[] {
  return definition.sections.flatMap((section) => section.fields);
}

/** Whether a statement is read only, must be ticked, or may be. */
export type Tick = 'none' | 'required' | 'optional';

export function tickOf({ kind }: Statement): Tick {
  switch (kind) {
    case 'purpose_notice':
    case 'announced_provision':
      return 'none';
    case 'acknowledgement':
    case 'pledge':
      return 'required';
    case 'consent':
      return 'optional';
  }
}
