/** What the first screens of all checks of signals show: the prices, the rows that each choice picks, and those that are not asked about. */
import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import { listPricesOf } from '../../core/account';
import type { ErrorCode } from '../../core/errors';
import type { Prices } from '../../core/prices';
import { isDemo } from '../../core/settings';
import { chosenRows, type SignalList, type SignalRow, type SignalRowsChoice } from './rows';

/** Returns the price list of the person, and the last known balance. */
export function pricesOf(execution: PersonExecution): {
  readonly prices: Prices;
  readonly balance: number | undefined;
} {
  const { clock, documentProperties } = execution.ports;
  const { account, key } = execution.step().settings();
  const now = clock.now();
  const { account: note } = readAccountState(documentProperties.getAll(), account, now);
  return { prices: listPricesOf(note, key, now), balance: note?.remaining };
}

/** Counts the rows that each choice picks. */
export function choiceCounts(
  execution: PersonExecution,
  read: SignalList,
): Readonly<Record<SignalRowsChoice['by'], number>> {
  const count = (by: SignalRowsChoice['by']) => chosenRows(execution, read, { by }).length;
  // Each row that is looked at takes a service call, so this is done only where a filter hides some.
  const visible = read.list.tab.isFiltered() ? count('visible') : 0;
  return { all: count('all'), selection: count('selection'), visible };
}

/** Counts the rows about which nothing is asked, by reason. */
export function notAskedCounts(
  rows: readonly SignalRow[],
  unnamed: number,
): Readonly<Record<'unnamed' | 'never' | 'notFound' | 'unsure', number>> {
  const count = (state: SignalRow['state']) => rows.filter((row) => row.state === state).length;
  return { unnamed, never: count('never contact'), notFound: count('not found'), unsure: count('unsure') };
}

/** Returns why a check cannot start, by the number of rows and of the records among them. */
export function checkRefusal(
  execution: PersonExecution,
  rows: number,
  records: number,
): ErrorCode | undefined {
  const settings = execution.step().settings();
  if (settings.key === undefined) return 'no_key';
  if (isDemo(settings)) return 'demo_only';
  if (rows === 0) return 'no_rows';
  return records === 0 ? 'no_identifier' : undefined;
}
