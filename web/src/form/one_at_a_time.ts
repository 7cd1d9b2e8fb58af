// One piece of work at a time: a second press while the first is being answered does nothing, so
// nothing is sent twice.
import { useRef, useState } from 'react';

export type Work = 'none' | 'checking' | 'sending';

export function useOneAtATime() {
  const [work, setWork] = useState<Work>('none');
  const isAtWork = useRef(false);
  const alone =
    <Result>(kind: Work, task: () => Promise<Result>) =>
    async () => {
      if (isAtWork.current) return undefined;
      isAtWork.current = true;
      setWork(kind);
      try {
        return await task();
      } finally {
        isAtWork.current = false;
        setWork('none');
      }
    };
  return { work, alone };
}
