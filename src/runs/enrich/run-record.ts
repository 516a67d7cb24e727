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
import type { Look } from '../../ports';
import { jobBudget } from '../job/budget';
import type { JobKind } from '../job/kind';
import { type JobRecord, jobReaders, jobStore } from '../job/record';
import type { PriceCheck, RunPhase, Writing } from './view';

/** A column by its header and its last known position. */
export interface HeaderColumn {
  readonly header: string;
  /** Counted from 1. */
  readonly column: number;
}

/** A column that a run writes. */
export interface RunColumn extends HeaderColumn {
  /** This run creates the column, so that undo leaves nothing of it. */
  readonly added?: AddedColumn;
}

/** What is known of a column that a run creates. */
export interface AddedColumn {
  /** It does not exist yet: it is created with its first value. */
  readonly late?: true;
  /** It did not exist in the grid before, so undo deletes it; any other was a blank column of the grid. */
  readonly inserted?: true;
  /** How the blank column was before. */
  readonly was?: ColumnLook;
}

/** How a column looks: its width in pixels, its header, and the alignment of the cells below it. */
export interface ColumnLook {
  readonly width: number;
  /** Only what differs from Google's default. */
  readonly header?: Partial<Look>;
  readonly align?: Exclude<Look['align'], ''>;
}

/** The looks that a run found when it started: what its columns take over, and the blank columns beside the list. */
export interface LooksBefore {
  /** The last column of the list with a header. */
  readonly beside: ColumnLook;
  /** The first of the blank columns, counted from 1. */
  readonly from: number;
  readonly blank: readonly ColumnLook[];
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
export interface RoleColumn extends HeaderColumn {
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
  /** The run notes which columns it creates, which runs of earlier versions did not. */
  readonly notesColumns?: true;
  /** Absent where the looks could not be read. */
  readonly looks?: LooksBefore;
  /** The run added the conditional formats of the status column. */
  readonly colored?: true;
  readonly writing: Writing;
  readonly sample?: true;
  /** The rows were chosen because they were checked at least this many days ago. */
  readonly olderThan?: number;
  /** The number of rows that are looked up before an estimate is given. */
  readonly estimateRows?: number | undefined;
  readonly rows: number;
  /** Rows that were not chosen because the list holds every email and phone that was asked for. */
  readonly skipped?: number | undefined;
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
  /** Undo has restored the rows, and removes the columns. */
  readonly leaving?: true | undefined;
  /** The number of rows whose values were cleared. */
  readonly cleared?: number;
  /** The headers of columns that did not accept a value. */
  readonly refusedBy?: readonly string[];
}

const look = () =>
  shape<Partial<Look>>({
    background: maybe(text()),
    color: maybe(text()),
    weight: maybe(choice('bold', '')),
    align: maybe(choice('left', 'center', 'right', '')),
    wrap: maybe(choice('wrap', 'clip', '')),
  });

const columnLook = () =>
  shape<ColumnLook>({
    width: amount(),
    header: maybe(look()),
    align: maybe(choice('left', 'center', 'right')),
  });

const addedColumn = () =>
  shape<AddedColumn>({ late: maybe(yes()), inserted: maybe(yes()), was: maybe(columnLook()) });

const column = () => shape<RunColumn>({ header: text(), column: count(1), added: maybe(addedColumn()) });
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
    paidAgain: maybe(count()),
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
    notesColumns: maybe(yes()),
    looks: maybe(shape<LooksBefore>({ beside: columnLook(), from: count(1), blank: list(columnLook()) })),
    colored: maybe(yes()),
    writing: choice('only empty', 'overwrite', 'new columns'),
    sample: maybe(yes()),
    olderThan: maybe(count(1)),
    estimateRows: maybe(count()),
    rows: count(),
    skipped: maybe(count()),
    before: named(count()),
    price: maybe(price()),
    thenPurchase: maybe(yes()),
    lookUpCredits: maybe(amount()),
    writesOnly: maybe(yes()),
    moved: flag(),
    weak: flag(),
    repeatLost: flag(),
    leaving: maybe(yes()),
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

/** A column of a run with its name within the run. */
export interface NamedColumn {
  readonly name: string;
  readonly column: RunColumn;
}

/** Lists the columns that a run writes, in the order in which new ones stand side by side. */
export function columnsOf({
  status,
  date,
  targets,
  lushaId,
}: Pick<RunRecord, 'status' | 'date' | 'targets' | 'lushaId'>): readonly NamedColumn[] {
  return [
    { name: 'status', column: status },
    { name: 'date', column: date },
    ...targets.flatMap(({ place, adjacent }, index) => [
      { name: `t${index}`, column: place },
      ...(adjacent ? [{ name: `a${index}`, column: adjacent }] : []),
    ]),
    { name: 'id', column: lushaId },
  ];
}

/** Returns the record with its columns changed. */
export function withColumns(record: RunRecord, change: (one: NamedColumn) => RunColumn): RunRecord {
  const changed = (name: string, column: RunColumn) => change({ name, column });
  return {
    ...record,
    status: changed('status', record.status),
    date: changed('date', record.date),
    lushaId: changed('id', record.lushaId),
    targets: record.targets.map((target, index) => ({
      ...target,
      place: changed(`t${index}`, target.place),
      ...(target.adjacent ? { adjacent: changed(`a${index}`, target.adjacent) } : {}),
    })),
  };
}

/** Returns whether the run continues without a decision by a person. */
export function isWorking({ phase }: Pick<RunRecord, 'phase'>): boolean {
  return phase === 'looking up' || phase === 'revealing';
}
