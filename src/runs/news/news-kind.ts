/** The check of what happened at companies as a kind of job: the companies of a list are asked about, and columns beside it say what happened. */
import { utcDay } from '../../core/day';
import type { JobKind } from '../job/kind';
import { UNREADABLE_JOB } from '../job/record';
import { isChecking } from '../signals/check-record';
import { signalsTerms } from '../signals/signals-record';
import { decisionOfNews, reportOfNews } from './news-menu';
import { NEWS_BUDGET, NEWS_STORE, type NewsRecord } from './news-record';
import { receiptOfNews } from './receipt';
import { workOnNews } from './step';
import { undoNews } from './undo';
import type { NewsView } from './view';
import { viewOfNews } from './view-of-news';

export const NEWS_KIND: JobKind<NewsRecord, NewsView> = {
  store: NEWS_STORE,
  budget: NEWS_BUDGET,
  isWorking: isChecking,
  termsOf: (record) => [...signalsTerms(record), record.newer],
  outdated: () => OUTDATED,
  work: workOnNews,
  receiptOf: (_execution, record) => receiptOfNews(record),
  view: viewOfNews,
  undo: undoNews,
  menu: { decision: (view) => decisionOfNews(NEWS_KIND, view), report: reportOfNews },
};

const OUTDATED: NewsRecord = {
  ...UNREADABLE_JOB,
  tabId: 0,
  tab: '',
  rows: 'all',
  types: [],
  since: utcDay(0),
  results: 1,
  listed: 0,
  lookedUp: 0,
  checked: 0,
  newer: false,
  events: 0,
  companies: 0,
  listedEvents: 0,
};
