/** What the panel shows of the check of what happened at companies. */
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { type ErrorParams, runSentence } from '../../core/errors';
import type { CompanySignalType } from '../../core/signals/types';
import { commonView } from '../job/common-view';
import { isChecking } from '../signals/check-record';
import { hasWritten } from '../signals/written-log';
import { NEWS_BUDGET, type NewsRecord } from './news-record';
import type { NewsView } from './view';

/** Returns the view of a check. */
export function viewOfNews(execution: PersonExecution, record: NewsRecord): NewsView {
  const { phase, tab, since, results, listed, records, lookedUp, checked, lost = 0 } = record;
  const { events, companies, listedEvents } = record;
  return {
    ...commonView<NewsRecord>({ budget: NEWS_BUDGET, isWorking: isChecking }, execution, record, sentenceOf),
    ...{ phase, tab, since, results, listed, lookedUp, checked, lost, events, companies, listedEvents },
    types: record.types as readonly CompanySignalType[],
    ...(records === undefined ? {} : { records }),
    canUndo: !isChecking(record) && hasWritten(execution.ports.book, 'news'),
  };
}

/** Replaces the sentence of `over_cap`, because the cap here is that of the check and not that of formulas. */
function sentenceOf({ code, params }: Problem, time: ErrorParams): string {
  if (code === 'over_cap') return 'You reached the limit of this check. Raise the limit to continue.';
  return runSentence(code, { ...params, ...time });
}
