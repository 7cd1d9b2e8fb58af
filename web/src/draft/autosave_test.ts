// Autosave under everything a network does: nothing typed is lost, nothing is sent twice at once,
// and nobody's work is overwritten without a word.
import { expect, test } from 'vitest';
import type { Draft } from '../api/contract.ts';
import type { Problem } from '../api/problem.ts';
import { Autosave, pauseMilliseconds, retryMilliseconds, type SaveAnswer } from './autosave.ts';
import { emptyContent, type DraftContent } from './content.ts';

const typed = (name: string, step = 'person'): DraftContent => ({
  answers: name === '' ? {} : { name: [name] },
  agreed: [],
  step,
});

const saved = (version: number): SaveAnswer => ({ kind: 'saved', token: 'secret', version });

const draft = (content: DraftContent, version: number): Draft => ({
  ...content,
  ...{ programme: 'p', course: 'c', revision: 1, version },
  created_at: '2026-11-21T10:00:00+09:00',
  updated_at: '2026-11-21T10:00:00+09:00',
  expires_at: '2027-01-20T10:00:00+09:00',
});

const gone: Problem = {
  ...{
    kind: 'missing',
    status: 404,
    code: 'no_such_draft',
    findings: [],
    requestId: null,
    detail: '',
    reasons: [],
    retrySeconds: null,
  },
};

interface Sent {
  version: number | null;
  content: DraftContent;
  manner: string;
  answer: (answer: SaveAnswer) => Promise<void>;
}

// The server and the timer are in the hands of the test: each answers when it is told to.
function scene(start: { version: number; content: DraftContent } | null = null) {
  const sent: Sent[] = [];
  const shown: Draft[] = [];
  let task: { milliseconds: number; run: () => void } | null = null;
  const ask = (version: number | null, content: DraftContent, manner: string) =>
    new Promise<SaveAnswer>((resolve) => {
      const answer = async (given: SaveAnswer) => {
        resolve(given);
        await settled();
      };
      sent.push({ version, content, manner, answer });
    });
  const autosave = new Autosave({
    server: {
      create: (content) => ask(null, content, 'staying'),
      save: ({ version }, content, manner) => ask(version, content, manner),
    },
    timer: {
      start: (milliseconds, run) => {
        task = { milliseconds, run };
      },
      cancel: () => {
        task = null;
      },
    },
    nowMilliseconds: () => 5,
    held: start === null ? null : { token: 'secret', version: start.version },
    acknowledged: start?.content ?? emptyContent,
    onTheirs: (theirs) => shown.push(theirs),
  });
  const elapse = async () => {
    const due = task;
    task = null;
    due?.run();
    await settled();
  };
  return { autosave, sent, shown, elapse, waits: () => task?.milliseconds ?? null };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test('looking at a form and going through its steps begins no draft', async () => {
  const { autosave, sent, waits } = scene();
  autosave.change(typed('', 'person'));
  autosave.change(typed('', 'review'));
  await autosave.flush();
  expect(sent).toEqual([]);
  expect(waits()).toBeNull();
  expect(autosave.state()).toEqual({ kind: 'untouched' });
});

test('a draft begins a moment after the first change, with what was typed last', async () => {
  const { autosave, sent, elapse, waits } = scene();
  autosave.change(typed('結'));
  autosave.change(typed('結城'));
  expect(autosave.state().kind).toBe('waiting');
  expect(waits()).toBe(pauseMilliseconds);
  await elapse();
  expect(sent.map(({ version, content }) => [version, content])).toEqual([[null, typed('結城')]]);
  expect(autosave.state().kind).toBe('saving');
  await sent[0]?.answer(saved(1));
  expect(autosave.state()).toEqual({ kind: 'saved', atMilliseconds: 5 });
  expect(autosave.held()).toEqual({ token: 'secret', version: 1 });
});

test('one request at a time: what is typed meanwhile follows with the new version', async () => {
  const { autosave, sent, elapse, waits } = scene();
  autosave.change(typed('a'));
  await elapse();
  autosave.change(typed('ab'));
  await elapse();
  expect(sent).toHaveLength(1);
  await sent[0]?.answer(saved(1));
  if (waits() !== null) await elapse();
  expect(sent.map(({ version }) => version)).toEqual([null, 1]);
  expect(sent[1]?.content).toEqual(typed('ab'));
});

test('two flushes at once send once', async () => {
  const { autosave, sent } = scene();
  autosave.change(typed('a'));
  const both = [autosave.flush(), autosave.flush()];
  await settled();
  expect(sent).toHaveLength(1);
  await sent[0]?.answer(saved(1));
  expect(await Promise.all(both)).toEqual([autosave.state(), autosave.state()]);
  expect(sent).toHaveLength(1);
});

test('a step alone is kept once there is a draft; a change taken back is no change', async () => {
  const { autosave, sent } = scene({ version: 3, content: typed('a') });
  autosave.change(typed('ab'));
  autosave.change(typed('a'));
  expect(autosave.state().kind).toBe('saved');
  await autosave.flush();
  expect(sent).toEqual([]);
  autosave.change(typed('a', 'review'));
  void autosave.flush();
  await settled();
  expect(sent.map(({ content }) => content.step)).toEqual(['review']);
});

test('without an answer it tries again, ever more slowly, with what is typed by then', async () => {
  const { autosave, sent, elapse, waits } = scene({ version: 1, content: typed('a') });
  autosave.change(typed('ab'));
  await elapse();
  const waited: (number | null)[] = [];
  for (let failure = 0; failure < 7; failure += 1) {
    await sent.at(-1)?.answer({ kind: 'no_answer' });
    expect(autosave.state().kind).toBe('offline');
    waited.push(waits());
    await elapse();
  }
  expect(waited).toEqual([...retryMilliseconds, 60_000, 60_000]);
  await sent.at(-1)?.answer(saved(2));
  expect(autosave.state().kind).toBe('saved');
});

test('a lost answer is not taken for another device', async () => {
  const { autosave, sent, elapse, waits } = scene({ version: 1, content: typed('a') });
  autosave.change(typed('ab'));
  await elapse();
  await sent[0]?.answer({ kind: 'no_answer' });
  autosave.change(typed('abc'));
  await elapse();
  await sent[1]?.answer({ kind: 'changed', theirs: draft(typed('ab'), 2) });
  expect(autosave.state().kind).toBe('waiting');
  expect(waits()).toBe(pauseMilliseconds);
  await elapse();
  expect([sent[2]?.version, sent[2]?.content]).toEqual([2, typed('abc')]);
});

test('other answers of another device are handed out, and nothing is sent meanwhile', async () => {
  const { autosave, sent, elapse } = scene({ version: 1, content: typed('a') });
  autosave.change(typed('mine'));
  await elapse();
  const theirs = draft(typed('theirs'), 2);
  await sent[0]?.answer({ kind: 'changed', theirs });
  expect(autosave.state()).toEqual({ kind: 'conflict', theirs });
  autosave.change(typed('mine too'));
  await autosave.flush();
  expect(sent).toHaveLength(1);
  autosave.resolve(theirs, typed('chosen'));
  await settled();
  expect([sent[1]?.version, sent[1]?.content]).toEqual([2, typed('chosen')]);
  await sent[1]?.answer(saved(3));
  expect(autosave.state().kind).toBe('saved');
});

test('deciding for the other device sends nothing, because that is what is kept', async () => {
  const { autosave, sent, elapse } = scene({ version: 1, content: typed('a') });
  autosave.change(typed('mine'));
  await elapse();
  const theirs = draft(typed('theirs'), 2);
  await sent[0]?.answer({ kind: 'changed', theirs });
  autosave.resolve(theirs, typed('theirs'));
  await settled();
  expect(sent).toHaveLength(1);
  expect(autosave.state().kind).toBe('saved');
});

test('newer answers come onto the screen where nothing was typed', async () => {
  const { autosave, sent, shown } = scene({ version: 1, content: typed('a') });
  autosave.change(typed('a', 'review'));
  void autosave.flush();
  await settled();
  const theirs = draft(typed('theirs'), 2);
  await sent[0]?.answer({ kind: 'changed', theirs });
  expect(shown).toEqual([theirs]);
  expect(autosave.held()?.version).toBe(2);
  expect(autosave.state().kind).toBe('saved');
});

test('a draft that is gone is not saved again', async () => {
  const { autosave, sent, elapse, waits } = scene({ version: 1, content: typed('a') });
  autosave.change(typed('ab'));
  await elapse();
  await sent[0]?.answer({ kind: 'refused', problem: gone });
  autosave.change(typed('abc'));
  expect(waits()).toBeNull();
  expect(autosave.state().kind).toBe('refused');
});

test('another refusal is told, and the next change tries again', async () => {
  const { autosave, sent, elapse } = scene({ version: 1, content: typed('a') });
  autosave.change(typed('ab'));
  await elapse();
  const tooLarge: Problem = { ...gone, kind: 'too_large', status: 413, code: 'draft_too_large' };
  await sent[0]?.answer({ kind: 'refused', problem: tooLarge });
  expect(autosave.state()).toEqual({ kind: 'refused', problem: tooLarge });
  autosave.change(typed('b'));
  await elapse();
  expect(sent).toHaveLength(2);
});

test('a closing page saves a draft that exists, and begins none', async () => {
  const fresh = scene();
  fresh.autosave.change(typed('a'));
  fresh.autosave.leave();
  await settled();
  expect(fresh.sent).toEqual([]);
  const begun = scene({ version: 1, content: typed('a') });
  begun.autosave.change(typed('ab'));
  begun.autosave.leave();
  await settled();
  expect(begun.sent.map(({ manner }) => manner)).toEqual(['leaving']);
});

test('a draft that was handed in is left alone', async () => {
  const { autosave, sent, waits } = scene({ version: 1, content: typed('a') });
  autosave.change(typed('ab'));
  autosave.stop();
  autosave.change(typed('abc'));
  await autosave.flush();
  expect(waits()).toBeNull();
  expect(sent).toEqual([]);
});
