// What handing in costs with 10³ … 10⁶ applications stored: CPU per job and p99, one after another
// in one run, so that the curve shows whether the cost grows with what is there.
//
//   node bench/http/growth.ts [seconds] [applications…]
import { Installation } from './installation.ts';
import { say } from './say.ts';
import { measure } from './window.ts';
import { wrk } from './wrk.ts';

const seconds = Number(process.argv[2] ?? 5);
const given = process.argv.slice(3).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000, 1_000_000];
const ratePerSecondMax = 6000;
const pages = new Map([
  ['course page', '/ja/programmes/suction-2024/courses/basic_1'],
  ['catalogue', '/ja/'],
]);

for (const size of sizes) {
  const installation = new Installation();
  try {
    await installation.prepare(size, seconds * ratePerSecondMax);
    await installation.start();
    const load = { connections: 64, seconds, requests: installation.requests };
    const window = await measure([installation.pid], () => wrk(installation.url, load));
    if (window.refused + window.lost > 0) throw new Error(`${window.refused} were refused`);
    say(`${size} stored`, window);
    for (const [name, path] of pages) {
      const page = await measure([installation.pid], () =>
        wrk(installation.url + path, { connections: 16, seconds: 2 }),
      );
      say(`  ${name}`, page);
    }
  } finally {
    await installation.remove();
  }
}
