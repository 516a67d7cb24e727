/** The built add-on, as `npm run build` writes it to `dist/`. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HostOptions } from '../host.js';

/** A script and its HTML files by name. */
export type AddOn = Pick<HostOptions, 'code' | 'files' | 'manifest'>;

/** Returns the build of a script, which its pages send with each call; `''` for a script that names none. */
export function buildOf(code: string): string {
  return /\/\/ Build (\S+)\s*$/.exec(code)?.[1] ?? '';
}

/** Reads the built add-on from a folder. Rejects if it was not built. */
export async function readAddOn(folder = 'dist'): Promise<AddOn> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  return {
    code: await read('Code.js'),
    manifest: JSON.parse(await read('appsscript.json')),
    files: Object.fromEntries(pages),
  };
}
