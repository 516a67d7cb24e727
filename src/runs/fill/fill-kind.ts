/** The fill as a kind of job: rows of a sheet are filled with the results of a search, or with similar records. */
import type { JobKind } from '../job/kind';
import { UNREADABLE_JOB } from '../job/record';
import type { FillLog } from './fill-log';
import { decisionOfFill, reportOfFill } from './fill-menu';
import { FILL_BUDGET, FILL_STORE, type FillRecord, isFilling } from './fill-record';
import { workOnFill } from './fill-step';
import { viewOfFill } from './fill-view';
import { workOnGroups } from './group-step';
import { SAFE_PAGE } from './pages';
import { receiptOfFill } from './receipt';
import { undoLastFill } from './undo-fill';
import type { FillView } from './view';

/** What a step has seen: the log of the fill. */
export const FILL_KIND: JobKind<FillRecord, FillView, FillLog> = {
  store: FILL_STORE,
  budget: FILL_BUDGET,
  isWorking: isFilling,
  termsOf: ({ kind, search, wanted, onlyNew }) => [kind, search, wanted, onlyNew],
  outdated: () => OUTDATED,
  work: (step) => (step.record.isGroup ? workOnGroups(step) : workOnFill(step)),
  receiptOf: ({ ports }, record, log) => receiptOfFill(ports, record, log),
  view: viewOfFill,
  continued: (record, { problem, ended = 0 }) =>
    // The sentence says that going on may be charged again. A long page may be what takes Lusha too long.
    problem?.code === 'lost' ? { ...record, lostBefore: ended + 1, largest: SAFE_PAGE } : record,
  undo: undoLastFill,
  menu: { decision: (view) => decisionOfFill(FILL_KIND, view), report: reportOfFill },
};

const OUTDATED: FillRecord = {
  ...UNREADABLE_JOB,
  kind: 'contact',
  search: '',
  sentence: '',
  target: { where: 'new tab', tab: '', headerRow: 1, columns: [] },
  wanted: 0,
  onlyNew: false,
  next: { search: 0, offset: 0 },
};
