/** The record of a check of who changed jobs: one document property, whatever the number of rows. */
import { count, flag, lazily, maybe, shape, text } from '../../core/readers';
import { daysAfter } from '../../core/signals/coverage';
import { LATE_DAYS } from '../../core/signals/windows';
import { jobBudget } from '../job/budget';
import { jobStore } from '../job/record';
import { type SignalsRecord, signalsReaders } from '../signals/signals-record';

export interface MovesRecord extends SignalsRecord {
  /** It continues from the last check, so that events of before that day count too when nobody has seen them. */
  readonly fromLast: boolean;
  /** The number of people who are new among the results: at another company, and promoted. */
  readonly changed: number;
  readonly promoted: number;
  /** The monthly check that has started it, with the day on which it was due. */
  readonly watch?: string;
}

const movesReader = lazily(() =>
  shape<MovesRecord>({
    ...signalsReaders(),
    fromLast: flag(),
    changed: count(),
    promoted: count(),
    watch: maybe(text()),
  }),
);

/** The store for the record of the check that is under way, or else of the last one. */
export const MOVES_STORE = jobStore<MovesRecord>('lusha.moves', 1, movesReader);

/** The budget that pays for a check. */
export const MOVES_BUDGET = jobBudget('lusha.moves.spent', 'runs');

/** Returns the first day of which events are asked for: a check that continues from the last one goes back a little further. */
export function askedSince({ fromLast, since }: Pick<MovesRecord, 'fromLast' | 'since'>): string {
  return fromLast ? daysAfter(since, -LATE_DAYS) : since;
}
