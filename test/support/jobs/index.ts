/** All kinds of work that tests disturb. */
import { FILLED_DOWN, FORMULA, PENDING_CELLS, REPLACE } from './cell-jobs';
import { FILL, FILL_THEN_EMAILS } from './fill-jobs';
import { BUYING_GROUP } from './group-job';
import type { Job } from './job';
import { WHO_MOVED } from './moves-job';
import { BULK_RUN, COMPANY_RUN, UNDO } from './run-jobs';
import { SCORES } from './scores-job';
import { SEARCH_CELLS } from './search-job';
import { ACCOUNT_SIGNALS, SIGNAL_CELLS } from './signals-jobs';
import { SIMILAR } from './similar-job';

export type { Ending, Job, JobName, Work } from './job';

export const JOBS: readonly Job[] = [
  FORMULA,
  FILLED_DOWN,
  BULK_RUN,
  COMPANY_RUN,
  FILL,
  FILL_THEN_EMAILS,
  BUYING_GROUP,
  SIMILAR,
  WHO_MOVED,
  SIGNAL_CELLS,
  ACCOUNT_SIGNALS,
  SCORES,
  PENDING_CELLS,
  SEARCH_CELLS,
  UNDO,
  REPLACE,
];
