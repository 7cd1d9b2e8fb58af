// The order in which files travel, and what stays on the screen when one does not arrive.
import { expect, test } from 'vitest';
import { isUnderWay, nextUpload, uploadsAfter, type Upload, type UploadState } from './uploads.ts';

const upload = (id: number, state: UploadState = { kind: 'waiting' }): Upload => ({
  ...{ id, slot: 's', file: new File(['x'], `${id}.pdf`), replaces: null, state },
});
const sending: UploadState = { kind: 'sending', sentBytes: 0 };
const refused: UploadState = { kind: 'refused', message: 'm' };

test.each<[string, Upload[], number | null]>([
  ['nothing to do', [], null],
  ['the oldest first', [upload(1), upload(2)], 1],
  ['one at a time', [upload(1, sending), upload(2)], null],
  ['past what was refused', [upload(1, refused), upload(2)], 2],
])('%s', (_, uploads, next) => {
  expect(nextUpload(uploads)?.id ?? null).toBe(next);
});

test('a refused file stays to be read, an arrived one goes', () => {
  let uploads = uploadsAfter([], { kind: 'add', uploads: [upload(1), upload(2)] });
  uploads = uploadsAfter(uploads, { kind: 'become', id: 1, state: sending });
  expect(isUnderWay(uploads)).toBe(true);
  uploads = uploadsAfter(uploads, { kind: 'remove', id: 1 });
  uploads = uploadsAfter(uploads, { kind: 'become', id: 2, state: refused });
  expect(uploads.map(({ id, state }) => [id, state])).toEqual([[2, refused]]);
  expect(isUnderWay(uploads)).toBe(false);
});
