/** The run as a kind of job: bulk enrichment of the rows of a list. */
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import { LIST_PRICES, searchCost } from '../../core/prices';
import type { JobKind } from '../job/kind';
import { UNREADABLE_JOB } from '../job/record';
import { receiptOfRun } from './receipt';
import { decisionOfRun, reportOfRun } from './run-menu';
import { isWorking, RUN_STORE, RUN_TERMS, type RunRecord } from './run-record';
import { viewOfRun } from './run-view';
import { workOnRun } from './step';
import { undoLastRun } from './undo-run';
import type { RunView } from './view';

/** What a step has seen: the statuses of all rows. */
export const RUN_KIND: JobKind<RunRecord, RunView, readonly string[]> = {
  store: RUN_STORE,
  ...RUN_TERMS,
  isWorking,
  outdated: () => OUTDATED,
  work: workOnRun,
  receiptOf: ({ ports }, record, statuses) => receiptOfRun(ports, record, statuses),
  view: viewOfRun,
  isFreeToRepeat,
  moreAfterCut,
  continued: (record) => ({ ...record, writesOnly: undefined }),
  undo: undoLastRun,
  menu: { decision: (view) => decisionOfRun(RUN_KIND, view), report: reportOfRun },
};

/** The most credits by which a lookup may exceed its price: that of the searches that can be in flight when a step is cut off. */
const REPEATED_AT_MOST = searchCost(BATCH_SIZE * MAX_REQUESTS_AT_ONCE, LIST_PRICES);

/** A lookup that was cut off repeats the searches that were in flight. Whatever purchases keeps to the limit that a person has set. */
function moreAfterCut({ phase, unsure, thenPurchase }: RunRecord, credits: number): number {
  return phase === 'looking up' && !thenPurchase
    ? Math.min(credits, Math.max(0, REPEATED_AT_MOST - unsure))
    : 0;
}

/** Lusha does not charge again for a contact that it has just revealed. */
function isFreeToRepeat({ kind, phase }: RunRecord): boolean {
  return phase === 'revealing' && !RECORD_KINDS[kind].chargedTwice;
}

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
