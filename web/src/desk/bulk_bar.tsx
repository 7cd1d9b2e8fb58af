// What can be done with all that are selected. Nothing happens before its exact preview.
import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import { BulkDialog, type BulkOutcome } from './bulk_dialog.tsx';
import type { Selection } from './use_selection.ts';
import { useDeskText } from './words.ts';

export function BulkBar({ selection }: { selection: Selection }) {
  const { bulk: words } = useDeskText();
  const [asked, setAsked] = useState<BulkOutcome | null>(null);
  if (selection.chosen.length === 0) return null;
  return (
    <div className="bulk-bar no-print" role="region" aria-label={words.title}>
      <span aria-live="polite">{words.selected(selection.chosen.length)}</span>
      <Button {...{ kind: 'secondary', size: 'small' }} onClick={() => setAsked('accepted')}>
        {words.accept}
      </Button>
      <Button {...{ kind: 'secondary', size: 'small' }} onClick={() => setAsked('declined')}>
        {words.decline}
      </Button>
      <Button {...{ kind: 'plain', size: 'small' }} onClick={selection.clear}>
        {words.clear}
      </Button>
      {asked !== null && (
        <BulkDialog
          key={asked}
          chosen={selection.chosen}
          outcome={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            selection.clear();
          }}
        />
      )}
    </div>
  );
}
