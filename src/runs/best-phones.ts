/**
 * Mobile phones of the people of a list with the best signal scores: phones are the dearest, so that they are purchased where
 * something goes on. The price is that of a run over exactly these rows, beside what phones of all scored rows would cost.
 */
import type { PersonExecution } from '../acquire/execution';
import { wholeCredits } from '../core/caps';
import { AddOnError } from '../core/errors';
import { BEST_PEOPLE } from '../core/limits';
import { cacheStale } from '../ledger/sheet-store';
import { planRun, type RunPlan } from './enrich/plan';
import type { ListRow } from './enrich/rows';
import { RUN_KIND } from './enrich/run-kind';
import { costsOf } from './enrich/setup-costs';
import { prepareRun } from './enrich/start-run';
import type { EnrichOptions } from './enrich/view';
import type { JobKinds } from './job/kind';
import { startJob } from './job/lifecycle';
import { scoreColumn } from './scores/score-columns';
import { pricesOf } from './signals/check-setup';

/** What phones of the best rows cost. */
export interface BestPhonesOffer {
  readonly tabId: number;
  readonly tab: string;
  /** The number of people with a score. */
  readonly scored: number;
  /** How many of them are meant, and the lowest score among these. */
  readonly best: number;
  readonly lowest: number;
  /** In credits, at most: for the best, and for all with a score. */
  readonly credits: number;
  readonly all: number;
  /** The last known number of credits on the account. */
  readonly balance?: number;
}

/** Whom a person means: the list, the active one unless given, and how many. */
export interface BestPhonesChoice {
  readonly tabId?: number;
  readonly best?: number;
}

/** A person's consent: the list, how many of the best, and the credits on the button. */
export interface BestPhonesConsent extends Required<BestPhonesChoice> {
  readonly cap: number;
}

const FIELDS = ['mobile phone'] as const;

/** Returns the offer for a list; `null` when none of its people has a score. Sends no request. */
export function bestPhonesOffer(
  execution: PersonExecution,
  choice: BestPhonesChoice = {},
): BestPhonesOffer | null {
  const found = bestOf(execution, choice);
  return found && offerFor(execution, found);
}

/**
 * Starts the run that purchases the phones of these rows and of no others, for no more than the credits that were shown, and
 * opens the page that shows it. Throws an `AddOnError` when the price rose or the run cannot start.
 */
export function getBestPhones(
  execution: PersonExecution,
  kinds: JobKinds,
  { cap, ...choice }: BestPhonesConsent,
): void {
  const found = bestOf(execution, choice);
  if (!found) throw new AddOnError('no_rows');
  const { credits } = offerFor(execution, found);
  if (credits > wholeCredits(cap)) throw new AddOnError('price_changed');
  const { options, list } = found.plan;
  const { tab, headerRow } = list;
  const rows = found.best.flat().map(({ row }) => row);
  tab.select(areasOf(rows).map((area) => ({ ...area, column: 1, columns: tab.extent().columns })));
  const chosen: EnrichOptions = { ...options, tabId: tab.id, headerRow, rows: { by: 'selection' } };
  const { record, seen } = prepareRun(execution, kinds, chosen);
  // The price was shown, so the run goes on to the purchase by itself.
  const approved = { ...record, estimateRows: undefined, thenPurchase: true as const, cap: credits };
  startJob(execution, kinds, RUN_KIND, { record: approved, seen }, cacheStale);
  execution.ports.screen.openPanel('enrich', 'scores');
}

/** The rows of one person. */
type Person = readonly ListRow[];

/** The people of a list with a score, the highest first. */
interface Scored {
  readonly plan: RunPlan;
  readonly all: readonly Person[];
  readonly best: readonly Person[];
  readonly lowest: number;
}

/** Finds the best people of a list by its column of scores, as it stands in the sheet now. */
function bestOf(
  execution: PersonExecution,
  { tabId, best: count = BEST_PEOPLE }: BestPhonesChoice,
): Scored | null {
  const { book } = execution.ports;
  const plan = planRun(execution, {
    kind: 'contact',
    tabId: tabId ?? book.selection().tab.id,
    rows: { by: 'all' },
    fields: FIELDS,
    writing: 'only empty',
  });
  const column = scoreColumn(execution, 'contact', plan.list);
  if (column === undefined) return null;
  const people = new Map<string, { readonly rows: ListRow[]; readonly score: number }>();
  for (const row of plan.chosen) {
    const score = scoreIn(row.cells[column - 1]);
    if (row.identity.kind !== 'lookup' || score === undefined) continue;
    const { key } = row.identity.lookup;
    const known = people.get(key);
    if (known) known.rows.push(row);
    else people.set(key, { rows: [row], score });
  }
  // Equal scores keep the order of the list.
  const ranked = [...people.values()].sort((a, b) => b.score - a.score);
  const best = ranked.slice(0, Math.max(1, Math.floor(count)));
  const last = best[best.length - 1];
  if (!last) return null;
  const rowsOf = (some: typeof ranked) => some.map(({ rows }) => rows);
  return { plan, all: rowsOf(ranked), best: rowsOf(best), lowest: last.score };
}

/** Returns the score in a cell; `undefined` where a person has written something else. */
function scoreIn(cell: unknown): number | undefined {
  const text = typeof cell === 'number' ? cell : String(cell ?? '').trim();
  const score = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(score) ? score : undefined;
}

function offerFor(execution: PersonExecution, { plan, all, best, lowest }: Scored): BestPhonesOffer {
  const { prices, balance } = pricesOf(execution);
  const costOf = (people: readonly Person[]) =>
    Math.ceil(costsOf(execution, { ...plan, chosen: people.flat() }, prices).atMost);
  const { tab } = plan.list;
  return {
    tabId: tab.id,
    tab: tab.name,
    scored: all.length,
    best: best.length,
    lowest,
    credits: costOf(best),
    all: costOf(all),
    ...(balance === undefined ? {} : { balance }),
  };
}

/** Returns rows as areas of rows that follow each other. */
function areasOf(rows: readonly number[]): readonly { readonly row: number; readonly rows: number }[] {
  const areas: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = areas[areas.length - 1];
    if (last && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, rows: 1 });
  }
  return areas;
}
