// Two devices have changed the draft: every answer that differs, with both sides and who changed
// it. Nothing is chosen for the person where both changed, and nothing is saved before they chose.
import { useState } from 'react';
import type { Draft } from '../api/contract.ts';
import type { FormDefinition } from '../form/definition.ts';
import type { FormValues } from '../form/values.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { chosenValues, differencesOf, proposedChoices } from './conflict.ts';
import type { Choices, Difference, Side } from './conflict.ts';
import { contentHeld, contentOf, type DraftContent } from './content.ts';
import { useDraftText } from './words.ts';

interface ConflictDialogProps {
  definition: FormDefinition;
  before: DraftContent;
  values: FormValues;
  theirs: Draft;
  onDecide: (chosen: FormValues) => void;
}

export function ConflictDialog(props: ConflictDialogProps) {
  const { definition, before, values, theirs, onDecide } = props;
  const words = useDraftText().conflict;
  const spoken = useSpeaking();
  const [isOpen, setOpen] = useState(true);
  const there = contentHeld(theirs);
  const here = contentOf(definition, values, theirs.step);
  const differences = differencesOf(definition, { before, here, there }, spoken);
  const [made, setMade] = useState<Choices>({});
  const choices = { ...proposedChoices(differences), ...made };
  const open = differences.filter(({ id }) => choices[id] === undefined);
  const chooseAll = (side: Side) =>
    setMade(Object.fromEntries(differences.map(({ id }) => [id, side])));
  return (
    <>
      <p className="actions">
        <Button kind="secondary" size="small" onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </p>
      <Dialog
        title={words.title}
        isOpen={isOpen}
        last="close"
        width="wide"
        onClose={() => setOpen(false)}
        actions={
          <Button
            isBusy={open.length > 0}
            onClick={() => onDecide(chosenValues(definition, values, there, choices))}
          >
            {words.decide}
          </Button>
        }
      >
        <p>{words.lead}</p>
        <div className="actions">
          <Button kind="secondary" size="small" onClick={() => chooseAll('here')}>
            {words.allHere}
          </Button>
          <Button kind="secondary" size="small" onClick={() => chooseAll('there')}>
            {words.allThere}
          </Button>
        </div>
        {differences.map((difference) => (
          <OneDifference
            key={difference.id}
            difference={difference}
            chosen={choices[difference.id]}
            onChoose={(side) => setMade({ ...made, [difference.id]: side })}
          />
        ))}
        <p role="status">{open.length > 0 && words.undecided(open.length)}</p>
      </Dialog>
    </>
  );
}

interface OneDifferenceProps {
  difference: Difference;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}

function OneDifference({ difference, chosen, onChoose }: OneDifferenceProps) {
  const words = useDraftText().conflict;
  const { id, label, here, there, changed } = difference;
  const notes = {
    here: words.changedHere,
    there: words.changedThere,
    both: words.changedBoth,
  };
  const sides: [Side, string, string][] = [
    ['here', words.here, here],
    ['there', words.there, there],
  ];
  return (
    <fieldset className="field">
      <legend className="field-label">
        {label}
        <span className="mark">{notes[changed]}</span>
      </legend>
      <div className="sides">
        {sides.map(([side, title, answer]) => (
          <label className="choice" key={side}>
            <input
              type="radio"
              name={`side-${id}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />
            <span>
              <small>{title}</small>
              {answer}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
