/** The record of a run in the file: one document property, whatever the number of rows. */

import type { Kind } from '../../core/kind';
import {
  amount,
  balance,
  choice,
  count,
  flag,
  lazily,
  list,
  maybe,
  named,
  shape,
  text,
  yes,
} from '../../core/readers';
import { ROLES, type Role } from '../../core/table/roles';
import { jobBudget } from '../job/budget';
import type { JobKind } from '../job/kind';
import { type JobRecord, jobReaders, jobStore } from '../job/record';
import type { PriceCheck, RunPhase, Writing } from './view';

/** A column by its header and its last known position. */
export interface RunColumn {
  readonly header: string;
  /** Counted from 1. */
  readonly column: number;
}

/** The column that a field is written to. */
export interface RunTarget {
  readonly field: string;
  readonly place: RunColumn;
  /** The run created this column, so it holds nothing that belongs to the person. */
  readonly own?: true;
  /** A person chose this column; it stays chosen when the rows are taken up again. */
  readonly byHand?: true;
  /** The column for values that differ from the person's own. */
  readonly adjacent?: RunColumn;
}

/** A column that identifies the rows. */
export interface RoleColumn extends RunColumn {
  readonly role: Role;
  /** Some of its addresses are behind the texts of their cells. */
  readonly linked?: true;
}

export interface RunRecord extends JobRecord {
  readonly phase: RunPhase;
  readonly stoppedIn?: RunPhase | undefined;
  readonly kind: Kind;
  readonly tabId: number;
  readonly tab: string;
  readonly headerRow: number;
  readonly roles: readonly RoleColumn[];
  /** Domains that stand beside many companies of the list, so that they belong to none of them. */
  readonly sharedDomains?: readonly string[];
  readonly targets: readonly RunTarget[];
  readonly status: RunColumn;
  readonly lushaId: RunColumn;
  readonly date: RunColumn;
  readonly writing: Writing;
  readonly sample?: true;
  /** The rows were chosen because they were checked at least this many days ago. */
  readonly olderThan?: number;
  /** The number of rows that are looked up before an estimate is given. */
  readonly estimateRows?: number | undefined;
  readonly rows: number;
  /** The statuses of rows that were not chosen, so that they are not counted. */
  readonly before: Readonly<Record<string, number>>;
  readonly price?: PriceCheck | undefined;
  /** The person has approved the purchase before its exact price was known: the run goes on to it by itself, within the same limit. */
  readonly thenPurchase?: true | undefined;
  /** What looking the rows up was charged, once there is a price. */
  readonly lookUpCredits?: number | undefined;
  /** It writes what is paid for and purchases nothing; then it is stopped again. */
  readonly writesOnly?: true | undefined;
  readonly moved: boolean;
  readonly weak: boolean;
  readonly repeatLost: boolean;
  /** The number of rows whose values were cleared. */
  readonly cleared?: number;
  /** The headers of columns that did not accept a value. */
  readonly refusedBy?: readonly string[];
}

const column = () => shape<RunColumn>({ header: text(), column: count(1) });
const rowsAndCredits = () => shape<PriceCheck['moved']>({ rows: count(), credits: amount() });

const price = () =>
  shape<PriceCheck>({
    estimate: maybe(
      shape<NonNullable<PriceCheck['estimate']>>({
        from: count(),
        matchRate: amount(),
        restCredits: amount(),
        toBuy: count(),
        low: amount(),
        high: amount(),
        moved: rowsAndCredits(),
        weak: rowsAndCredits(),
      }),
    ),
    found: count(),
    toBuy: count(),
    credits: amount(),
    moved: rowsAndCredits(),
    weak: rowsAndCredits(),
    alreadyBought: count(),
    alreadyHave: maybe(count()),
    noMatch: count(),
    restricted: count(),
    badInput: count(),
    duplicates: count(),
    neverContact: count(),
    nothingToBuy: count(),
    requests: count(),
    seconds: amount(),
    balanceAfter: maybe(balance()),
  });

const target = () =>
  shape<RunTarget>({
    field: text(),
    place: column(),
    own: maybe(yes()),
    byHand: maybe(yes()),
    adjacent: maybe(column()),
  });

const phase = () => choice('looking up', 'price check', 'revealing', 'done', 'stopped');

const runReader = lazily(() =>
  shape<RunRecord>({
    ...jobReaders(),
    phase: phase(),
    stoppedIn: maybe(phase()),
    kind: choice('contact', 'company'),
    tabId: count(),
    tab: text(),
    headerRow: count(1),
    roles: list(
      shape<RoleColumn>({ header: text(), column: count(1), role: choice(...ROLES), linked: maybe(yes()) }),
    ),
    sharedDomains: maybe(list(text())),
    targets: list(target()),
    status: column(),
    lushaId: column(),
    date: column(),
    writing: choice('only empty', 'overwrite', 'new columns'),
    sample: maybe(yes()),
    olderThan: maybe(count(1)),
    estimateRows: maybe(count()),
    rows: count(),
    before: named(count()),
    price: maybe(price()),
    thenPurchase: maybe(yes()),
    lookUpCredits: maybe(amount()),
    writesOnly: maybe(yes()),
    moved: flag(),
    weak: flag(),
    repeatLost: flag(),
    cleared: maybe(count()),
    refusedBy: maybe(list(text())),
  }),
);

/** The store for the record of the run that is under way, or else of the last one. */
export const RUN_STORE = jobStore<RunRecord>('lusha.run', 1, runReader);

/** The budget that pays for a run. */
export const RUN_BUDGET = jobBudget('lusha.run.spent', 'runs');

/** What a person approves of a run, beside its limit. */
export const RUN_TERMS: Pick<JobKind<RunRecord>, 'budget' | 'termsOf'> = {
  budget: RUN_BUDGET,
  termsOf: ({ kind, targets, moved, weak, repeatLost, thenPurchase }) => [
    kind,
    targets.map(({ field }) => field),
    moved,
    weak,
    repeatLost,
    ...(thenPurchase ? ['then purchase'] : []),
  ],
};

/** Returns whether the run continues without a decision by a person. */
export function isWorking({ phase }: Pick<RunRecord, 'phase'>): boolean {
  return phase === 'looking up' || phase === 'revealing';
}
