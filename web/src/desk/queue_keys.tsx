// The list by keyboard alone: j and k move, Enter opens, x selects, / searches, ? tells. None of it
// while something is typed.
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useDeskText } from './words.ts';

interface QueueKeysProps {
  ids: readonly string[];
  toggle: (id: string) => void;
}

const keys = [
  ['j / k', 'move'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

export const rowLinkId = (id: string) => `row-${id}`;

export function QueueKeys({ ids, toggle }: QueueKeysProps) {
  const { keys: words } = useDeskText();
  const [isShown, setShown] = useState(false);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = ids.findIndex((id) => document.activeElement?.id === rowLinkId(id));
    if (event.key === 'j') focusRow(ids[Math.min(ids.length - 1, here + 1)]);
    else if (event.key === 'k') focusRow(ids[Math.max(0, here - 1)]);
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
      <Button {...{ kind: 'plain', size: 'small' }} onClick={() => setShown(true)}>
        {words.show}
      </Button>
      <Dialog title={words.title} isOpen={isShown} onClose={() => setShown(false)} actions={null}>
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
