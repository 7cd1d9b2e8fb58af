// The report counts what a person downloads, once, and tells what is over its budget.
import { expect, test } from 'vitest';
import { loads, strayChunks, type Manifest } from './sizes.ts';

const manifest: Manifest = {
  'index.html': { file: 'app.js', isEntry: true, imports: ['_shared.js'], css: ['site.css'] },
  '_shared.js': { file: 'shared.js' },
  '_form.js': { file: 'form.js', imports: ['_shared.js', 'index.html'] },
  'src/pages/apply.tsx': {
    file: 'apply.js',
    isDynamicEntry: true,
    imports: ['index.html', '_form.js', '_shared.js'],
  },
  'styles/site.css': { file: 'site.css', isEntry: true },
};
const bytes: Record<string, number> = {
  'index.html': 1,
  'app.js': 100,
  'shared.js': 20,
  'site.css': 7,
  'form.js': 30,
  'apply.js': 4,
};
const sizeOf = (file: string) => bytes[file] ?? Number.NaN;

test('shared chunks count once, and not again for a route opened later', () => {
  expect(loads(manifest, sizeOf).map((load) => [load.name, load.bytes])).toEqual([
    ['first load', 128],
    ['src/pages/apply.tsx', 34],
    ['style sheet', 7],
  ]);
});

test('a part of a page counts what it adds to every page that opens it', () => {
  const apply = { ...manifest['src/pages/apply.tsx'], dynamicImports: ['src/part.tsx'] };
  const correct = { file: 'correct.js', isDynamicEntry: true, dynamicImports: ['src/part.tsx'] };
  const part = { file: 'part.js', isDynamicEntry: true, imports: ['_form.js'] };
  const parts = (importers: Manifest) =>
    loads({ ...manifest, ...importers, 'src/part.tsx': part }, (file) =>
      file === 'part.js' ? 2 : sizeOf(file),
    ).find(({ name }) => name === 'src/part.tsx')?.bytes;
  const opened = { 'src/pages/apply.tsx': { ...apply, file: 'apply.js' } };
  expect(parts(opened)).toBe(2);
  // The other page doesn't carry the form yet.
  expect(parts({ ...opened, 'src/pages/correct.tsx': correct })).toBe(32);
});

test('a build without the shared style sheet is an error, not a small page', () => {
  const { 'styles/site.css': _, ...without } = manifest;
  expect(() => loads(without, sizeOf)).toThrow('styles/site.css');
});

test('a gallery in the build is found', () => {
  expect(strayChunks(manifest)).toEqual([]);
  const gallery = { file: 'gallery.js', isDynamicEntry: true };
  expect(strayChunks({ ...manifest, 'src/gallery/g.tsx': gallery })).toEqual(['src/gallery/g.tsx']);
});
