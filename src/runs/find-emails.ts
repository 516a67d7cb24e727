/**
 * The emails of the people that a search has added to the sheet. Their previews are known, so their price is, and they are
 * revealed by their Lusha IDs: nobody is looked up again.
 */
import { readAccountState } from '../acquire/account-state';
import type { PersonExecution } from '../acquire/execution';
import { RECORD_KINDS } from '../acquire/record-kinds';
import { knownPrices } from '../acquire/reveal-prices';
import { listPricesOf } from '../core/account';
import { wholeCredits } from '../core/caps';
import { AddOnError } from '../core/errors';
import { isBought } from '../ledger/entry';
import { cacheStale } from '../ledger/sheet-store';
import { RUN_KIND } from './enrich/run-kind';
import { prepareRun } from './enrich/start-run';
import type { EnrichOptions } from './enrich/view';
import { type LastFill, lastFill, selectFilled } from './fill/filled-rows';
import type { JobKinds } from './job/kind';
import { startJob } from './job/lifecycle';

/** What the emails of the people cost that the last fill has added. */
export interface EmailsOffer {
  /** The id of the fill. */
  readonly fill: string;
  /** The number of people whose emails can be purchased. */
  readonly people: number;
  /** In credits, at most. */
  readonly credits: number;
  /** The number of people of whom Lusha has no email. */
  readonly without: number;
  /** The last known number of credits on the account. */
  readonly balance?: number;
}

/** A person's consent: the id of the fill, and the credits on the button. */
export interface EmailsConsent {
  readonly fill: string;
  readonly cap: number;
}

/** Returns the offer for the last fill; `null` when it has added no people. Sends no request. */
export function emailsOffer(execution: PersonExecution): EmailsOffer | null {
  const last = lastFill(execution);
  return last.record.kind === 'contact' && last.ids.length > 0 ? offerFor(execution, last) : null;
}

function offerFor(execution: PersonExecution, { record: { id }, ids }: LastFill): EmailsOffer {
  const { ports, runLedger } = execution;
  const kind = RECORD_KINDS.contact;
  const { account, key } = execution.step().settings();
  const properties = ports.documentProperties.getAll();
  const now = ports.clock.now();
  const state = readAccountState(properties, account, now);
  const pricing = { key, prices: listPricesOf(state.account, key, now), now };
  const lookups = ids.map((one) => kind.idLookup(one));
  const { entries } = runLedger.lookAgain(lookups, properties);
  let [people, credits, without] = [0, 0, 0];
  for (const lookup of lookups) {
    const entry = entries.get(lookup.key);
    const person = kind.recordOf(entry);
    const reveals = kind.toBuy(lookup, person, new Set(['emails']));
    if (reveals.length > 0) {
      people += 1;
      credits += kind.cost(knownPrices(kind, person, pricing), reveals, pricing.prices).credits;
    } else if (!isBought(entry)) without += 1;
  }
  const balance = state.account?.remaining;
  return { fill: id, people, credits, without, ...(balance === undefined ? {} : { balance }) };
}

/**
 * Starts the run that purchases the emails, for no more than the credits that were shown, and opens the page that shows it.
 * Rows that were sorted among others are not purchased by themselves: *Enrich a list* opens instead. Throws an `AddOnError`
 * when the price rose or the run cannot start.
 */
export function findEmailsOfFill(
  execution: PersonExecution,
  kinds: JobKinds,
  { fill, cap }: EmailsConsent,
): void {
  const last = lastFill(execution);
  if (last.record.id !== fill) throw new AddOnError('no_run');
  const { credits } = offerFor(execution, last);
  if (credits > wholeCredits(cap)) throw new AddOnError('price_changed');
  const { tabId, headerRow, isWhole } = selectFilled(execution, last);
  if (isWhole) start(execution, kinds, { tabId, headerRow }, credits);
  execution.ports.screen.openPanel('enrich', 'find');
}

function start(
  execution: PersonExecution,
  kinds: JobKinds,
  list: Required<Pick<EnrichOptions, 'tabId' | 'headerRow'>>,
  cap: number,
): void {
  const options: EnrichOptions = {
    ...list,
    kind: 'contact',
    rows: { by: 'selection' },
    fields: ['email'],
    writing: 'only empty',
  };
  const { record, seen } = prepareRun(execution, kinds, options);
  // The price was shown, so the run goes on to the purchase by itself.
  const approved = { ...record, estimateRows: undefined, thenPurchase: true as const, cap };
  startJob(execution, kinds, RUN_KIND, { record: approved, seen }, cacheStale);
}
