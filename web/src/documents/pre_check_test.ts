// What a browser refuses before a file travels: just below, at and above each limit, and by what
// the first bytes say, never by the name alone.
import { expect, test } from 'vitest';
import type { DocumentLimits, DocumentList, HandedDocument } from '../api/contract.ts';
import { refusalOfFile, roomOf, type ChosenFile, type Room } from './pre_check.ts';

const limits: DocumentLimits = {
  bytes_of_file: 1000,
  bytes_of_application: 3000,
  files_of_slot: 2,
  media_types: ['application/pdf'],
};
const empty: Room = { filesOfSlot: 0, bytesOfApplication: 0 };

function file(content: string, size = content.length, name = 'a.pdf'): ChosenFile {
  const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
  return {
    ...{ name, size },
    slice: (from, to) => ({ arrayBuffer: async () => bytes.slice(from, to).buffer }),
  };
}

const pdf = '%PDF-1.7\n';

test.each<[string, ChosenFile, Room, string | null]>([
  ['an empty file', file(''), empty, 'file_empty'],
  ['a file at the limit', file(pdf, 1000), empty, null],
  ['a byte more', file(pdf, 1001), empty, 'file_too_large'],
  ['the last place of a slot', file(pdf), { ...empty, filesOfSlot: 1 }, null],
  ['a file too many', file(pdf), { ...empty, filesOfSlot: 2 }, 'document_slot_full'],
  ['the last room', file(pdf, 1000), { ...empty, bytesOfApplication: 2000 }, null],
  ['no room', file(pdf, 1000), { ...empty, bytesOfApplication: 2001 }, 'application_full'],
  ['a name at the limit', file(pdf, 9, '𠮷'.repeat(200)), empty, null],
  ['a longer name', file(pdf, 9, '𠮷'.repeat(201)), empty, 'name_too_long'],
])('%s', async (_, chosen, room, refusal) => {
  expect(await refusalOfFile(chosen, limits, room)).toBe(refusal);
});

test.each<[string, string, string, string | null]>([
  ['a PDF', pdf, 'a.pdf', null],
  ['a PDF with another name', pdf, 'a.docx', null],
  ['a JPEG', '\xFF\xD8\xFF\xE0', 'a.jpg', null],
  ['a PNG', '\x89PNG\r\n\x1A\n', 'a.png', null],
  ['a TIFF, little end first', 'II*\0', 'a.tif', null],
  ['a TIFF, big end first', 'MM\0*', 'a.tif', null],
  ['a HEIC of a phone', '\0\0\0\x18ftypheic', 'a.heic', null],
  ['Word', 'PK\x03\x04', 'a.docx', 'file_is_word'],
  ['old Word', '\xD0\xCF\x11\xE0', 'a.doc', 'file_is_word'],
  ['Excel', 'PK\x03\x04', '様式1.XLSX', 'file_is_spreadsheet'],
  ['PowerPoint', 'PK\x03\x04', 'a.pptx', 'file_is_presentation'],
  ['an archive', 'PK\x03\x04', 'a.zip', 'file_is_archive'],
  ['an archive that is called a PDF', 'PK\x03\x04', 'a.pdf', 'file_is_archive'],
  ['old Office without a name', '\xD0\xCF\x11\xE0', 'a', 'file_is_office'],
  ['a WebP', 'RIFF\0\0\0\0WEBP', 'a.webp', 'file_is_other_picture'],
  ['an AVIF', '\0\0\0\x18ftypavif', 'a.avif', 'file_is_other_picture'],
  ['a GIF', 'GIF89a', 'a.gif', 'file_is_other_picture'],
  ['a video', '\0\0\0\x18ftypisom', 'a.mp4', 'file_is_video'],
  ['a page', '\n<!DOCTYPE html>', 'a.pdf', 'file_is_web_page'],
  ['a drawing', '<svg xmlns=', 'a.svg', 'file_is_web_page'],
  ['a text', 'note', 'a.pdf', 'file_type_unknown'],
])('%s', async (_, content, name, refusal) => {
  expect(await refusalOfFile(file(content, 9, name), limits, empty)).toBe(refusal);
});

test('the room is counted without the file that goes', () => {
  const held = (id: string, slot: string, bytes: number): HandedDocument => ({
    ...{ id, slot, bytes, name: id, media_type: 'application/pdf', sha256: '' },
    ...{ uploaded_at: '2026-11-21T10:00:00+09:00', review: 'unreviewed' },
  });
  const slot = (id: string, ...documents: HandedDocument[]) => ({
    ...{ id, documents, number: '②', title: id, needed: true, sensitive: false, source: '' },
  });
  const list: DocumentList = {
    slots: [slot('s', held('a', 's', 10), held('b', 's', 20)), slot('t', held('c', 't', 40))],
    limits,
    changeable: true,
  };
  expect(roomOf(list, 's', null)).toEqual({ filesOfSlot: 2, bytesOfApplication: 70 });
  expect(roomOf(list, 's', 'a')).toEqual({ filesOfSlot: 1, bytesOfApplication: 60 });
});
