// The line that says whether everything is saved. It announces itself only when something is wrong:
// "saved" after every word would be noise.
import { problemText } from '../api/problem.ts';
import { clockTime } from '../i18n/clock_time.ts';
import type { Text } from '../i18n/ja.ts';
import { useText } from '../i18n/text.tsx';
import type { SaveState } from './autosave.ts';
import { useDraftText } from './words.ts';
import type { DraftText } from './words_ja.ts';

interface SaveStateLineProps {
  state: SaveState;
  isNewer: boolean;
}

export function SaveStateLine({ state, isNewer }: SaveStateLineProps) {
  const text = useText();
  const words = useDraftText();
  const isWrong = ['offline', 'conflict', 'refused'].includes(state.kind);
  return (
    <>
      <div className="save-state" data-tone={isWrong ? 'attention' : undefined}>
        <span role={isWrong ? 'status' : undefined}>{wordsOf(state, words, text)}</span>
      </div>
      {isNewer && <p role="status">{words.newer}</p>}
    </>
  );
}

function wordsOf(state: SaveState, words: DraftText, text: Text): string {
  switch (state.kind) {
    case 'untouched':
      return words.untouched;
    case 'waiting':
      return words.waiting;
    case 'saving':
      return words.saving;
    case 'saved':
      return words.saved(clockTime(state.atMilliseconds));
    case 'offline':
      return words.offline;
    case 'conflict':
      return words.conflict.later;
    case 'refused':
      return state.problem.kind === 'missing'
        ? words.gone
        : words.refused(problemText(state.problem, text));
  }
}
