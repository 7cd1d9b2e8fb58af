// The server's time: a window closes by its clock, whatever the device's says. Between two answers
// it goes on by the browser's monotonic clock, which nobody can set.

interface Heard {
  serverMilliseconds: number;
  monotonicMilliseconds: number;
}

export class ServerClock {
  readonly #monotonic: () => number;
  #heard: Heard | null = null;

  constructor(monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic;
  }

  /** The `Date` header of an answer; a missing or unreadable one changes nothing. */
  hear(header: string | null): void {
    const serverMilliseconds = header === null ? Number.NaN : Date.parse(header);
    if (Number.isNaN(serverMilliseconds)) return;
    this.#heard = { serverMilliseconds, monotonicMilliseconds: this.#monotonic() };
  }

  /** Milliseconds since 1970; the device's own time until the server has answered once. */
  now(): number {
    if (this.#heard === null) return Date.now();
    const { serverMilliseconds, monotonicMilliseconds } = this.#heard;
    return serverMilliseconds + (this.#monotonic() - monotonicMilliseconds);
  }
}
