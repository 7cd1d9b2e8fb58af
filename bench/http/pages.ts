// Pages beside nginx, which serves the same bytes from files: the page of a course and the
// catalogue, which are kept as they were made, and an applicant's status page, which never is.
//
//   node bench/http/pages.ts [windows] [seconds]
import { Installation } from './installation.ts';
import { Nginx } from './nginx.ts';
import { firstLine, handIn } from './hand_in.ts';
import { say, sayRatio } from './say.ts';
import { isQuiet, measure } from './window.ts';
import { wrk } from './wrk.ts';

const windows = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);
const connections = 64;

const installation = new Installation();
const nginx = new Nginx();
try {
  await installation.prepare(1000, 1);
  await installation.start();
  const status = await handIn(installation.url, firstLine(installation.requests));
  const pages = new Map([
    ['course', '/ja/programmes/suction-2024/courses/basic_1'],
    ['catalogue', '/ja'],
    ['status', status],
  ]);
  const texts = new Map<string, string>();
  for (const [name, path] of pages) {
    const answer = await fetch(installation.url + path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    texts.set(name, await answer.text());
  }
  await nginx.start(texts);
  for (const [name, path] of pages) {
    const ratios: number[] = [];
    for (let i = 0; i < windows; ++i) {
      const ours = await measure([installation.pid], () =>
        wrk(installation.url + path, { connections, seconds }),
      );
      const limit = await measure([nginx.pid], () =>
        wrk(`${nginx.url}/${name}`, { connections, seconds }),
      );
      if (ours.refused + ours.lost + limit.refused + limit.lost > 0) {
        throw new Error(`${name}: ${ours.refused} refused, ${ours.lost} lost`);
      }
      say(`musubi ${name}`, ours);
      say(`nginx ${name}`, limit);
      if (isQuiet(ours, limit)) ratios.push(ours.rate / limit.rate);
    }
    sayRatio(`${name} page, ${texts.get(name)?.length ?? 0} characters`, 'nginx', ratios, windows);
  }
} finally {
  await installation.remove();
  await nginx.remove();
}
