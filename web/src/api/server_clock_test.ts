// The server's time, whatever the device believes.
import { expect, test } from 'vitest';
import { ServerClock } from './server_clock.ts';

test('between two answers the time goes on by the monotonic clock', () => {
  let monotonic = 100;
  const clock = new ServerClock(() => monotonic);
  clock.hear('Sat, 21 Nov 2026 01:00:04 GMT');
  monotonic += 61_000;
  expect(new Date(clock.now()).toISOString()).toBe('2026-11-21T01:01:05.000Z');
  clock.hear('Sat, 21 Nov 2026 02:00:00 GMT');
  expect(new Date(clock.now()).toISOString()).toBe('2026-11-21T02:00:00.000Z');
});

test.each([null, '', 'yesterday'])('a header %j changes nothing', (header) => {
  const clock = new ServerClock(() => 0);
  clock.hear('Sat, 21 Nov 2026 01:00:04 GMT');
  clock.hear(header);
  expect(new Date(clock.now()).toISOString()).toBe('2026-11-21T01:00:04.000Z');
});
