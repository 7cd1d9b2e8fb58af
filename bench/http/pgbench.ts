// The peer of handing in an application: pgbench, running a script that changes as many rows of the
// same kinds, with prepared statements, and none of Musubi's checks (peer.sql, peer_script.sql).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import { run } from './command.ts';
import type { Run } from './window.ts';

const here = import.meta.dirname;

export async function preparePeer(cluster: Cluster, drafts: number): Promise<void> {
  const file = ['-f', join(here, 'peer.sql'), '-v', `drafts=${drafts}`];
  const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...file];
  await run(cluster.program('psql'), args, cluster.environment);
}

function figure(text: string, sign: RegExp): number {
  const found = sign.exec(text)?.[1];
  if (found === undefined) throw new Error(`pgbench did not say ${sign}: ${text}`);
  return Number(found);
}

/** pgbench tells no percentile; its log of every transaction does. */
export async function runPeer(cluster: Cluster, clients: number, seconds: number): Promise<Run> {
  const log = join(cluster.folder, `pgbench-${Date.now()}`);
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds)];
  const script = ['-f', join(here, 'peer_script.sql'), '-l', `--log-prefix=${log}`];
  const program = cluster.program('pgbench');
  const text = await run('setpriv', ['--', program, ...args, ...script], cluster.environment);
  const requests = figure(text, /transactions actually processed: (\d+)/u);
  const times = (await latenciesBelow(cluster.folder)).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    requests,
    seconds: requests / figure(text, /tps = ([\d.]+)/u),
    refused: 0,
    lost: figure(text, /failed transactions: (\d+)/u),
    p50_ms: at(0.5),
    p99_ms: at(0.99),
  };
}

async function latenciesBelow(folder: string): Promise<number[]> {
  const names = (await run('find', [folder, '-maxdepth', '1', '-name', 'pgbench-*'])).trim();
  const times: number[] = [];
  for (const name of names.split('\n').filter((each) => each !== '')) {
    for (const line of readFileSync(name, 'latin1').split('\n')) {
      const microseconds = Number(line.split(' ')[2]);
      if (microseconds > 0) times.push(microseconds / 1000);
    }
    await run('rm', [name]);
  }
  return times;
}
