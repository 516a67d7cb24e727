import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room of `src` may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'ports.ts': ['core'],
  lusha: ['core', 'ports.ts'],
  ledger: ['core', 'ports.ts', 'lusha'],
  acquire: ['core', 'ports.ts', 'lusha', 'ledger'],
  platform: ['core', 'ports.ts'],
  'app.ts': ['core', 'ports.ts', 'lusha', 'ledger', 'acquire', 'platform'],
  account: ['core', 'ports.ts', 'lusha', 'ledger', 'acquire'],
  runs: ['core', 'ports.ts', 'lusha', 'ledger', 'acquire', 'account'],
  formulas: ['core', 'ports.ts', 'lusha', 'ledger', 'acquire'],
  menu: ['core', 'ports.ts', 'ledger', 'acquire', 'runs', 'app.ts'],
  'rpc.ts': ['core', 'ports.ts', 'ledger', 'acquire', 'account', 'runs'],
  'index.ts': ['formulas', 'menu', 'rpc.ts', 'app.ts'],
};
const SERVICES =
  /\b(SpreadsheetApp|UrlFetchApp|PropertiesService|CacheService|LockService|Utilities|Session|ScriptApp|HtmlService)\./;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

function roomOf(file: string): string {
  const [, room = ''] = file.split(sep);
  return room;
}

function importsOf(file: string): string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(
    ([, name]) => name as string,
  );
  return names.map((name) => {
    const path = normalize(join(dirname(file), name)).replace(/\.ts$/, '');
    return path.split(sep).length === 2 ? `${path}.ts` : path;
  });
}

describe('the layers', () => {
  it.each(filesOf('src'))('%s imports only downwards', (file) => {
    const room = roomOf(file);
    const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
    for (const imported of importsOf(file)) expect(allowed, imported).toContain(roomOf(imported));
  });

  it.each(filesOf('src').filter((file) => roomOf(file) !== 'platform'))(
    '%s names no Google service',
    (file) => {
      expect(readFileSync(file, 'utf8')).not.toMatch(SERVICES);
    },
  );

  it.each(filesOf('playground'))('%s runs the build, not the sources', (file) => {
    expect(
      importsOf(file).filter((imported) => roomOf(imported) !== 'playground' && imported.startsWith('src')),
    ).toEqual([]);
  });
});
