// The list by keyboard alone: j and k or the arrows move, Enter opens, x selects, / searches, ?
// tells. None of it while something is typed, and the letters only while they are wanted.
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/check_box.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useKeysSetting } from './use_keys_setting.ts';
import { useDeskText } from './words.ts';

interface QueueKeysProps {
  ids: readonly string[];
  toggle: (id: string) => void;
}

const keys = [
  ['j / k', 'move'],
  ['↓ / ↑', 'moveOn'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

export const rowLinkId = (id: string) => `row-${id}`;

export function QueueKeys({ ids, toggle }: QueueKeysProps) {
  const { keys: words } = useDeskText();
  const [isShown, setShown] = useState(false);
  const [isOn, setOn] = useKeysSetting();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = ids.findIndex((id) => document.activeElement?.id === rowLinkId(id));
    const next = ids[Math.min(ids.length - 1, here + 1)];
    const previous = ids[Math.max(0, here - 1)];
    // Away from the rows an arrow scrolls the page, as everywhere.
    if (here >= 0 && event.key === 'ArrowDown') focusRow(next);
    else if (here >= 0 && event.key === 'ArrowUp') focusRow(previous);
    else if (!isOn) return;
    else if (event.key === 'j') focusRow(next);
    else if (event.key === 'k') focusRow(previous);
    else if (event.key === 'x' && ids[here] !== undefined) toggle(ids[here]);
    else if (event.key === '/') document.getElementById('search')?.focus();
    else if (event.key === '?') setShown(true);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <span className="keys-shown no-print">
        <Button {...{ kind: 'plain', size: 'small' }} onClick={() => setShown(true)}>
          {words.show}
        </Button>
      </span>
      <Dialog
        title={words.title}
        isOpen={isShown}
        onClose={() => setShown(false)}
        actions={null}
        last="close"
      >
        <dl className="facts">
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words[meaning]}</dd>
            </div>
          ))}
        </dl>
        <CheckBox
          {...{ id: 'letter_keys', label: words.letters, help: words.lettersHelp }}
          isTicked={isOn}
          onTick={setOn}
        />
      </Dialog>
    </>
  );
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null ||
      target.isContentEditable)
  );
}

function focusRow(id: string | undefined): void {
  if (id !== undefined) document.getElementById(rowLinkId(id))?.focus();
}
