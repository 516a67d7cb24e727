/** Scoring a list as a kind of job: Lusha is asked how much goes on at each person or company, and a column beside the list says it. */
import type { JobKind } from '../job/kind';
import { UNREADABLE_JOB } from '../job/record';
import { isChecking } from '../signals/check-record';
import { receiptOfScores } from './receipt';
import { decisionOfScores, reportOfScores } from './scores-menu';
import { SCORES_BUDGET, SCORES_STORE, type ScoresRecord } from './scores-record';
import { workOnScores } from './step';
import { undoScores } from './undo';
import type { ScoresView } from './view';
import { viewOfScores } from './view-of-scores';

export const SCORES_KIND: JobKind<ScoresRecord, ScoresView> = {
  store: SCORES_STORE,
  budget: SCORES_BUDGET,
  isWorking: isChecking,
  termsOf: ({ kind, repeatLost }) => [kind, repeatLost === true],
  outdated: () => OUTDATED,
  work: workOnScores,
  receiptOf: (_execution, record) => receiptOfScores(record),
  view: viewOfScores,
  undo: undoScores,
  menu: { decision: (view) => decisionOfScores(SCORES_KIND, view), report: reportOfScores },
};

const OUTDATED: ScoresRecord = {
  ...UNREADABLE_JOB,
  kind: 'contact',
  tabId: 0,
  tab: '',
  rows: 'all',
  listed: 0,
  lookedUp: 0,
  checked: 0,
  active: 0,
  quiet: 0,
  without: 0,
};
