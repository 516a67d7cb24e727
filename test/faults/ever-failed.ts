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
    seed: 345,
    job: 'undo',
    faults: [
      { name: 'lock refused', at: 1, seed: 421485338 },
      { name: 'rows inserted', at: 75, seed: 217747286 },
    ],
    switches: {},
    was: 'Undo left the values of the last row.',
  },
  {
    seed: 2338,
    job: 'bulk run',
    faults: [
      { name: 'lock refused', at: 1, seed: 844773650 },
      { name: 'rows inserted', at: 471, seed: 968684739 },
    ],
    switches: { typedColumns: 'none', disabledTriggers: 'not listed', keyEcho: true },
    was: 'The run was done, and its last rows were pending.',
  },
  {
    seed: 2449,
    job: 'replace with values',
    faults: [
      { name: 'rows inserted', at: 69, seed: 172529105 },
      { name: 'killed', at: 88, seed: 6776475 },
    ],
    switches: {},
    was: 'Values stayed in the rows of others after the execution was ended.',
  },
  {
    seed: 2567,
    job: 'undo',
    faults: [
      { name: 'rows inserted', at: 93, seed: 352984836 },
      { name: 'property store filled by another script', at: 2, seed: 670620621 },
      { name: 'rows sorted', at: 64, seed: 604484983 },
    ],
    switches: { rejectedWrites: 'at the next read or flush' },
    was: 'Undo gave rows that were moved twice the values of others.',
  },
  {
    seed: 706020,
    job: 'similar people',
    faults: [{ name: 'balance gone', at: 3, seed: 979631425 }],
    switches: { functionsKnown: 'at once', longBatches: 504 },
    was: 'A page that Lusha did not answer in time was requested again in the same length, and charged each time.',
  },
  {
    seed: 700973,
    job: 'similar people',
    faults: [{ name: 'property writes that fail', at: 12, seed: 188159285 }],
    switches: { limitHeaders: 'of the previous API' },
    was: 'A fill whose page was in the sheet, and could not be stored, asked for more credits without an end.',
  },
];
