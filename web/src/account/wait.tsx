// How long the next try must wait, counted down where it is told. Nobody is locked out.
import { useEffect, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { useAccountText } from './words.ts';

export interface Wait {
  /** null before anything had to wait; 0 when it is over. */
  secondsLeft: number | null;
  begin: (problem: Problem) => void;
}

export function useWait(): Wait {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const isWaiting = secondsLeft !== null && secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const tick = setInterval(() => setSecondsLeft((left) => Math.max(0, (left ?? 0) - 1)), 1000);
    return () => clearInterval(tick);
  }, [isWaiting]);
  return { secondsLeft, begin: ({ retrySeconds }) => setSecondsLeft(retrySeconds) };
}

export function WaitNote({ wait: { secondsLeft } }: { wait: Wait }) {
  const { signIn: words } = useAccountText();
  if (secondsLeft === null) return null;
  if (secondsLeft === 0) return <p role="status">{words.waitOver}</p>;
  const time =
    secondsLeft < 60 ? words.seconds(secondsLeft) : words.minutes(Math.ceil(secondsLeft / 60));
  return <p className="quiet">{words.wait(time)}</p>;
}
