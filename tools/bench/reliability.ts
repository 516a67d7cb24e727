/** Runs the tests of faults, unknowns and hostile input, and adds up the figures that they record. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The numbers that tests record under one name, added up. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

const SUITES = ['test/faults', 'test/unknowns', 'test/hostile'];

/** Runs the suites that exist and returns what they recorded. Throws when a test fails. */
export function measureReliability(isFull: boolean): Figures {
  const suites = SUITES.filter((folder) => existsSync(folder));
  if (suites.length === 0) return {};
  const folder = mkdtempSync(join(tmpdir(), 'lusha-figures-'));
  const file = join(folder, 'figures.jsonl');
  try {
    const { status } = spawnSync('npx', ['vitest', 'run', ...suites, ...(isFull ? ['--mode', 'full'] : [])], {
      env: { ...process.env, LUSHA_FIGURES: file },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`A test of ${suites.join(', ')} has failed, so there are no figures.`);
    return readFigures(existsSync(file) ? readFileSync(file, 'utf8') : '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds up lines such as `{"name":"faults","kills":12}`. What is no such line, and what is no number, is skipped. */
export function readFigures(text: string): Figures {
  const sums: Record<string, Record<string, number>> = {};
  for (const line of text.split('\n')) {
    const { name, ...rest } = objectIn(line);
    if (typeof name !== 'string') continue;
    const own = sums[name] ?? {};
    sums[name] = own;
    for (const [figure, value] of Object.entries(rest)) {
      if (typeof value === 'number' && Number.isFinite(value)) own[figure] = (own[figure] ?? 0) + value;
    }
  }
  return sums;
}

function objectIn(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
