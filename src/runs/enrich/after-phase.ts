/** What follows when a phase of a run is through: the price check, or the end. */

import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import type { PurchaseContext } from '../../acquire/purchase-request';
import { OUTCOME_TEXTS } from '../../core/outcome';
import { LIST_PRICES, searchCost } from '../../core/prices';
import { BAD_INPUT, LEFT_OUT, LOOKED_UP, WAITING } from '../../core/run-status';
import { IDLE_STEPS } from '../job/pause';
import { readOpenRows } from './answer-rows';
import { requiredReveals, runFields } from './fields';
import { type KnownRow, priceCheck } from './price-check';
import type { RunTab } from './run-columns';
import type { RunRecord } from './run-record';
import { progressOf, readStatuses } from './statuses';

/** No row is left of this phase: on to the price check, or the end. */
export function afterPhase(
  execution: PersonExecution,
  context: PurchaseContext,
  record: RunRecord,
  at: RunTab,
  done: number,
): RunRecord {
  const { ports } = execution;
  const now = ports.clock.now();
  const mark = record.phase === 'looking up' ? WAITING : LOOKED_UP;
  const statuses = readStatuses(at);
  const left = statuses.filter((status) => status === mark).length;
  const isEstimate = record.phase === 'looking up' && record.estimateRows !== undefined;
  // Rows that somebody moved while they were worked on come with the next step.
  if (left > 0 && !isEstimate && record.idle < IDLE_STEPS) {
    return { ...record, idle: done > 0 ? 0 : record.idle + 1, continueAt: now };
  }
  if (record.phase === 'looking up') {
    return {
      ...record,
      phase: 'price check',
      idle: 0,
      price: checkPrice(execution, context, record, at, statuses),
    };
  }
  return { ...record, phase: 'done', idle: 0, ended: now };
}

function checkPrice(
  execution: PersonExecution,
  context: PurchaseContext,
  record: RunRecord,
  at: RunTab,
  statuses: readonly string[],
): NonNullable<RunRecord['price']> {
  const { ports } = execution;
  const now = ports.clock.now();
  const properties = ports.documentProperties.getAll();
  const state = readAccountState(properties, context.settings().account, now);
  const prices = state.account?.prices ?? LIST_PRICES;
  const fields = runFields(
    record.kind,
    record.targets.map(({ field }) => field),
  );
  const rows = statuses.flatMap((status, index) => (status === LOOKED_UP ? [at.headerRow + 1 + index] : []));
  const lookups = readOpenRows(at, record, rows).flatMap(({ lookup }) => (lookup ? [lookup] : []));
  const { entries } = context.ledger.lookAgain(lookups, properties);
  const known = lookups.flatMap((lookup): KnownRow[] => {
    const entry = entries.get(lookup.key);
    return entry ? [{ lookup, entry }] : [];
  });
  const { outcomes, waiting } = progressOf(record, statuses);
  const count = (text: string) => outcomes.find(({ status }) => status === text)?.rows ?? 0;
  const price = priceCheck(
    record.kind,
    known,
    requiredReveals(fields),
    prices,
    {
      noMatch: count(OUTCOME_TEXTS['no match']),
      restricted: count(OUTCOME_TEXTS.restricted),
      badInput: count(BAD_INPUT),
      neverContact: count(LEFT_OUT),
    },
    now,
    state.account?.remaining,
  );
  if (waiting === 0) return price;
  const from = record.rows - waiting;
  return {
    ...price,
    estimate: {
      from,
      matchRate: from > 0 ? known.length / from : 0,
      restCredits: searchCost(waiting, prices),
    },
  };
}
