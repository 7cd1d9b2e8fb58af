// The statements on personal data and on the course: some are only told, some must be ticked, and a
// consent may be (architecture "Keep apart").
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { Statement } from '../api/contract.ts';
import { useText } from '../i18n/text.tsx';
import { CheckBox } from '../kit/check_box.tsx';
import { controlId } from './control_id.ts';
import { tickOf } from './definition.ts';
import type { NotesOf } from './notes.ts';
import { agreedKey, type FormValues } from './values.ts';

interface AgreementFieldsProps {
  statements: readonly Statement[];
  form: UseFormReturn<FormValues>;
  notesOf: NotesOf;
}

export function AgreementFields({ statements, form, notesOf }: AgreementFieldsProps) {
  const { statements: words } = useText();
  const kinds = [...new Set(statements.map(({ kind }) => kind))];
  return (
    <Controller
      name={agreedKey}
      control={form.control}
      render={({ field: { value, onChange } }) => {
        const agreed = Array.isArray(value) ? value : [];
        const tick = (ticked: string, isTicked: boolean) => {
          const others = agreed.filter((id) => id !== ticked);
          onChange(isTicked ? [...others, ticked] : others);
        };
        const sections = kinds.map((kind) => (
          <section key={kind}>
            <h3>{words[kind]}</h3>
            {statements
              .filter((statement) => statement.kind === kind)
              .map((statement) => (
                <OneStatement
                  key={statement.id}
                  statement={statement}
                  notes={notesOf(statement.id)}
                  isTicked={agreed.includes(statement.id)}
                  onTick={(isTicked) => tick(statement.id, isTicked)}
                />
              ))}
          </section>
        ));
        return <>{sections}</>;
      }}
    />
  );
}

interface OneStatementProps {
  statement: Statement;
  notes: ReturnType<NotesOf>;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

function OneStatement({ statement, notes, isTicked, onTick }: OneStatementProps) {
  const tick = tickOf(statement);
  const { id, wording, source } = statement;
  return (
    <div className="statement">
      {tick === 'none' ? (
        <p>
          {wording}
          <span className="source">{source}</span>
        </p>
      ) : (
        <CheckBox
          id={controlId(id)}
          label={wording}
          isRequired={tick === 'required'}
          {...{ source, notes, isTicked, onTick }}
        />
      )}
      <Recipient statement={statement} />
    </div>
  );
}

function Recipient({ statement }: { statement: Statement }) {
  const { statements: words } = useText();
  return statement.recipient && <p className="quiet">{words.recipient(statement.recipient)}</p>;
}
