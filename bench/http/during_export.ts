// The p99 of handing in while a member of staff takes the list of 10,000 applications as a
// workbook, again and again, beside the same load without it.
//
//   node bench/http/during_export.ts [windows] [seconds]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from './installation.ts';
import { say } from './say.ts';
import { signInAsStaff } from './staff.ts';
import { measure, median } from './window.ts';
import { wrk } from './wrk.ts';

const windows = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);
const jobsPerWindow = 3000 * seconds;

const installation = new Installation();
try {
  await installation.prepare(10_000, jobsPerWindow * windows * 2);
  await installation.start();
  const lines = readFileSync(installation.requests, 'utf8').trimEnd().split('\n');
  const requests = join(installation.folder, 'window.tsv');
  const session = await signInAsStaff(installation.url);
  const load = () => {
    writeFileSync(requests, lines.splice(0, jobsPerWindow).join('\n') + '\n');
    return measure([installation.pid], () =>
      wrk(installation.url, { connections: 16, seconds, requests }),
    );
  };
  const alone: number[] = [];
  const beside: number[] = [];
  for (let i = 0; i < windows; ++i) {
    const quiet = await load();
    let isOver = false;
    let exports = 0;
    const exporting = (async () => {
      while (!isOver) {
        await session.exportQueue();
        exports += 1;
      }
    })();
    const busy = await load();
    isOver = true;
    await exporting;
    say('alone', quiet);
    say(`with ${exports} exports`, busy);
    alone.push(quiet.p99_ms);
    beside.push(busy.p99_ms);
  }
  console.log(
    `p99 of handing in: ${median(alone).toFixed(1)} ms alone, ` +
      `${median(beside).toFixed(1)} ms while 10,000 rows are exported\n`,
  );
} finally {
  await installation.remove();
}
