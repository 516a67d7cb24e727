/**
 * `npm run bench [-- --full] [-- --without-reliability] [-- --only-reliability]` measures what formulas, runs and fills cost on the stand-ins, beside
 * the least possible and beside a script with one request per cell, and writes bench/README.md and the figures in README.md.
 * `npm run bench -- --commit <commit>` compares the evaluation of the script with that of a commit instead.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureBaseline } from './bench/baseline.ts';
import { compareWith } from './bench/earlier-commit.ts';
import { builtFiles, evaluationRatioApart } from './bench/evaluation.ts';
import { unexplainedCosts } from './bench/explanations.ts';
import { measureFill } from './bench/fills.ts';
import { FORMULA_WORKS, measureFormulas } from './bench/formulas.ts';
import { goalsOf } from './bench/goals.ts';
import { type Measurement, nameOf } from './bench/measurement.ts';
import { type Figures, measureReliability } from './bench/reliability.ts';
import { reportOf } from './bench/report.ts';
import { DIFFERENT, measureRun, REPEATED } from './bench/runs.ts';
import { mergeMeasurements, readKeptFigures, writeFigures } from './bench/store.ts';
import { summaryOf, withSummary } from './bench/summary.ts';

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    'without-reliability': { type: 'boolean', default: false },
    'only-reliability': { type: 'boolean', default: false },
    commit: { type: 'string' },
  },
});
/** Cells, rows and people, and those that are measured only in a full bench. */
const SIZES = { formulas: [10, 100, 1_000, 5_000], runs: [10, 100, 1_000, 10_000], fills: [25, 100, 1_000] };
const LARGE = { formulas: [], runs: [100_000], fills: [10_000] };

if (options.commit !== undefined) await compareWith(options.commit);
else await bench(options.full);

async function bench(isFull: boolean): Promise<void> {
  const kept = readKeptFigures();
  const measurements = options['only-reliability'] ? [] : await measureAll(isFull);
  const figures = {
    measurements:
      kept && options['only-reliability']
        ? kept.measurements
        : mergeMeasurements(kept?.measurements ?? [], measurements),
    files: builtFiles(),
    evaluation: kept && options['only-reliability'] ? kept.evaluation : evaluationRatioApart(),
    reliability:
      (options['without-reliability'] ? undefined : reliabilityOf(isFull)) ?? kept?.reliability ?? {},
  };
  mkdirSync('bench', { recursive: true });
  writeFigures(figures);
  writeFileSync('bench/README.md', reportOf(figures));
  writeFileSync('README.md', withSummary(readFileSync('README.md', 'utf8'), summaryOf(figures)));
  for (const one of measurements) {
    for (const cost of unexplainedCosts(one)) console.log(`Nothing explains the ${cost} of ${nameOf(one)}.`);
    if (one.right !== one.size) console.log(`Only ${one.right} are right of ${nameOf(one)}.`);
  }
  for (const { goal, most, measured } of goalsOf(figures.measurements, figures.files)) {
    if (measured > most) console.log(`Missed: ${goal}: ${measured} instead of ${most}.`);
  }
}

/** Returns what the suites record, or `undefined` if a test fails; then the earlier figures stay, and the bench fails at its end. */
function reliabilityOf(isFull: boolean): Figures | undefined {
  try {
    return measureReliability(isFull);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return undefined;
  }
}

async function measureAll(isFull: boolean): Promise<readonly Measurement[]> {
  const sizesOf = (subject: keyof typeof SIZES) => [...SIZES[subject], ...(isFull ? LARGE[subject] : [])];
  const measurements: Measurement[] = [];
  const take = (...measured: readonly Measurement[]) => {
    measurements.push(...measured);
    for (const one of measured) console.log(`${nameOf(one)}: ${JSON.stringify(one.costs)}`);
  };
  for (const formulas of FORMULA_WORKS) {
    for (const size of sizesOf('formulas')) {
      const baseline = await measureBaseline(size, formulas.isGuarded);
      const mode = size > 1_000 ? 'process' : 'threads';
      take(...(await measureFormulas(formulas, size, mode, baseline)));
    }
  }
  for (const work of [DIFFERENT, REPEATED] as const) {
    for (const size of sizesOf('runs')) take(await measureRun(size, work, await measureBaseline(size)));
  }
  for (const size of sizesOf('fills')) take(await measureFill(size));
  return measurements;
}
