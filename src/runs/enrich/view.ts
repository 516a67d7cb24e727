/** What the panel sees of bulk enrichment, and what it may choose. Values for a page: JSON only, times in epoch ms. */

import type { PanelView } from '../../account/view';
import type { ErrorCode } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { Role } from '../../core/lookup/columns';
import type { Writing } from '../../core/presets';
import type { JobUndone, JobView } from '../job/view';

export type { Kind, Role, Writing };

export type RowsChoice =
  /** Rows where a cell of what is asked is empty. */
  | { readonly by: 'missing' }
  | { readonly by: 'all' }
  | { readonly by: 'selection' }
  /** Rows that no filter and no person hides; up to 2,000. */
  | { readonly by: 'visible' }
  | {
      readonly by: 'column';
      readonly column: number;
      readonly test: 'empty' | 'is' | 'is not';
      readonly text: string;
    }
  /** Rows whose date says that they were checked at least so many days ago, 1 to 3,650; not those without a date. */
  | { readonly by: 'older'; readonly days: number }
  /** Rows that an earlier run could not fill; `statuses` picks those that say this. */
  | { readonly by: 'failed'; readonly statuses?: readonly string[] };

/** What a person asks for. What is left out is proposed. */
export interface EnrichOptions {
  readonly kind: Kind;
  /** The tab in front unless given. */
  readonly tabId?: number;
  /** Row of the headers, counted from 1; found unless given. */
  readonly headerRow?: number;
  readonly rows: RowsChoice;
  /** Columns, counted from 1, for roles that were changed; 0 takes a role away. Roles that are not named stay as proposed. */
  readonly roles?: Readonly<Partial<Record<Role, number>>>;
  /** Ids of fields, in the order of their columns. */
  readonly fields: readonly string[];
  readonly writing: Writing;
  /** Columns chosen by hand, counted from 1, by the id of the field that goes there; 0 is a new one. `new columns` leaves them aside. */
  readonly places?: Readonly<Record<string, number>>;
  /** Only so many rows: *Try 5 rows first*. */
  readonly sample?: number;
}

/** A column of the sheet. */
export interface ColumnView {
  readonly column: number;
  /** `A`. */
  readonly letter: string;
  readonly header: string;
  readonly samples: readonly string[];
  readonly role?: Role;
  /** Why it was taken for that role, a few words. */
  readonly reason?: string;
}

/** Where a field is written to. */
export interface TargetView {
  readonly id: string;
  readonly label: string;
  /** Credits a row at most; 0 where it comes with the look-up. Fields with the same `paidBy` are paid once together. */
  readonly price: number;
  readonly paidBy: string;
  readonly header: string;
  readonly letter: string;
  /** The column is made for it. */
  readonly isNew: boolean;
  /** Columns that may be chosen for it by hand, counted from 1. */
  readonly mayGo: readonly number[];
}

/** The first screen: what was found in the sheet, and what looking it up costs. Asks nobody. */
export interface EnrichSetup {
  /** The options with everything that was proposed. */
  readonly options: EnrichOptions;
  readonly tab: { readonly id: number; readonly name: string };
  readonly headerRow: number;
  readonly columns: readonly ColumnView[];
  readonly targets: readonly TargetView[];
  /** Chosen rows, and the first of them. */
  readonly rows: number;
  readonly first?: { readonly row: number; readonly text: string };
  /** Rows under the header that are not blank, and how many the simple choices pick. */
  readonly choices: Readonly<Record<'all' | 'missing' | 'selection' | 'failed', number>> & {
    /** By the days of the options, else by the usual ones; absent where the list has no column of dates. */
    readonly older?: number;
  };
  /** Days after which rows are usually checked again. */
  readonly olderDays: number;
  /** Statuses that an earlier run left on rows it could not fill. */
  readonly failed: readonly StatusCount[];
  /** Chosen rows by what identifies them, most first: `e-mail`, `LinkedIn address`, `Lusha ID`, `name and company`, `company`. */
  readonly identifiedBy: readonly { readonly by: string; readonly rows: number }[];
  /** Chosen rows that identify nobody, with the first reason. */
  readonly unusable: { readonly rows: number; readonly reason?: string };
  /** Chosen rows that repeat another. */
  readonly duplicates: number;
  /** Distinct people or companies of which everything asked is already in this file. */
  readonly alreadyBought: number;
  /** Not all of a long list was looked at: there may be more of them. */
  readonly alreadyBoughtIsLeast?: true;
  /** Looking all chosen rows up: credits at most, and requests. */
  readonly lookUp: { readonly credits: number; readonly requests: number };
  /** Looking up and revealing everything that can be found, at list price. */
  readonly atMost: number;
  /** The same for the first five rows. */
  readonly tryFive: number;
  /** Rows looked up for a first estimate; absent where the list is short enough for the exact price. */
  readonly estimateRows?: number;
  /** Why nothing can start as things stand; the rest is as far as it could be read. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
}

export type RunPhase = 'looking up' | 'price check' | 'revealing' | 'done' | 'stopped';

export interface StatusCount {
  /** As it stands in the status column. */
  readonly status: string;
  readonly rows: number;
}

/** The price check: upper bounds. Rows count rows, credits count each distinct person once. */
export interface PriceCheck {
  /** Made from so many rows; then `lookUpRest` brings the exact one. */
  readonly estimate?: { readonly from: number; readonly matchRate: number; readonly restCredits: number };
  readonly found: number;
  /** Distinct people or companies to be bought; the ones below are not in it. */
  readonly toBuy: number;
  readonly credits: number;
  /** Found at another employer, or by a name alone; bought only where ticked. */
  readonly moved: { readonly rows: number; readonly credits: number };
  readonly weak: { readonly rows: number; readonly credits: number };
  readonly alreadyBought: number;
  readonly noMatch: number;
  readonly restricted: number;
  readonly badInput: number;
  readonly duplicates: number;
  readonly neverContact: number;
  /** Found, but Lusha has nothing of what is asked. */
  readonly nothingToBuy: number;
  /** Requests that buying takes, and about how long. */
  readonly requests: number;
  readonly seconds: number;
  /** Credits left on the account after paying `credits`; absent where the balance is not known. */
  readonly balanceAfter?: number;
}

/** The run of this file: the one under way, else the last one. What is spent and may be spent includes the look-up. */
export interface RunView extends JobView {
  readonly kind: Kind;
  readonly tab: string;
  readonly phase: RunPhase;
  /** What it was doing when it was stopped. */
  readonly stoppedIn?: RunPhase;
  readonly isSample: boolean;
  readonly rows: number;
  /** Rows that are through with the present phase. */
  readonly through: number;
  /** Rows by what became of them, most first; only rows that are finished. */
  readonly outcomes: readonly StatusCount[];
  /** Rows whose status was not found any more. */
  readonly deleted: number;
  /** Rows whose values were cleared again: they have no outcome any more. */
  readonly cleared?: number;
  readonly price?: PriceCheck;
  readonly lastStepAt: number;
  /** Statuses that `retryRun` can be asked for. */
  readonly retry: readonly StatusCount[];
  readonly canUndo: boolean;
}

/** What a person approves after the price check. */
export interface RunApproval {
  /** The run whose price was shown: that of another is refused. */
  readonly run?: string;
  /** Credits that buying may spend, looking up not counted. */
  readonly cap: number;
  readonly moved: boolean;
  readonly weak: boolean;
}

export interface RunUndone extends JobUndone {
  readonly view: PanelView;
}
