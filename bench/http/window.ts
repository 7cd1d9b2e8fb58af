// A window: one load run beside its server, with what everybody used of the machine meanwhile. One
// in which other work took more than a tenth of the machine is not quiet (performance.md).
import { cpus } from 'node:os';
import { secondsOfEndedChildren, secondsOfMachine, secondsOfTree } from './processor.ts';

export interface Run {
  requests: number;
  seconds: number;
  refused: number;
  lost: number;
  p50_ms: number;
  p99_ms: number;
}

export interface Window extends Run {
  rate: number; // per second
  serverMs: number; // CPU per job, in ms
  driverMs: number;
  others: number; // share of the machine that other work took
}

/** `server`: the processes whose trees are the server's. */
export async function measure(server: number[], load: () => Promise<Run>): Promise<Window> {
  const used = () => server.reduce((sum, pid) => sum + secondsOfTree(pid), 0);
  const before = { server: used(), driver: secondsOfEndedChildren(), all: secondsOfMachine() };
  const began = performance.now();
  const run = await load();
  const elapsed = (performance.now() - began) / 1000;
  const ofServer = used() - before.server;
  const ofDriver = secondsOfEndedChildren() - before.driver;
  const ofOthers = secondsOfMachine() - before.all - ofServer - ofDriver;
  return {
    ...run,
    rate: run.requests / run.seconds,
    serverMs: (ofServer * 1000) / run.requests,
    driverMs: (ofDriver * 1000) / run.requests,
    others: Math.max(0, ofOthers) / (elapsed * cpus().length),
  };
}

export function isQuiet(...windows: Window[]): boolean {
  return windows.every((window) => window.others <= 0.1);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
