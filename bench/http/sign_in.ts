// Signing in with a password: each request is of another account, whose password is checked with
// Argon2id and for which a session is stored, durably. Beside it the hash alone, as the same build
// computes it, so that what else a sign-in costs is the difference.
//
//   node bench/http/sign_in.ts [windows] [seconds]
import { join, resolve } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { run } from './command.ts';
import { Installation } from './installation.ts';
import { say } from './say.ts';
import { measure, median } from './window.ts';
import { wrk } from './wrk.ts';

const windows = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);
const connections = 16;
const ratePerSecondMax = 400;

const folder = process.env['MUSUBI_BENCH_BUILD'] ?? 'build/release';
const build = resolve(import.meta.dirname, '../..', folder);

const installation = new Installation();
try {
  await installation.prepare(0, 0, windows * seconds * ratePerSecondMax);
  const lines = readFileSync(installation.requests, 'utf8').trimEnd().split('\n');
  await installation.start();
  const whole: number[] = [];
  const hash: number[] = [];
  for (let i = 0; i < windows; ++i) {
    const requests = join(installation.folder, 'window.tsv');
    writeFileSync(requests, lines.splice(0, seconds * ratePerSecondMax).join('\n') + '\n');
    const window = await measure([installation.pid], () =>
      wrk(installation.url, { connections, seconds, requests }),
    );
    if (window.refused + window.lost > 0) throw new Error(`${window.refused} were refused`);
    say('sign-in', window);
    whole.push(window.serverMs);
    hash.push(Number(await run(join(build, 'bench/password_bench'), [])));
  }
  const [all, alone] = [median(whole), median(hash)];
  console.log(
    `sign-in ${all.toFixed(2)} ms of CPU; Argon2id alone ${alone.toFixed(2)} ms; ` +
      `everything else ${(all - alone).toFixed(2)} ms (medians of ${windows} windows)`,
  );
} finally {
  await installation.remove();
}
