// Files on their way: which wait, which travels, which were refused and why. One travels at a time,
// so that the progress of a slow line is that of one file, and the room is known for each.

export type UploadState =
  | { kind: 'waiting' }
  | { kind: 'sending'; sentBytes: number }
  /** Sent again, it would be refused again. */
  | { kind: 'refused'; message: string }
  /** Nobody knows whether it arrived; the list of documents tells. */
  | { kind: 'interrupted'; message: string };

export interface Upload {
  id: number;
  slot: string;
  file: File;
  /** The document that goes when this one has come. */
  replaces: string | null;
  state: UploadState;
}

export type UploadAction =
  | { kind: 'add'; uploads: readonly Upload[] }
  | { kind: 'become'; id: number; state: UploadState }
  | { kind: 'remove'; id: number };

export function uploadsAfter(uploads: readonly Upload[], action: UploadAction): Upload[] {
  switch (action.kind) {
    case 'add':
      return [...uploads, ...action.uploads];
    case 'become':
      return uploads.map((upload) =>
        upload.id === action.id ? { ...upload, state: action.state } : upload,
      );
    case 'remove':
      return uploads.filter(({ id }) => id !== action.id);
  }
}

/** The file that travels next; none while one is under way. */
export function nextUpload(uploads: readonly Upload[]): Upload | null {
  if (uploads.some(({ state }) => state.kind === 'sending')) return null;
  return uploads.find(({ state }) => state.kind === 'waiting') ?? null;
}

export function isUnderWay(uploads: readonly Upload[]): boolean {
  return uploads.some(({ state }) => state.kind === 'sending' || state.kind === 'waiting');
}
