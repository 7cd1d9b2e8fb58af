// CPU time as Linux counts it, so that a figure says what a job costs and whether the machine was
// quiet while it was taken.
import { readFileSync, readdirSync } from 'node:fs';

const ticksPerSecond = 100; // USER_HZ on every Linux

interface Times {
  own: number;
  children: number; // those that have ended
  parent: number;
}

function timesOf(pid: number | 'self'): Times | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return undefined; // it has ended meanwhile
  }
  // The name, in brackets, may hold spaces.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const at = (index: number) => fields[index] ?? 0;
  return {
    own: (at(11) + at(12)) / ticksPerSecond,
    children: (at(13) + at(14)) / ticksPerSecond,
    parent: at(1),
  };
}

/** Seconds that a process and everything below it have used. */
export function secondsOfTree(root: number): number {
  const all = new Map<number, Times>();
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/u.test(name) ? timesOf(Number(name)) : undefined;
    if (times !== undefined) all.set(Number(name), times);
  }
  const isBelow = (pid: number): boolean => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  let seconds = 0;
  for (const [pid, times] of all) if (isBelow(pid)) seconds += times.own + times.children;
  return seconds;
}

/** Seconds of this program's children that have ended. */
export function secondsOfEndedChildren(): number {
  return timesOf('self')?.children ?? 0;
}

/** Seconds that all cores together were busy since the machine started. */
export function secondsOfMachine(): number {
  const [first = ''] = readFileSync('/proc/stat', 'latin1').split('\n', 1);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = first
    .split(/\s+/u)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) / ticksPerSecond;
}
