/** Combinations that failed once, written out so that a change of the generator does not lose them. They are always played. */
import type { Combination } from './combination';

interface Failure extends Combination {
  /** The seed that drew it then. */
  readonly seed: number;
  /** What was wrong. */
  readonly was: string;
}

export const EVER_FAILED: readonly Failure[] = [
  {
    seed: 19,
    job: 'pending cells',
    faults: [{ name: 'items missing in reveals', at: 1, seed: 452516409 }],
    switches: { keyEcho: true, totals: 'bare' },
    was: 'Cells read “failed: no answer”.',
  },
  {
    seed: 31,
    job: 'replace with values',
    faults: [
      { name: 'clock jumps forward', at: 75, seed: 48917138 },
      { name: 'a row deleted', at: 42, seed: 345627772 },
    ],
    switches: {},
    was: 'Values of the rows below the deleted one were written one row too low.',
  },
  {
    seed: 227,
    job: 'replace with values',
    faults: [
      { name: 'lock refused', at: 1, seed: 657002681 },
      { name: 'rows sorted', at: 66, seed: 787739644 },
    ],
    switches: {},
    was: 'Values were written into the rows of others.',
  },
  {
    seed: 81,
    job: 'undo',
    faults: [
      { name: 'rows sorted several times', at: 98, seed: 6738195 },
      { name: 'property reads that fail', at: 2, seed: 962676401 },
      { name: 'value over 9 KB', at: 2, seed: 239409861 },
    ],
    switches: {},
    was: 'Undo said that it was done, and a row kept what the run had written.',
  },
  {
    seed: 345,
    job: 'undo',
    faults: [
      { name: 'lock refused', at: 1, seed: 421485338 },
      { name: 'rows inserted', at: 75, seed: 217747286 },
    ],
    switches: {},
    was: 'Undo left the values of the last row.',
  },
];
