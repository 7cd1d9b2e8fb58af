// How windows are told: one line each, then the median of those that were quiet.
import { isQuiet, median, type Window } from './window.ts';

const figure = (n: number, digits = 0) => n.toFixed(digits).padStart(9);

export function say(name: string, window: Window): void {
  const others = isQuiet(window) ? '' : `  NOT QUIET: others took ${figure(window.others * 100)} %`;
  console.log(
    `${name.padEnd(18)}${figure(window.rate)}/s  p50 ${figure(window.p50_ms, 1)} ms` +
      `  p99 ${figure(window.p99_ms, 1)} ms  server ${figure(window.serverMs, 3)} ms CPU` +
      `  driver ${figure(window.driverMs, 3)} ms${others}`,
  );
}

export function sayRatio(what: string, peer: string, ratios: number[], windows: number): void {
  const ratio = ratios.length === 0 ? 'no quiet pair' : `${figure(median(ratios) * 100)} %`;
  console.log(
    `${what}: ${ratio} of ${peer} (median of ${ratios.length} quiet pairs of ${windows})\n`,
  );
}
