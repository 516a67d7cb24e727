/** Cells that are pending: their formulas, the lookups that are still missing, and the maximum price of these. */

import type { PersonExecution } from '../../acquire/execution';
import { namedBy, type PagePurchase } from '../../acquire/page-purchase';
import { isSettled, type Purchasable, type RequiredReveals } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { knownPrices, NO_PRICES, type Pricing } from '../../acquire/reveal-prices';
import { a1Of, addressOn } from '../../core/area';
import { FUNCTIONS, type FunctionName } from '../../core/formula/functions';
import { LOCK_WAIT_MS } from '../../core/limits';
import { joinLookups, type Lookup, type LookupKey } from '../../core/lookup';
import { addCosts, type Cost, NO_COST, type Prices, searchCost } from '../../core/prices';
import type { SignalsCall } from '../../core/signals/signals-call';
import type { Entries, Entry } from '../../ledger/entry';
import { readTabs } from '../table/tab-content';
import { callsAskedBy } from './asked-records';
import { formerEntries, waitingKeys } from './changed-rows';
import {
  type FileFormula,
  formulasIn,
  isMistake,
  NO_RECORDS,
  type ParsedCall,
  SHEETS_ALONE,
} from './file-formulas';
import { hiddenErrors } from './hidden-errors';
import { type KnownLists, knownLists } from './known-lists';
import { type MissingSignals, missingSignals, missingSignalsCost } from './pending-signals';
import { isListShown } from './search-reach';
import { shownState } from './shown-cells';

/** A formula with lookups that are still missing. */
export interface OpenFormula {
  readonly formula: FileFormula;
  readonly parsed: readonly ParsedCall[];
  /** The number of rows that are shown as pending; all rows when the formula shows nothing else. */
  readonly openRows: number;
  /** It shows an error that a key, a permission, a limit or credits can have mended since, so it can be asked again. */
  readonly failed: boolean;
  /** The error is that Sheets did not know the function. */
  readonly isUnknown: boolean;
  /** The file knows a list by now that the formula does not show. */
  readonly lacksList: boolean;
}

/** A formula that cannot be finished from outside its cell. */
export interface UnreadableFormula {
  readonly formula: FileFormula;
  readonly reason: string;
  /** Whether the reason is a mistake in the formula, which calculating it again does not mend. */
  readonly mistake: boolean;
}

/** Lookups with the same required reveals, which are purchased in common batches. */
export interface Group {
  readonly kind: ParsedCall['kind'];
  readonly required: RequiredReveals;
  readonly lookups: readonly Lookup[];
  /** What is asked about the companies, where that is not about their data. */
  readonly signals?: SignalsCall;
}

/** A search whose list the file does not know. */
export interface OpenList {
  readonly kind: ParsedCall['kind'];
  readonly page: PagePurchase;
  /** Whether it was requested, and the answer was lost. */
  readonly isLost: boolean;
  /** The maximum number of results that are shown, and the reveals that all formulas with this search require. */
  readonly most: number;
  readonly required: RequiredReveals;
}

export interface OpenWork {
  readonly formulas: readonly OpenFormula[];
  readonly unreadable: readonly UnreadableFormula[];
  readonly lists: readonly OpenList[];
  /** Lookups that can be named now; those of lists that are still open are not included. */
  readonly groups: readonly Group[];
}

/**
 * Finds the formulas that are pending and what they lack; those with rows that wait because an update reads them
 * otherwise are among them, whatever they show. `contents` are the tabs, when they were read before.
 */
export function openWork(execution: PersonExecution, contents = readTabs(execution.ports.book)): OpenWork {
  const all = formulasIn(contents);
  const known = knownLists((lookups) => lookUnderLock(execution, lookups), all, contents);
  const calls = all.map((formula) => {
    const parsed = callsAskedBy(formula, contents, known.list);
    const read = parsed.filter((one): one is ParsedCall => typeof one !== 'string');
    return { formula, parsed, read };
  });
  const waiting = waitingKeys(
    execution,
    calls.flatMap(({ read }) => read.flatMap(({ lookups }) => lookups)),
  );
  const hidden = hiddenErrors(calls, contents, (parsed) =>
    groupsOf(parsed).flatMap((group) => missingOf(execution, group).map(({ lookup }) => lookup.key)),
  );
  const formulas: OpenFormula[] = [];
  const unreadable: UnreadableFormula[] = [];
  for (const { formula, parsed, read } of calls) {
    const { state, openRows } = shownState(formula, read);
    const reason = reasonOf(formula, parsed);
    const isUnknown = state === 'unknown function';
    const failed = state === 'failed' || isUnknown || hidden.has(formula);
    const waits = () => read.some(({ lookups }) => lookups.some(({ key }) => waiting.has(key)));
    if (state === 'error' || (state === 'finished' && !failed && (reason !== undefined || !waits())))
      continue;
    const lacksList = read.some((one) => one.search?.list && !isListShown(formula, one, known));
    if (reason === undefined)
      formulas.push({ formula, parsed: read, openRows, failed, isUnknown, lacksList });
    else unreadable.push({ formula, reason, mistake: isMistake(reason) });
  }
  const parsed = formulas.flatMap((one) => one.parsed);
  return { formulas, unreadable, lists: listsOf(parsed, known), groups: groupsOf(parsed) };
}

function listsOf(all: readonly ParsedCall[], known: KnownLists): readonly OpenList[] {
  const lists = new Map<LookupKey, OpenList>();
  for (const { kind, required, search } of all) {
    if (!search || search.list) continue;
    const { page, most } = search;
    const same = lists.get(page.key);
    lists.set(page.key, {
      kind,
      // Two cells may list a different number of the same similar records.
      page: same && same.page.size > page.size ? same.page : page,
      isLost: known.isLost(page.key),
      most: Math.max(most, same?.most ?? 0),
      required: new Set([...required, ...(same?.required ?? [])]),
    });
  }
  return [...lists.values()];
}

/** Returns the sentence for a formula that cannot be finished from outside its cell; a mistake comes first. */
function reasonOf({ calls }: FileFormula, parsed: readonly (ParsedCall | string)[]): string | undefined {
  const sentences = parsed.filter((one): one is string => typeof one === 'string');
  const reason = sentences.find(isMistake) ?? sentences.find((one) => one !== NO_RECORDS);
  if (reason !== undefined || sentences.length < parsed.length) return reason;
  // A call over the account decides whether there is another one.
  const isAboutAccount = ({ name }: { readonly name: string }) =>
    FUNCTIONS[name as FunctionName].record === 'account';
  return calls.every(isAboutAccount) ? undefined : SHEETS_ALONE.condition;
}

function groupsOf(all: readonly ParsedCall[]): readonly Group[] {
  const groups = new Map<string, Omit<Group, 'lookups'> & { readonly lookups: Lookup[] }>();
  for (const { kind, required, lookups, signals } of all) {
    const name = JSON.stringify([
      kind,
      [...required].sort(),
      signals?.since,
      [...(signals?.types ?? [])].sort(),
    ]);
    const group = groups.get(name) ?? { kind, required, lookups: [], ...(signals ? { signals } : {}) };
    for (const lookup of lookups) group.lookups.push(lookup);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ lookups, ...group }) => ({ ...group, lookups: joinLookups(lookups) }));
}

/** A lookup with what the file knows about it. */
export interface Missing {
  readonly lookup: Lookup;
  readonly entry: Entry | undefined;
  readonly signals?: MissingSignals['signals'];
}

/** Lists the lookups of a group that the file cannot answer yet. */
export function missingOf(
  execution: PersonExecution,
  { kind, required, lookups, signals }: Group,
): readonly Missing[] {
  const recordKind = RECORD_KINDS[kind];
  const entries = new Map(lookUnderLock(execution, lookups));
  const unknown = lookups.filter(({ key }) => !entries.has(key));
  for (const [key, entry] of formerEntries(execution, kind, unknown)) entries.set(key, entry);
  if (signals) {
    const look = (others: readonly Lookup[]) => lookUnderLock(execution, others);
    return missingSignals(signals, lookups, entries, look, execution.ports.clock.now());
  }
  return lookups
    .map((lookup) => ({ lookup, entry: entries.get(lookup.key) }))
    .filter(({ lookup, entry }) => !isSettled(recordKind, lookup, entry, required));
}

/** Returns what the file knows, including results of an execution that was killed before it published them. */
function lookUnderLock({ ledger, ports }: PersonExecution, lookups: readonly Lookup[]): Entries {
  if (lookups.length === 0) return new Map();
  const look = () => ledger.lookAgain(lookups, ports.documentProperties.getAll());
  return (ports.lock.within(LOCK_WAIT_MS, look)?.value ?? ledger.look(lookups)).entries;
}

/** Counts the credits that a list and the reveals of its records can cost at most. */
export function listCost({ kind, page, most, required }: OpenList, prices: Prices): number {
  const recordKind = RECORD_KINDS[kind];
  const reveals = recordKind.toBuy(namedBy(page), undefined, required);
  const each = reveals.length === 0 ? 0 : recordKind.cost(NO_PRICES, reveals, prices).credits;
  return page.cost(prices) + most * each;
}

/** Counts the credits that fetching these lookups can cost at most. */
export function costOf(missing: readonly Missing[], { kind, required }: Group, pricing: Pricing): Cost {
  const { prices } = pricing;
  const signals = missing.flatMap((one) => one.signals ?? []);
  if (signals.length > 0) return { credits: missingSignalsCost(signals, prices), phones: 0 };
  const recordKind = RECORD_KINDS[kind];
  const searched = missing.filter(({ entry }) => recordKind.recordOf(entry) === undefined).length;
  return missing.reduce<Cost>(
    (sum, { lookup, entry }) => {
      const record: Purchasable | undefined = recordKind.recordOf(entry);
      const reveals = recordKind.toBuy(lookup, record, required);
      if (reveals.length === 0) return sum;
      return addCosts(sum, recordKind.cost(knownPrices(recordKind, record, pricing), reveals, prices));
    },
    addCosts(NO_COST, { credits: searchCost(searched, prices), phones: 0 }),
  );
}

/** Names the cell of a formula so that a person finds it, such as `Leads!E2`. */
export function cellOf({ content, row, column }: FileFormula): string {
  return addressOn(content.tab.name, a1Of({ row, column, rows: 1, columns: 1 }));
}
