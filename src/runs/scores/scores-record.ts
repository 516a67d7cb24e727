/** The record of a job that scores a list: one document property, whatever the number of rows. */

import type { Kind } from '../../core/kind';
import { choice, count, lazily, shape } from '../../core/readers';
import { jobBudget } from '../job/budget';
import { jobStore } from '../job/record';
import { type CheckRecord, checkReaders } from '../signals/check-record';

export interface ScoresRecord extends CheckRecord {
  /** What the list has. */
  readonly kind: Kind;
  /** The number of different people or companies with a score above 0, with a score of 0, and without one. */
  readonly active: number;
  readonly quiet: number;
  readonly without: number;
}

const scoresReader = lazily(() =>
  shape<ScoresRecord>({
    ...checkReaders(),
    kind: choice('contact', 'company'),
    active: count(),
    quiet: count(),
    without: count(),
  }),
);

/** The store for the record of the scoring that is under way, or else of the last one. */
export const SCORES_STORE = jobStore<ScoresRecord>('lusha.scores', 1, scoresReader);

/** The budget that pays for scoring. */
export const SCORES_BUDGET = jobBudget('lusha.scores.spent', 'runs');
