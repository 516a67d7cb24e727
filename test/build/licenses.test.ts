/** The licenses of the libraries: what ships may be passed on freely, and nothing in use forbids it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FREE = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'];
/** Data with terms of its own, which its notice names. */
const DATA: Readonly<Record<string, string>> = { 'Public Suffix List': 'MPL-2.0' };
/** Packages that name no license in their description, with that of the file beside it. */
const IN_A_FILE: Readonly<Record<string, string>> = {
  'node_modules/@univerjs/telemetry': 'Apache-2.0',
  'node_modules/fuzzy': 'MIT',
};
const FORBIDDEN = /\b(?:A?GPL|LGPL|SSPL|BUSL|CC-BY-NC)\b/;

describe('what ships', () => {
  const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
  const parts = [...notices.matchAll(/^## (.+?)(?: \d+\.\d+\.\d+)?\n\nLicense: (\S+)$/gm)].map(
    ([, name = '', license = '']) => [name, license] as const,
  );

  it('is named with its license', () => {
    expect(parts).toHaveLength(notices.match(/^## /gm)?.length ?? 0);
  });

  it.each(parts)('%s may be passed on freely (%s)', (name, license) => {
    expect([...FREE, DATA[name]]).toContain(license);
  });
});

describe('what is used to build and test', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly license?: string }>>;
  };
  const named = Object.entries(packages).filter(([path]) => path !== '');

  it('names a license for every package, and none that forbids use', () => {
    expect(named.length).toBeGreaterThan(100);
    const licenses = named.map(([path, { license }]) => [path, license ?? IN_A_FILE[path] ?? ''] as const);
    expect(licenses.filter(([, license]) => license === '' || FORBIDDEN.test(license))).toEqual([]);
  });
});
