// wrk: the driver of everything over HTTP. One thread of it is far from busy at these rates; its
// own CPU is reported beside the server's.
import { join } from 'node:path';
import { run } from './command.ts';
import type { Run } from './window.ts';

const here = import.meta.dirname;

export interface Load {
  connections: number;
  seconds: number;
  /** A file of requests, each sent once; none: the address alone, again and again. */
  requests?: string;
  headers?: Record<string, string>;
}

export async function wrk(url: string, load: Load): Promise<Run> {
  const headers = Object.entries(load.headers ?? {}).flatMap(([k, v]) => ['-H', `${k}: ${v}`]);
  const size = ['-t1', `-c${load.connections}`, `-d${load.seconds}s`, '--timeout', '30s'];
  const args = [...size, ...headers, '-s', join(here, 'load.lua'), url];
  const text = await run('wrk', args, { REQUESTS: load.requests ?? '' });
  const line = text.split('\n').find((each) => each.startsWith('{'));
  if (line === undefined) throw new Error(`wrk gave no figures: ${text}`);
  return JSON.parse(line) as Run;
}
