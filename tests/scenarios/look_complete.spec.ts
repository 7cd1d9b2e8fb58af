// The list of the contact sheet has every page and every dialog there is: whoever adds one adds its
// picture, or this fails. No browser is opened.
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { webFolder } from './fixtures/folders.ts';
import { screensOf } from './look/screens.ts';
import type { Town } from './look/town.ts';

const repository = resolve(webFolder, '..');

// Each secret and id stands for itself: only the shape of the paths is compared.
const named = new Proxy({} as Record<string, string>, { get: (_, name) => String(name) });
const screens = screensOf({ tokens: named, drafts: named, ids: named } as unknown as Town);
const paths = screens.map(({ path }) => path.replace(/\?.*$/u, ''));

/** `/status/{token}` and `/desk/$id` as an expression for the paths of screens. */
const shapeOf = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll(/\{\w+\}|\$\w+/gu, '[^/]+')}$`, 'u');

const missing = (patterns: readonly string[]) =>
  patterns.filter((pattern) => !paths.some((path) => shapeOf(pattern).test(path)));

async function textsIn(folder: string, wanted: RegExp): Promise<Map<string, string>> {
  const all = await readdir(join(repository, folder), { recursive: true });
  const names = all.filter((name) => wanted.test(name));
  const read = (name: string) => readFile(join(repository, folder, name), 'utf8');
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
}

test('every page of the application has a picture', async () => {
  const router = await readFile(join(repository, 'web/src/app/router.tsx'), 'utf8');
  const routes = [...router.matchAll(/path: '\/\$language(\/[^']*)'/gu)].map(
    ([, path = '']) => path,
  );
  expect(routes.length).toBeGreaterThan(15);
  expect(missing(routes)).toEqual([]);
});

test('every document of the server has a picture', async () => {
  const sources = await textsIn('server/http', /^\w+_routes\.cc$/u);
  const page = /\{Method::get,\s*"(\/(?!api\/)[^"]+)",/gu;
  const routes = [...sources.values()].flatMap((text) =>
    [...text.matchAll(page)].map(([, path = '']) => path),
  );
  expect(routes.length).toBeGreaterThan(10);
  expect(missing(routes)).toEqual([]);
});

test('every dialog has a picture', async () => {
  const sources = await textsIn('web/src', /^(?!kit\/|gallery\/).*\.tsx$/u);
  const dialogs = [...sources]
    .filter(([, text]) => /<(?:Reason)?Dialog\b/u.test(text))
    .map(([name]) => name.replace(/\.tsx$/u, ''));
  expect(dialogs.length).toBeGreaterThan(10);
  const shown = new Set(screens.map(({ dialog }) => dialog));
  expect(dialogs.filter((name) => !shown.has(name))).toEqual([]);
  expect([...shown].filter((name) => name !== undefined && !dialogs.includes(name))).toEqual([]);
});

test('each picture has a name of its own', () => {
  const names = screens.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
