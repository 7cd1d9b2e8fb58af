// Durable submissions per second beside pgbench: handing in a draft of sixteen answers, with the
// rules of the call, what is on record of the person, the receipt number, the audit, the mail and
// the outbox in one transaction. Method and reading: bench/README.md.
//
//   node bench/http/submissions.ts [windows] [seconds]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from './cluster.ts';
import { Installation } from './installation.ts';
import { preparePeer, runPeer } from './pgbench.ts';
import { say, sayRatio } from './say.ts';
import { stored } from './stored.ts';
import { isQuiet, measure, type Window } from './window.ts';
import { wrk } from './wrk.ts';

const windows = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);
const ratePerSecondMax = 6000;

// The part of the prepared requests that no window had yet.
class Requests {
  private readonly lines: string[];
  private readonly path: string;

  constructor(installation: Installation) {
    this.lines = readFileSync(installation.requests, 'utf8').trimEnd().split('\n');
    this.path = join(installation.folder, 'window.tsv');
  }

  next(): string {
    writeFileSync(this.path, this.lines.splice(0, ratePerSecondMax * seconds).join('\n') + '\n');
    return this.path;
  }
}

async function ours(
  at: Installation,
  server: number[],
  requests: Requests,
  clients: number,
): Promise<Window> {
  const path = requests.next();
  const before = await stored(at);
  const window = await measure(server, () =>
    wrk(at.url, { connections: clients, seconds, requests: path }),
  );
  const kept = (await stored(at)) - before;
  // Those that were under way when the window closed are kept, too.
  if (kept < window.requests - window.refused || kept > window.requests + clients) {
    throw new Error(`${window.requests} were acknowledged and ${kept} are stored`);
  }
  if (window.refused + window.lost > 0) {
    throw new Error(`${window.refused} were refused and ${window.lost} lost`);
  }
  return window;
}

async function compare(kind: 'sqlite' | 'postgresql', clients: number): Promise<void> {
  const installation = new Installation();
  const cluster = new Cluster();
  try {
    const needed = (windows + 1) * seconds * ratePerSecondMax;
    await cluster.start();
    if (kind === 'postgresql') installation.database = await cluster.makeDatabase('musubi');
    await installation.prepare(1000, needed);
    await preparePeer(cluster, 1_000_000);
    await installation.start();
    const requests = new Requests(installation);
    const ratios: number[] = [];
    const server = kind === 'postgresql' ? [installation.pid, cluster.pid] : [installation.pid];
    await ours(installation, server, requests, clients); // a first one warms both up
    await runPeer(cluster, clients, 2);
    for (let i = 0; i < windows; ++i) {
      const mine = await ours(installation, server, requests, clients);
      const peer = await measure([cluster.pid], () => runPeer(cluster, clients, seconds));
      say(`${kind} ${clients}`, mine);
      say(`pgbench ${clients}`, peer);
      if (isQuiet(mine, peer)) ratios.push(mine.rate / peer.rate);
    }
    sayRatio(`${kind}, ${clients} clients`, 'pgbench', ratios, windows);
  } finally {
    await installation.remove();
    await cluster.remove();
  }
}

for (const kind of ['sqlite', 'postgresql'] as const) {
  for (const clients of [64, 512]) await compare(kind, clients);
}
