// Signing in by password: nearly all of it is Argon2id, which is not weakened to win. Beside it,
// the same work of libsodium alone on as many threads, as `password_bench` does it.
//
//   node bench/http/sign_in.ts [windows] [seconds]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from './installation.ts';
import { run } from './command.ts';
import { say, sayRatio } from './say.ts';
import { isQuiet, measure } from './window.ts';
import { wrk } from './wrk.ts';

const windows = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);
const account = { login: 'reader@example.jp', password: 'demo-musubi-reader-2026' };

const installation = new Installation();
try {
  await installation.prepare(0, 0);
  await installation.start();
  const requests = join(installation.folder, 'sign_in.tsv');
  const line = `/api/session?lang=ja\t${JSON.stringify(account)}\n`;
  writeFileSync(requests, line.repeat(500 * seconds));
  const ratios: number[] = [];
  for (let i = 0; i < windows; ++i) {
    const ours = await measure([installation.pid], () =>
      wrk(installation.url, { connections: 16, seconds, requests }),
    );
    if (ours.refused + ours.lost > 0) throw new Error(`${ours.refused} were refused`);
    const limit = await measure([], async () => {
      const text = await run(join(installation.programs, 'bench/password_bench'), [
        String(seconds),
      ]);
      return JSON.parse(text);
    });
    say('sign in', ours);
    say('Argon2id alone', limit);
    if (isQuiet(ours)) ratios.push(ours.rate / limit.rate);
  }
  sayRatio('signing in', 'Argon2id alone', ratios, windows);
} finally {
  await installation.remove();
}
