// What this browser keeps of a draft: how to open it again, and what the server has not
// acknowledged yet, so that a dead network loses nothing. What is saved does not stay on the
// device, because office and hospital machines are shared; the tab alone keeps what it shows.
import * as v from 'valibot';
import type { FormValues } from '../form/values.ts';
import type { DraftContent } from './content.ts';

export interface DraftCopy {
  /** Null until the server has given one. */
  token: string | null;
  version: number;
  /** What the server last acknowledged. */
  before: DraftContent;
  /** As typed; null where the server has all of it. */
  values: FormValues | null;
  step: string;
  changedAtMilliseconds: number;
}

const storedValue = v.union([
  v.string(),
  v.array(v.string()),
  v.strictObject({
    calendar: v.picklist(['', 'western', 'meiji', 'taisho', 'showa', 'heisei', 'reiwa']),
    year: v.string(),
    month: v.string(),
    day: v.string(),
  }),
]);
const storedCopy = v.object({
  token: v.nullable(v.string()),
  version: v.number(),
  before: v.object({
    answers: v.record(v.string(), v.array(v.string())),
    agreed: v.array(v.string()),
    step: v.string(),
  }),
  values: v.nullable(v.record(v.string(), storedValue)),
  step: v.string(),
  changedAtMilliseconds: v.number(),
});

export class DraftCopies {
  readonly #tab: Storage;
  readonly #device: Storage;
  readonly #key: string;

  /** `name` is that of the course. */
  constructor(tab: Storage, device: Storage, name: string) {
    this.#tab = tab;
    this.#device = device;
    this.#key = `draft-copy:${name}`;
  }

  keep(copy: DraftCopy, saved: 'saved' | 'not_saved'): void {
    write(this.#tab, this.#key, copy);
    write(this.#device, this.#key, saved === 'saved' ? { ...copy, values: null } : copy);
  }

  /** Of this tab, which a reload finds again without a question. */
  ofTab(): DraftCopy | null {
    return read(this.#tab, this.#key);
  }

  /** Of this browser, which may have been another person's: it is offered, not opened. */
  ofDevice(): DraftCopy | null {
    return read(this.#device, this.#key);
  }

  /** The copy of that draft, wherever it is; the tab knows best what was typed. */
  of(token: string): DraftCopy | null {
    return [this.ofTab(), this.ofDevice()].find((copy) => copy?.token === token) ?? null;
  }

  forget(): void {
    this.#tab.removeItem(this.#key);
    this.#device.removeItem(this.#key);
  }
}

function write(storage: Storage, key: string, copy: DraftCopy): void {
  try {
    storage.setItem(key, JSON.stringify(copy));
  } catch (refusal) {
    // A full or forbidden storage must not stop the person from typing; the server still saves.
    if (!(refusal instanceof DOMException)) throw refusal;
  }
}

function read(storage: Storage, key: string): DraftCopy | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    const copy = v.safeParse(storedCopy, JSON.parse(text));
    return copy.success ? copy.output : null;
  } catch {
    return null;
  }
}
