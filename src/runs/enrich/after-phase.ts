/** Decides what follows when a phase of a run is finished: the price check or the end of the run. */

import type { AccountState } from '../../acquire/account-state';
import type { PurchaseContext } from '../../acquire/purchase-request';
import { listPricesOf } from '../../core/account';
import { type RowState, readStatus } from '../../core/run-status';
import { approvedJob } from '../job/approval';
import { IDLE_STEPS } from '../job/pause';
import type { Cells } from '../table/cells';
import { readOpenRows } from './answer-rows';
import { estimatedPrice } from './estimate';
import { holdsAllPaid } from './held';
import { type KnownRow, priceCheck } from './price-check';
import type { RunTab } from './run-columns';
import { RUN_BUDGET, RUN_TERMS, type RunRecord } from './run-record';
import { pendingRows } from './sample';
import { alreadyHad, estimatedRows, progressOf, readStatuses, rowsToDo } from './statuses';
import type { PriceCheck } from './view';

/** Returns the record when no row of this phase is left: it moves on to the price check or to the end. */
export function afterPhase(
  context: PurchaseContext,
  state: AccountState,
  record: RunRecord,
  at: RunTab,
  cells: Cells | undefined,
  done: number,
): RunRecord {
  const now = context.ports.clock.now();
  const statuses = readStatuses(at, cells);
  const left = rowsToDo(statuses, record.phase).length;
  const isEstimate = record.phase === 'looking up' && isEstimated(record, statuses);
  // Rows that were moved during this step are left for the next one.
  if (left > 0 && !isEstimate && record.idle < IDLE_STEPS) {
    return { ...record, idle: done > 0 ? 0 : record.idle + 1, continueAt: now };
  }
  if (record.phase === 'looking up') {
    const price = checkPrice(context, state, record, at, cells, statuses);
    const priced = { ...record, idle: 0, price, lookUpCredits: chargedSoFar(context, record) };
    if (!record.thenPurchase) return { ...priced, phase: 'price check' };
    // The approval of the lookup covers the purchase as well, within the same limit.
    const next: RunRecord = { ...priced, phase: 'revealing', continueAt: now };
    return approvedJob(RUN_TERMS, next, context.settings().key);
  }
  return { ...record, phase: 'done', idle: 0, ended: now };
}

/** Returns the record of a run whose approval does not hold: it goes back to the price check, where a person approves anew. */
export function withoutApproval(
  context: PurchaseContext,
  state: AccountState,
  record: RunRecord,
  at: RunTab,
): RunRecord {
  const statuses = readStatuses(at, at.cells);
  const price = checkPrice(context, state, record, at, at.cells, statuses);
  const estimateRows = price.estimate ? (record.estimateRows ?? record.rows) : undefined;
  return { ...record, phase: 'price check', idle: 0, price, estimateRows, thenPurchase: undefined };
}

function chargedSoFar({ ports: { documentProperties } }: PurchaseContext, record: RunRecord): number {
  const { credits, charged = credits } = RUN_BUDGET.spent(documentProperties.getAll(), record);
  return charged;
}

/** Returns whether an estimate has looked up as many rows as it needs. Rows that took no lookup do not count. */
function isEstimated(record: RunRecord, statuses: readonly string[]): boolean {
  const { estimateRows } = record;
  return estimateRows !== undefined && estimatedRows(progressOf(record, statuses)) >= estimateRows;
}

function checkPrice(
  context: PurchaseContext,
  state: AccountState,
  record: RunRecord,
  at: RunTab,
  cells: Cells | undefined,
  statuses: readonly string[],
): PriceCheck {
  const { clock, documentProperties } = context.ports;
  const now = clock.now();
  const { key } = context.settings();
  const pricing = { key, prices: listPricesOf(state.account, key, now), now };
  const rows = rowsToDo(statuses, 'revealing').map((index) => at.headerRow + 1 + index);
  const read = readOpenRows(at, record, rows, cells);
  const named = read.flatMap(({ lookup, needs }) => (lookup ? [{ lookup, required: needs.required }] : []));
  const { entries } = context.ledger.lookAgain(
    named.map(({ lookup }) => lookup),
    documentProperties.getAll(),
  );
  const known = named.flatMap(({ lookup, required }): KnownRow[] => {
    const entry = entries.get(lookup.key);
    return entry ? [{ lookup, entry, required }] : [];
  });
  const progress = progressOf(record, statuses);
  const { outcomes } = progress;
  const count = (state: RowState) =>
    outcomes.reduce(
      (sum, { status, rows: some }) => sum + (readStatus(status).state === state ? some : 0),
      0,
    );
  const held = read.filter(({ needs }) => holdsAllPaid(needs)).length + alreadyHad(outcomes);
  const checked = priceCheck(
    record.kind,
    known,
    pricing,
    {
      noMatch: count('no match'),
      restricted: count('restricted'),
      badInput: count('not enough info'),
      neverContact: count('never contact'),
    },
    state.account?.remaining,
  );
  const price = held > 0 ? { ...checked, alreadyHave: held } : checked;
  if (progress.waiting === 0) return price;
  const pending = pendingRows(context, record, at, statuses, cells);
  return estimatedPrice({ record, price, known, from: estimatedRows(progress), pending, pricing });
}
