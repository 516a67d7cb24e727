/** The run as a kind of job: bulk enrichment of the rows of a list. */
import type { JobKind } from '../job/kind';
import { UNREADABLE_JOB } from '../job/record';
import { receiptOfRun } from './receipt';
import { decisionOfRun, reportOfRun } from './run-menu';
import { isWorking, RUN_BUDGET, RUN_STORE, type RunRecord } from './run-record';
import { viewOfRun } from './run-view';
import { workOnRun } from './step';
import { undoLastRun } from './undo-run';
import type { RunView } from './view';

/** What a step has seen: the statuses of all rows. */
export const RUN_KIND: JobKind<RunRecord, RunView, readonly string[]> = {
  store: RUN_STORE,
  budget: RUN_BUDGET,
  isWorking,
  termsOf: ({ kind, targets, moved, weak, repeatLost }) => [
    kind,
    targets.map(({ field }) => field),
    moved,
    weak,
    repeatLost,
  ],
  outdated: () => OUTDATED,
  work: workOnRun,
  receiptOf: ({ ports }, record, statuses) => receiptOfRun(ports, record, statuses),
  view: viewOfRun,
  undo: undoLastRun,
  menu: { decision: (view) => decisionOfRun(RUN_KIND, view), report: reportOfRun },
};

const NO_COLUMN = { header: '', column: 1 };

const OUTDATED: RunRecord = {
  ...UNREADABLE_JOB,
  kind: 'contact',
  tabId: -1,
  tab: '',
  headerRow: 1,
  roles: [],
  targets: [],
  status: NO_COLUMN,
  lushaId: NO_COLUMN,
  date: NO_COLUMN,
  writing: 'only empty',
  rows: 0,
  before: {},
  moved: false,
  weak: false,
  repeatLost: false,
};
