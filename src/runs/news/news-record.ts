/** The record of a check of what happened at companies: one document property, whatever the number of rows. */
import { count, flag, lazily, shape } from '../../core/readers';
import { jobBudget } from '../job/budget';
import { jobStore } from '../job/record';
import { type SignalsRecord, signalsReaders } from '../signals/signals-record';

export interface NewsRecord extends SignalsRecord {
  /** Companies that were checked before are asked about what came since. */
  readonly newer: boolean;
  /** The number of events since the first day, of the companies at which there were some, and of events that the tab of news did not have. */
  readonly events: number;
  readonly companies: number;
  readonly listedEvents: number;
}

const newsReader = lazily(() =>
  shape<NewsRecord>({
    ...signalsReaders(),
    newer: flag(),
    events: count(),
    companies: count(),
    listedEvents: count(),
  }),
);

/** The store for the record of the check that is under way, or else of the last one. */
export const NEWS_STORE = jobStore<NewsRecord>('lusha.news', 1, newsReader);

/** The budget that pays for a check. */
export const NEWS_BUDGET = jobBudget('lusha.news.spent', 'runs');
