// Everything once more before it is sent, section by section, each answer with a way back to it.
import { Facts } from '../kit/facts.tsx';
import { useSpeaking, useText } from '../i18n/text.tsx';
import type { Statement } from '../api/contract.ts';
import { tickOf, type FormDefinition } from './definition.ts';
import { agreementStep } from './progress.ts';
import { shownValue } from './shown_value.ts';
import { agreedIn, type FormValues } from './values.ts';
import { visibleFields } from './visibility.ts';

interface ReviewProps {
  definition: FormDefinition;
  values: FormValues;
  hrefOfStep: (stepId: string) => string;
  onChangeField: (fieldId: string) => void;
}

export function Review({ definition, values, hrefOfStep, onChangeField }: ReviewProps) {
  const { language, text } = useSpeaking();
  const change = (stepId: string, id: string, label: string) => (
    <ChangeLink href={hrefOfStep(stepId)} label={label} onFollow={() => onChangeField(id)} />
  );
  const sections = definition.sections.map((section) => ({
    ...section,
    facts: visibleFields(definition, section.fields, values).map((field) => ({
      key: field.id,
      term: field.label,
      value: shownValue(field, values[field.id], { text, language }),
      change: change(section.id, field.id, field.label),
    })),
  }));
  const state = ({ id }: Statement) =>
    agreedIn(values).includes(id) ? text.form.ticked : text.form.notTicked;
  const agreement = {
    ...{ id: agreementStep, title: text.form.agreement },
    facts: definition.statements
      .filter((statement) => tickOf(statement) !== 'none')
      .map((statement) => ({
        key: statement.id,
        term: statement.wording,
        value: state(statement),
        change: change(agreementStep, statement.id, statement.wording),
      })),
  };
  return [...sections, agreement]
    .filter(({ facts }) => facts.length > 0)
    .map(({ id, title, facts }) => (
      <section key={id}>
        <h3>{title}</h3>
        <Facts facts={facts} />
      </section>
    ));
}

interface ChangeLinkProps {
  href: string;
  label: string;
  onFollow: () => void;
}

function ChangeLink({ href, label, onFollow }: ChangeLinkProps) {
  const { form } = useText();
  return (
    <a
      href={href}
      aria-label={form.changeOf(label)}
      onClick={(event) => {
        event.preventDefault();
        onFollow();
      }}
    >
      {form.change}
    </a>
  );
}
