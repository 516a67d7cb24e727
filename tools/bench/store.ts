/** Keeps the figures of the last benches in `bench/figures.json`, from which both reports are written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BuiltFile } from './evaluation.ts';
import { type Measurement, nameOf } from './measurement.ts';
import type { Figures } from './reliability.ts';

const FIGURES_FILE = 'bench/figures.json';

export interface BenchFigures {
  readonly measurements: readonly Measurement[];
  readonly files: readonly BuiltFile[];
  /** How many times as long as an empty script the built one is evaluated. */
  readonly evaluation: number;
  /** The sums of what the suites recorded, by their names; empty until a bench has run them. */
  readonly reliability: Figures;
}

/** Reads the kept figures, or `undefined` before the first bench. */
export function readKeptFigures(): BenchFigures | undefined {
  if (!existsSync(FIGURES_FILE)) return undefined;
  return JSON.parse(readFileSync(FIGURES_FILE, 'utf8')) as BenchFigures;
}

/**
 * Returns the new measurements together with kept ones of other sizes, by size within each way of working. A way that is no
 * longer measured is dropped.
 */
export function mergeMeasurements(
  kept: readonly Measurement[],
  fresh: readonly Measurement[],
): readonly Measurement[] {
  const wayOf = ({ subject, work }: Measurement) => `${subject}, ${work}`;
  const ways = [...new Set(fresh.map(wayOf))];
  const all = new Map([...kept, ...fresh].map((one) => [nameOf(one), one]));
  return ways.flatMap((way) =>
    [...all.values()].filter((one) => wayOf(one) === way).sort((one, other) => one.size - other.size),
  );
}

export function writeFigures(figures: BenchFigures): void {
  writeFileSync(FIGURES_FILE, `${JSON.stringify(figures, null, 2)}\n`);
}
