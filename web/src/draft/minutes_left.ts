// How long a call is still open. The last second is part of it (23:59:59 is in, 00:00:00 is out).

/** Whole minutes in the last hour, rounded down, so that nobody counts on one that is not there. */
export function minutesLeft(
  closesAt: string,
  nowMilliseconds: number,
): number | 'more_than_an_hour' | 'over' {
  const left = Date.parse(closesAt) + 1000 - nowMilliseconds;
  if (left <= 0) return 'over';
  const minutes = Math.floor(left / 60_000);
  return minutes >= 60 ? 'more_than_an_hour' : minutes;
}
