import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileArrows, readSources, valueImportsIn } from './support/sources';

const BELOW_ACQUIRE = ['core', 'ports.ts', 'lusha', 'ledger'];
const BELOW_RUNS = [...BELOW_ACQUIRE, 'acquire', 'account'];

/** The rooms from which each room of `src` may import in addition to itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'ports.ts': ['core'],
  platform: ['core', 'ports.ts'],
  lusha: ['core', 'ports.ts'],
  ledger: ['core', 'ports.ts', 'lusha'],
  acquire: BELOW_ACQUIRE,
  account: [...BELOW_ACQUIRE, 'acquire'],
  'runs/table': BELOW_RUNS,
  'runs/job': [...BELOW_RUNS, 'runs/table'],
  'runs/check': [...BELOW_RUNS, 'runs/job'],
  'runs/pending': [...BELOW_RUNS, 'runs/job', 'runs/table'],
  'runs/search': [...BELOW_RUNS, 'runs/pending', 'runs/job', 'runs/table'],
  'runs/enrich': [...BELOW_RUNS, 'runs/pending', 'runs/job', 'runs/table'],
  'runs/fill': [...BELOW_RUNS, 'runs/search', 'runs/pending', 'runs/job', 'runs/table'],
  'runs/signals': [...BELOW_RUNS, 'runs/enrich', 'runs/pending', 'runs/job', 'runs/table'],
  'runs/moves': [...BELOW_RUNS, 'runs/signals', 'runs/enrich', 'runs/pending', 'runs/job', 'runs/table'],
  'runs/news': [...BELOW_RUNS, 'runs/signals', 'runs/enrich', 'runs/pending', 'runs/job', 'runs/table'],
  'runs/scores': [...BELOW_RUNS, 'runs/signals', 'runs/enrich', 'runs/pending', 'runs/job', 'runs/table'],
  'runs/privacy': [...BELOW_RUNS, 'runs/enrich', 'runs/pending', 'runs/job', 'runs/table'],
  runs: [
    ...BELOW_RUNS,
    'runs/check',
    'runs/privacy',
    'runs/moves',
    'runs/news',
    'runs/scores',
    'runs/signals',
    'runs/enrich',
    'runs/fill',
    'runs/search',
    'runs/pending',
    'runs/job',
    'runs/table',
  ],
  'app.ts': [...BELOW_RUNS, 'platform', 'runs'],
  formulas: [...BELOW_RUNS, 'app.ts'],
  menu: [...BELOW_RUNS, 'runs', 'app.ts'],
  rpc: [...BELOW_RUNS, 'runs', 'app.ts'],
  'index.ts': ['formulas', 'menu', 'rpc', 'app.ts'],
};

const RUNS_ROOMS = [
  ...[
    'check',
    'privacy',
    'moves',
    'news',
    'scores',
    'signals',
    'enrich',
    'fill',
    'search',
    'pending',
    'job',
    'table',
  ],
];

const SERVICES =
  /\b(SpreadsheetApp|UrlFetchApp|PropertiesService|CacheService|LockService|Utilities|Session|ScriptApp|HtmlService)\./;

const sources = readSources('src', 'sidebar', 'playground');
const arrows = fileArrows(sources);
const filesOf = (folder: string) => [...sources.keys()].filter((file) => file.startsWith(`${folder}/`));

/** Returns the room of a file: `core` for `src/core/filter/text.ts`, and `runs/job` for `src/runs/job/pause.ts`. */
function roomIn(file: string): string {
  const [, room = '', inner = '', ...deeper] = file.split('/');
  return room === 'runs' && deeper.length > 0 ? `runs/${inner}` : room;
}

/** Returns whether a room may import from another. A room that may import `runs` may import every room in it. */
function isAllowed(from: string, to: string): boolean {
  if (from === to) return true;
  const allowed = MAY_IMPORT[from] ?? [];
  return (
    allowed.includes(to) || (!from.startsWith('runs') && to.startsWith('runs/') && allowed.includes('runs'))
  );
}

describe('the layers', () => {
  it.each(filesOf('src'))('let %s import only downward', (file) => {
    const wrong = [...(arrows.get(file) ?? [])].filter((other) => !isAllowed(roomIn(file), roomIn(other)));
    expect(wrong).toEqual([]);
  });

  it('have a rule for every file of src', () => {
    expect(filesOf('src').filter((file) => MAY_IMPORT[roomIn(file)] === undefined)).toEqual([]);
  });

  it('have a room for every folder of runs', () => {
    const folders = filesOf('src/runs').map((file) => file.split('/').slice(2, -1).join('/'));
    expect([...new Set(folders)].filter((folder) => folder !== '' && !RUNS_ROOMS.includes(folder))).toEqual(
      [],
    );
  });

  it('have an order, because each room may import only rooms above it in the table', () => {
    const rank = Object.keys(MAY_IMPORT);
    for (const [room, below] of Object.entries(MAY_IMPORT)) {
      for (const other of below)
        expect(rank.indexOf(other), `${room} → ${other}`).toBeLessThan(rank.indexOf(room));
    }
  });

  it('forbid a planted import upward', () => {
    expect(isAllowed('core', 'ports.ts')).toBe(false);
    expect(isAllowed('runs/job', 'runs/enrich')).toBe(false);
    expect(isAllowed('runs/enrich', 'runs/fill')).toBe(false);
    expect(isAllowed('menu', 'runs/enrich')).toBe(true);
  });

  it.each(filesOf('src').filter((file) => roomIn(file) !== 'platform'))(
    'let %s name no Google service',
    (file) => {
      expect(readFileSync(file, 'utf8')).not.toMatch(SERVICES);
    },
  );

  it.each(filesOf('sidebar'))(
    'let %s import from the script only core and the types of its calls',
    (file) => {
      const taken = [...(arrows.get(file) ?? [])].filter((other) => other.startsWith('src/'));
      expect(taken.filter((other) => !['core', 'rpc'].includes(roomIn(other)))).toEqual([]);
      const values = valueImportsIn(file, sources.get(file) ?? '');
      expect(values.filter((specifier) => /\/src\/rpc\b/.test(specifier))).toEqual([]);
    },
  );

  it('distinguish imports of values from imports of types', () => {
    const values = ["import { rpc } from 'a';", "import 'b';", "export { c } from 'c';", "import('d');"].join(
      '\n',
    );
    const types = [
      "import type { E } from 'e';",
      "export type { F } from 'f';",
      "type G = import('g').G;",
    ].join('\n');
    expect([...valueImportsIn('sample.ts', values + types)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each(filesOf('playground'))('let %s import nothing outside the playground', (file) => {
    const taken = [...(arrows.get(file) ?? [])].filter((other) => !other.startsWith('playground/'));
    expect(taken).toEqual([]);
  });
});
