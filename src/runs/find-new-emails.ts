/**
 * The emails of people whose rows were updated or added after they changed jobs. What the file has purchased of them before is
 * too old, so that they are revealed anew by their Lusha IDs.
 */
import { readAccountState } from '../acquire/account-state';
import type { PersonExecution } from '../acquire/execution';
import { listPricesOf } from '../core/account';
import { wholeCredits } from '../core/caps';
import { AddOnError } from '../core/errors';
import { idToken } from '../core/lookup/lusha-id';
import { searchCost } from '../core/prices';
import { cacheStale } from '../ledger/sheet-store';
import { RUN_KIND } from './enrich/run-kind';
import { prepareRun } from './enrich/start-run';
import type { JobKinds } from './job/kind';
import { startJob } from './job/lifecycle';
import { type Accepted, lastAccepted } from './moves/accepted-log';
import { readSignalList, type SignalList } from './signals/rows';

/** What the emails of the people cost whose rows were accepted. */
export interface NewEmailsOffer {
  /** The check whose rows they are. */
  readonly check: string;
  readonly people: number;
  /** In credits, at most. */
  readonly credits: number;
  /** The last known number of credits on the account. */
  readonly balance?: number;
}

/** A person's consent: the check, and the credits on the button. */
export interface NewEmailsConsent {
  readonly check: string;
  readonly cap: number;
}

/** Data that was purchased before this many days is not taken for new. */
const OLDER_THAN = 1;

/** Returns the offer; `null` when no row was accepted. Sends no request. */
export function newEmailsOffer(execution: PersonExecution): NewEmailsOffer | null {
  const accepted = lastAccepted(execution.ports.book);
  if (!accepted) return null;
  const { rows } = rowsOf(execution, accepted);
  return rows.length === 0 ? null : offerFor(execution, accepted.check, rows.length);
}

function offerFor(execution: PersonExecution, check: string, people: number): NewEmailsOffer {
  const { clock, documentProperties } = execution.ports;
  const { account, key } = execution.step().settings();
  const now = clock.now();
  const state = readAccountState(documentProperties.getAll(), account, now);
  const prices = listPricesOf(state.account, key, now);
  const balance = state.account?.remaining;
  return {
    check,
    people,
    credits: people * prices.email + searchCost(people, prices),
    ...(balance === undefined ? {} : { balance }),
  };
}

/**
 * Starts the run that purchases the emails, for no more than the credits that were shown, and opens the page that shows it.
 * Throws an `AddOnError` when the price rose or the run cannot start.
 */
export function findNewEmailsOf(
  execution: PersonExecution,
  kinds: JobKinds,
  { check, cap }: NewEmailsConsent,
): void {
  const accepted = lastAccepted(execution.ports.book);
  if (accepted?.check !== check) throw new AddOnError('no_run');
  const { list, rows } = rowsOf(execution, accepted);
  if (rows.length === 0) throw new AddOnError('no_rows');
  const { credits } = offerFor(execution, check, rows.length);
  if (credits > wholeCredits(cap)) throw new AddOnError('price_changed');
  const { tab, headerRow } = list;
  tab.select(rows.map((row) => ({ row, column: 1, rows: 1, columns: tab.extent().columns })));
  const { record, seen } = prepareRun(
    execution,
    kinds,
    {
      kind: 'contact',
      tabId: tab.id,
      headerRow,
      rows: { by: 'selection' },
      fields: ['work email'],
      writing: 'overwrite',
    },
    { olderThan: OLDER_THAN },
  );
  // The price was shown, so the run goes on to the purchase by itself.
  const approved = { ...record, estimateRows: undefined, thenPurchase: true as const, cap: credits };
  startJob(execution, kinds, RUN_KIND, { record: approved, seen }, cacheStale);
  execution.ports.screen.openPanel('enrich', 'moves');
}

/** Returns the rows where the people are now who were accepted: those that were written, or others of the same people. */
function rowsOf(
  execution: PersonExecution,
  { rows: accepted }: Accepted,
): { readonly list: SignalList['list']; readonly rows: readonly number[] } {
  const [first] = accepted;
  const { list, rows } = readSignalList(execution, 'contact', first?.tabId);
  const found = accepted.flatMap(({ id, row }): number[] => {
    const own = rows
      .filter((one) => one.id !== undefined && idToken(one.id) === idToken(id))
      .map((one) => one.row);
    const [other] = own;
    if (own.includes(row)) return [row];
    return other === undefined ? [] : [other];
  });
  return { list, rows: [...new Set(found)].sort((a, b) => a - b) };
}
