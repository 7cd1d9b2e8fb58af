// After the build: a .br and a .gz beside every file, which the server sends as they are, and the
// report of sizes, which fails the build over a budget.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { loads, strayChunks, type Load, type Manifest } from './sizes.ts';

const folder = join(import.meta.dirname, '../dist');

function compressAll(): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const isServed = !name.startsWith('.vite') && statSync(join(folder, name)).isFile();
    if (isServed && /\.(html|js|css|svg)$/u.test(name))
      sizes.set(name, compress(join(folder, name)));
  }
  return sizes;
}

/** The bytes with brotli. */
function compress(path: string): number {
  const plain = readFileSync(path);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const brotli = brotliCompressSync(plain, { params: quality });
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
  return brotli.length;
}

function line({ name, bytes, budgetBytes }: Load): string {
  const kB = (amount: number) => `${(amount / 1000).toFixed(1)} kB`.padStart(9);
  const verdict = bytes > budgetBytes ? '  OVER BUDGET' : '';
  return `${kB(bytes)} of ${kB(budgetBytes)}  ${name}${verdict}`;
}

const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
const sizes = compressAll();
const report = loads(manifest, (file) => {
  const size = sizes.get(file);
  if (size === undefined) throw new Error(`${file} is in the manifest but not in the build`);
  return size;
});
console.log(['Sizes with brotli:', ...report.map(line)].join('\n'));

const stray = strayChunks(manifest);
for (const name of stray) console.error(`${name} belongs to development and is in the build`);
const isOver = report.some(({ bytes, budgetBytes }) => bytes > budgetBytes);
process.exitCode = isOver || stray.length > 0 ? 1 : 0;
