// Saving a draft while it is typed: a moment after the last key, one request at a time, each with
// the version that it changes. An answer that got lost is not taken for another device's work, and
// another device's work is never overwritten: it is handed out to be decided.
import type { Draft } from '../api/contract.ts';
import type { Problem } from '../api/problem.ts';
import { contentHeld, hasSameAnswers, isSameContent, type DraftContent } from './content.ts';

export type SaveAnswer =
  | { kind: 'saved'; token: string; version: number }
  | { kind: 'changed'; theirs: Draft }
  | { kind: 'no_answer' }
  | { kind: 'refused'; problem: Problem };

/** `leaving`: the page may be gone before the answer comes. */
export type SaveManner = 'staying' | 'leaving';

export interface DraftServer {
  create: (content: DraftContent) => Promise<SaveAnswer>;
  save: (held: HeldDraft, content: DraftContent, manner: SaveManner) => Promise<SaveAnswer>;
}

export interface HeldDraft {
  token: string;
  version: number;
}

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; atMilliseconds: number }
  | { kind: 'offline' }
  | { kind: 'conflict'; theirs: Draft }
  | { kind: 'refused'; problem: Problem };

export interface Timer {
  start: (milliseconds: number, task: () => void) => void;
  cancel: () => void;
}

export interface AutosaveParts {
  server: DraftServer;
  timer: Timer;
  nowMilliseconds: () => number;
  held: HeldDraft | null;
  /** What the server holds; for a new draft what stood in the form before anybody typed. */
  acknowledged: DraftContent;
  /** Another device's answers came while nothing was typed here: they belong on the screen. */
  onTheirs: (theirs: Draft) => void;
}

export const pauseMilliseconds = 1_500;
export const retryMilliseconds = [5_000, 10_000, 20_000, 40_000, 60_000] as const;

export class Autosave {
  readonly #parts: AutosaveParts;
  readonly #listeners = new Set<() => void>();
  #state: SaveState = { kind: 'untouched' };
  #held: HeldDraft | null;
  #acknowledged: DraftContent;
  #latest: DraftContent;
  #unanswered: DraftContent[] = [];
  #failures = 0;
  #work: Promise<void> | null = null;
  #isStopped = false;

  constructor(parts: AutosaveParts) {
    this.#parts = parts;
    this.#held = parts.held;
    this.#acknowledged = parts.acknowledged;
    this.#latest = parts.acknowledged;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  state = (): SaveState => this.#state;
  held = (): HeldDraft | null => this.#held;
  acknowledged = (): DraftContent => this.#acknowledged;

  /** Called with all that stands in the form, whenever any of it has changed. */
  change(content: DraftContent): void {
    this.#latest = content;
    if (this.#isStopped || this.#isUndecided()) return;
    if (!this.#isNewer()) return this.#rest();
    if (this.#work === null && this.#state.kind !== 'offline') this.#become({ kind: 'waiting' });
    this.#parts.timer.start(pauseMilliseconds, () => void this.flush());
  }

  /** Saves what is not saved yet; afterwards the state tells whether that succeeded. */
  async flush(manner: SaveManner = 'staying'): Promise<SaveState> {
    while (this.#work !== null) await this.#work;
    if (this.#isStopped || this.#isUndecided() || !this.#isNewer()) return this.#state;
    this.#parts.timer.cancel();
    this.#work = this.#send(manner).finally(() => {
      this.#work = null;
    });
    await this.#work;
    return this.#state;
  }

  /** The page may be closing: no new draft is begun, whose token nobody would ever see. */
  leave(): void {
    if (this.#held !== null && this.#work === null) void this.flush('leaving');
  }

  /** What the person has decided on stands over the other device's version. */
  resolve(theirs: Draft, chosen: DraftContent): void {
    this.#adopt(theirs);
    this.#latest = chosen;
    this.#become({ kind: 'waiting' });
    if (!this.#isNewer()) return this.#rest();
    void this.flush();
  }

  /** The draft is handed in or discarded: nothing is saved any more. */
  stop(): void {
    this.#isStopped = true;
    this.#parts.timer.cancel();
  }

  isStopped = (): boolean => this.#isStopped;

  /** Another device's version, as the answer to something else than saving told it. */
  meet(theirs: Draft): void {
    this.#meet(theirs);
  }

  // What was typed is taken back, or is what the server has: nothing is left to send.
  #rest(): void {
    if (this.#state.kind !== 'waiting' || this.#work !== null) return;
    this.#parts.timer.cancel();
    const saved = { kind: 'saved', atMilliseconds: this.#parts.nowMilliseconds() } as const;
    this.#become(this.#held === null ? { kind: 'untouched' } : saved);
  }

  #isNewer(): boolean {
    // Looking through the steps of an untouched form is no reason to keep anything.
    return this.#held === null
      ? !hasSameAnswers(this.#latest, this.#acknowledged)
      : !isSameContent(this.#latest, this.#acknowledged);
  }

  #isUndecided(): boolean {
    return this.#state.kind === 'conflict' || this.#isGone();
  }

  #isGone(): boolean {
    return this.#state.kind === 'refused' && this.#state.problem.kind === 'missing';
  }

  async #send(manner: SaveManner): Promise<void> {
    const sent = this.#latest;
    const { server } = this.#parts;
    this.#become({ kind: 'saving' });
    const held = this.#held;
    const answer =
      held === null ? await server.create(sent) : await server.save(held, sent, manner);
    switch (answer.kind) {
      case 'saved':
        this.#held = { token: answer.token, version: answer.version };
        return this.#acknowledge(sent);
      case 'changed':
        return this.#meet(answer.theirs);
      case 'no_answer':
        if (held !== null) this.#unanswered.push(sent);
        return this.#tryLater();
      case 'refused':
        return this.#become({ kind: 'refused', problem: answer.problem });
    }
  }

  #acknowledge(content: DraftContent): void {
    this.#acknowledged = content;
    this.#unanswered = [];
    this.#failures = 0;
    this.#become({ kind: 'saved', atMilliseconds: this.#parts.nowMilliseconds() });
    this.#goOn();
  }

  // The version that is newer may be our own, when only its answer was lost.
  #meet(theirs: Draft): void {
    const content = contentHeld(theirs);
    const known = [...this.#unanswered, this.#acknowledged, this.#latest];
    const isOurs = known.some((own) => hasSameAnswers(own, content));
    const isUntouched = hasSameAnswers(this.#latest, this.#acknowledged);
    if (!isOurs && !isUntouched) return this.#become({ kind: 'conflict', theirs });
    this.#adopt(theirs);
    this.#become({ kind: 'saved', atMilliseconds: this.#parts.nowMilliseconds() });
    if (isOurs) return this.#goOn();
    this.#latest = content;
    this.#parts.onTheirs(theirs);
  }

  #adopt(theirs: Draft): void {
    if (this.#held !== null) this.#held = { token: this.#held.token, version: theirs.version };
    this.#acknowledged = contentHeld(theirs);
    this.#unanswered = [];
    this.#failures = 0;
  }

  #goOn(): void {
    if (this.#isStopped || !this.#isNewer()) return;
    this.#become({ kind: 'waiting' });
    this.#parts.timer.start(pauseMilliseconds, () => void this.flush());
  }

  #tryLater(): void {
    this.#become({ kind: 'offline' });
    const last = retryMilliseconds.length - 1;
    const pause = retryMilliseconds[Math.min(this.#failures, last)] ?? pauseMilliseconds;
    this.#failures += 1;
    if (!this.#isStopped) this.#parts.timer.start(pause, () => void this.flush());
  }

  #become(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** One task at a time, on the browser's own timer. */
export function createTimer(): Timer {
  let running: ReturnType<typeof setTimeout> | undefined;
  return {
    start: (milliseconds, task) => {
      clearTimeout(running);
      running = setTimeout(task, milliseconds);
    },
    cancel: () => clearTimeout(running),
  };
}
