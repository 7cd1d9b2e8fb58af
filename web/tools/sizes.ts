// What a person downloads, from the manifest of the build: the first load, each page opened later,
// what a part of a page adds when it is opened, and the style sheet that every document carries.
// Budgets are those of ui.md.

export interface Chunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

export type Manifest = Record<string, Chunk>;

export interface Load {
  name: string;
  bytes: number;
  budgetBytes: number;
}

const kB = 1000;
export const firstLoadBudget = 140 * kB;
export const lazyRouteBudget = 40 * kB;
// Of the 40 kB of a document (ui.md), so that 28 kB are left for its words.
export const styleSheetBudget = 12 * kB;

/** `sizeOf` gives the compressed bytes of a file of the build. */
export function loads(manifest: Manifest, sizeOf: (file: string) => number): Load[] {
  const sum = (files: Set<string>) => [...files].reduce((bytes, file) => bytes + sizeOf(file), 0);
  const first = filesOf(manifest, 'index.html');
  first.add('index.html');
  const lazy = Object.entries(manifest).filter(([, chunk]) => chunk.isDynamicEntry);
  const routes = lazy.map(([key]) => {
    const files = filesOf(manifest, key);
    for (const file of [...first, ...presentFor(manifest, key)]) files.delete(file);
    return { name: key, bytes: sum(files), budgetBytes: lazyRouteBudget };
  });
  const sheet = new Set([chunkOf(manifest, 'styles/site.css').file]);
  return [
    { name: 'first load', bytes: sum(first), budgetBytes: firstLoadBudget },
    ...routes,
    { name: 'style sheet', bytes: sum(sheet), budgetBytes: styleSheetBudget },
  ];
}

/** The files that are there whoever asks for the chunk: those that all of its importers carry. */
function presentFor(manifest: Manifest, key: string): string[] {
  const importers = Object.keys(manifest).filter((importer) =>
    manifest[importer]?.dynamicImports?.includes(key),
  );
  const [first = new Set<string>(), ...others] = importers.map((each) => filesOf(manifest, each));
  return [...first].filter((file) => others.every((files) => files.has(file)));
}

/** Names of chunks that only the development server may serve. */
export function strayChunks(manifest: Manifest): string[] {
  return Object.keys(manifest).filter((key) => key.startsWith('src/gallery/'));
}

function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = chunkOf(manifest, key);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const sheet of chunk.css ?? []) seen.add(sheet);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

function chunkOf(manifest: Manifest, key: string): Chunk {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the manifest has no ${key}`);
  return chunk;
}
