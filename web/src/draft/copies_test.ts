// What stays on a device that others use too, and what a reload finds again.
import { beforeEach, expect, test } from 'vitest';
import { DraftCopies, type DraftCopy } from './copies.ts';
import { emptyContent } from './content.ts';

class MapStorage implements Storage {
  readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  clear = () => this.items.clear();
  getItem = (key: string) => this.items.get(key) ?? null;
  key = (index: number) => [...this.items.keys()][index] ?? null;
  removeItem = (key: string) => void this.items.delete(key);
  setItem = (key: string, value: string) => void this.items.set(key, value);
}

let tab: MapStorage;
let device: MapStorage;
let copies: DraftCopies;
beforeEach(() => {
  tab = new MapStorage();
  device = new MapStorage();
  copies = new DraftCopies(tab, device, 'suction/basic_1');
});

const copy: DraftCopy = {
  token: 'secret',
  version: 2,
  before: emptyContent,
  values: { name: '結城', birth: { calendar: 'showa', year: '60', month: '', day: '' } },
  step: 'person',
  changedAtMilliseconds: 5,
};

test('what is not saved yet stays on the device as typed', () => {
  copies.keep(copy, 'not_saved');
  expect(new DraftCopies(new MapStorage(), device, 'suction/basic_1').of('secret')).toEqual(copy);
});

test('what the server has leaves the device; the tab still shows what was typed', () => {
  copies.keep(copy, 'not_saved');
  copies.keep(copy, 'saved');
  expect([...device.items.values()].join()).not.toContain('結城');
  expect(copies.ofDevice()).toEqual({ ...copy, values: null });
  expect(copies.of('secret')).toEqual(copy);
});

test('a copy is found under its own course and its own draft only', () => {
  copies.keep(copy, 'not_saved');
  expect(copies.of('another')).toBeNull();
  expect(new DraftCopies(tab, device, 'suction/basic_2').ofTab()).toBeNull();
});

test('forgetting leaves nothing behind', () => {
  copies.keep(copy, 'not_saved');
  copies.forget();
  expect([tab.items.size, device.items.size]).toEqual([0, 0]);
});

test.each(['not json', '{}', '[]', '{"token": 5}'])('a damaged copy %s is no copy', (text) => {
  copies.keep(copy, 'not_saved');
  for (const key of tab.items.keys()) tab.setItem(key, text);
  expect(copies.ofTab()).toBeNull();
});

test('a storage that refuses does not stop anybody from typing', () => {
  tab.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(() => copies.keep(copy, 'saved')).not.toThrow();
});
