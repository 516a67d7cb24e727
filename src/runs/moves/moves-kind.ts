/** The check of who changed jobs as a kind of job: the people of a list are asked about, and what happened is listed. */
import { utcDay } from '../../core/day';
import type { JobKind } from '../job/kind';
import { UNREADABLE_JOB } from '../job/record';
import { isChecking } from '../signals/check-record';
import { signalsTerms } from '../signals/signals-record';
import { decisionOfMoves, reportOfMoves } from './moves-menu';
import { MOVES_BUDGET, MOVES_STORE, type MovesRecord } from './moves-record';
import { receiptOfMoves } from './receipt';
import { workOnMoves } from './step';
import { undoMoves } from './undo';
import type { MovesView } from './view';
import { viewOfMoves } from './view-of-moves';

export const MOVES_KIND: JobKind<MovesRecord, MovesView> = {
  store: MOVES_STORE,
  budget: MOVES_BUDGET,
  isWorking: isChecking,
  termsOf: signalsTerms,
  outdated: () => OUTDATED,
  work: workOnMoves,
  receiptOf: (_execution, record) => receiptOfMoves(record),
  view: viewOfMoves,
  undo: undoMoves,
  menu: { decision: (view) => decisionOfMoves(MOVES_KIND, view), report: reportOfMoves },
};

const OUTDATED: MovesRecord = {
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
  fromLast: false,
  changed: 0,
  promoted: 0,
};
