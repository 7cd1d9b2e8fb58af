// What handing in and pages cost with 10³ … 10⁶ applications stored: CPU per job and p99, one after
// another in one run, so that the curve shows whether the cost grows with what is there.
//
//   node bench/http/growth.ts [seconds] [applications…]
import { Installation } from './installation.ts';
import { firstLine, handIn } from './hand_in.ts';
import { multiplyTo } from './multiply.ts';
import { say } from './say.ts';
import { measure } from './window.ts';
import { wrk } from './wrk.ts';

const seconds = Number(process.argv[2] ?? 5);
const given = process.argv.slice(3).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000, 1_000_000];
const ratePerSecondMax = 3000;
const madeByHand = 1000; // the others are copies of these

for (const size of sizes) {
  const installation = new Installation();
  try {
    await installation.prepare(madeByHand, seconds * ratePerSecondMax);
    if (size > madeByHand) multiplyTo(installation.data, size);
    await installation.start();
    const status = await handIn(installation.url, firstLine(installation.requests));
    const pages = new Map([
      ['course page', '/ja/programmes/suction-2024/courses/basic_1'],
      ['catalogue', '/ja'],
      ['status page', status],
    ]);
    for (const [name, path] of pages) {
      const answer = await fetch(installation.url + path, { redirect: 'manual' });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      const page = await measure([installation.pid], () =>
        wrk(installation.url + path, { connections: 16, seconds: 2 }),
      );
      if (page.refused + page.lost > 0) throw new Error(`${page.refused} were refused`);
      say(`${size} ${name}`, page);
    }
    installation.skipFirstRequest();
    const load = { connections: 64, seconds, requests: installation.requests };
    const window = await measure([installation.pid], () => wrk(installation.url, load));
    if (window.refused + window.lost > 0) throw new Error(`${window.refused} were refused`);
    say(`${size} stored`, window);
  } finally {
    await installation.remove();
  }
}
