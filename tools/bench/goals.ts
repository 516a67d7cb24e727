/** The goals in numbers, and whether the measurements meet them. */
import { costlyCalls } from './costs.ts';
import type { BuiltFile } from './evaluation.ts';
import { COLD, FIRST, WARM } from './formulas.ts';
import { numeral } from './markdown.ts';
import type { Measurement, Subject } from './measurement.ts';
import { DIFFERENT, REPEATED } from './runs.ts';

export interface Goal {
  readonly goal: string;
  readonly most: number;
  readonly measured: number;
}

const SCRIPT_BYTES = 900 * 1024;
const PAGE_BYTES = 150 * 1024;

/** Returns the goals that these figures can tell about. */
export function goalsOf(measurements: readonly Measurement[], files: readonly BuiltFile[]): readonly Goal[] {
  const of = (subject: Subject, work: string, size: number, phase?: string) =>
    measurements.filter(
      (one) =>
        one.subject === subject &&
        one.work === work &&
        one.size === size &&
        (phase === undefined || one.phase === phase),
    );
  const filled = of('formulas', 'plain, filled down', 1_000, FIRST);
  const guarded = of('formulas', 'guarded, filled down', 1_000, FIRST);
  const range = of('formulas', 'one range formula', 1_000, FIRST);
  const run = of('runs', DIFFERENT, 1_000);
  const reopened = measurements.filter(({ phase }) => phase === WARM || phase === COLD);
  const warm = measurements.filter(({ size, phase }) => size === 5_000 && phase === WARM);
  return [
    ...goal('Requests of 1,000 cells that are filled down', 25, filled, requests),
    ...goal('Search credits of 1,000 cells that are filled down', 40, filled, searchCredits),
    ...goal('Requests of 1,000 guarded cells that are filled down', 25, guarded, requests),
    ...goal('Requests of one formula over 1,000 rows', 20, range, requests),
    ...goal('Search credits of one formula over 1,000 rows', 40, range, searchCredits),
    ...goal('Requests of a run of 1,000 rows', 20, run, requests),
    ...goal('Search credits of a run of 1,000 rows', 40, run, searchCredits),
    ...goal('Requests of a run of 1,000 rows of 200 people', 4, of('runs', REPEATED, 1_000), requests),
    ...goal('Requests of any kind when formulas are opened again', 0, reopened, allRequests),
    ...goal('Property operations and locks of 5,000 formulas with a warm cache', 0, warm, stateCalls),
    ...goal('Costly service calls of a run of ten rows', 60, of('runs', DIFFERENT, 10), costly),
    ...[10_000, 100_000].flatMap((rows) =>
      run.flatMap((short) =>
        goal(
          `Costly service calls for each 1,000 of ${numeral(rows)} rows, beside those of 1,000`,
          costly(short),
          of('runs', DIFFERENT, rows),
          (one) => Math.round((costly(one) * 1_000) / one.size),
        ),
      ),
    ),
    ...files.map(({ name, bytes }) => ({
      goal: `Bytes of ${name}`,
      most: name.endsWith('.js') ? SCRIPT_BYTES : PAGE_BYTES,
      measured: bytes,
    })),
  ];
}

/** Returns the goal with the largest figure of the measurements, or nothing if there is no measurement. */
function goal(
  text: string,
  most: number,
  measurements: readonly Measurement[],
  figure: (measurement: Measurement) => number,
): readonly Goal[] {
  if (measurements.length === 0) return [];
  return [{ goal: text, most, measured: Math.max(...measurements.map(figure)) }];
}

const requests = ({ costs }: Measurement) => costs.requests;
const searchCredits = ({ costs }: Measurement) => costs.searchCredits;
const allRequests = ({ costs }: Measurement) => costs.requests + costs.free;
const costly = ({ costs }: Measurement) => costlyCalls(costs.calls);
const stateCalls = ({ costs: { calls } }: Measurement) => calls.properties + calls.lock;
