/** The notices of what others wrote: in a file, in the built script and in the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildAddOn, LIBRARIES } from '../../tools/build-addon';
import { buildPages } from '../../tools/build-pages';
import { noticesComment, noticesFile } from '../../tools/notices';

const file = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
const addOn = await buildAddOn();
const pages = await buildPages();
const built = { 'Code.js': addOn.parts, ...mapped(pages) };

function mapped(all: typeof pages): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(all).map(([name, { parts }]) => [name, parts]));
}

/** Returns the packages that sources import, directly. */
function importedIn(folder: string): readonly string[] {
  const imports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/ from '([^'.][^']*)'/g)])
    .map(([, path = '']) =>
      path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(imports)].sort();
}

describe('THIRD-PARTY-NOTICES.md', () => {
  it('is what npm run notices writes for the present build', () => {
    expect(noticesFile(Object.values(built).flat())).toBe(file);
  });

  it.each(['src', 'sidebar'])('names every package that %s imports, with its license', (folder) => {
    const names = importedIn(folder);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(file).toMatch(new RegExp(`^## ${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
    expect(file.match(/^Copyright \(c\) /gm)?.length).toBe(file.match(/^## /gm)?.length);
  });

  it('names the Public Suffix List and its license', () => {
    expect(file).toContain('## Public Suffix List\n\nLicense: MPL-2.0');
  });

  it('lacks nothing of a package that is added to the build, or the test fails', () => {
    expect(noticesFile([...addOn.parts, 'esbuild'])).not.toBe(file);
    expect(() => noticesFile(['no-such-package'])).toThrow();
  });
});

describe.each(Object.entries(built))('%s', (name, parts) => {
  const text = readFileSync(`dist/${name}`, 'utf8');

  it('ends with the notice of each package that it contains, and the terms once', () => {
    expect(parts.length).toBeGreaterThan(0);
    const comment = noticesComment(parts);
    expect(text.slice(-comment.length - 100)).toContain(comment);
    expect(comment.match(/Permission is hereby granted/g)).toHaveLength(1);
    expect(comment.match(/: Copyright \(c\) /g)?.length).toBe(new Set(parts).size);
  });
});

it('the script contains each library whose functions it uses', () => {
  for (const path of Object.keys(LIBRARIES)) {
    expect(addOn.parts.some((name) => path === name || path.startsWith(`${name}/`))).toBe(true);
  }
});
