// What can be told of a file before it travels: empty, too large, no room, or of a type that the
// server refuses. The limits are the server's, sent with the list of documents.
import { characterCount } from '../i18n/characters.ts';
import type { DocumentLimits, DocumentList } from '../api/contract.ts';
import { headBytes, refusalOfType, type Refusal } from './found_type.ts';

const nameCharactersMax = 200;

/** The part of `File` that is looked at. */
export interface ChosenFile {
  name: string;
  size: number;
  slice: (from: number, to: number) => Pick<Blob, 'arrayBuffer'>;
}

/** What the application holds already, without what the file replaces. */
export interface Room {
  filesOfSlot: number;
  bytesOfApplication: number;
}

export function roomOf(list: DocumentList, slotId: string, replaces: string | null): Room {
  const staying = list.slots.flatMap(({ documents }) => documents.filter((d) => d.id !== replaces));
  return {
    filesOfSlot: staying.filter(({ slot }) => slot === slotId).length,
    bytesOfApplication: staying.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

export async function refusalOfFile(
  file: ChosenFile,
  limits: DocumentLimits,
  room: Room,
): Promise<Refusal | null> {
  if (file.size === 0) return 'file_empty';
  if (file.size > limits.bytes_of_file) return 'file_too_large';
  if (room.filesOfSlot >= limits.files_of_slot) return 'document_slot_full';
  if (room.bytesOfApplication + file.size > limits.bytes_of_application) return 'application_full';
  if (characterCount(file.name) > nameCharactersMax) return 'name_too_long';
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  return refusalOfType(head, file.name);
}
