/** What the panel shows of bulk enrichment, and the choices it offers. The values are JSON only, with times in epoch ms. */

import type { PanelView } from '../../account/view';
import type { ErrorCode } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { MissingPart } from '../../core/lookup';
import type { Writing } from '../../core/presets';
import type { RowState } from '../../core/run-status';
import type { Ignored } from '../../core/table/cell-reading';
import type { LeftOut } from '../../core/table/left-out';
import type { Role } from '../../core/table/roles';
import type { FieldWord } from '../../core/texts';
import type { JobUndone, JobView } from '../job/view';
import type { FilteredRows } from './hidden-rows';

export type { Ignored, Kind, LeftOut, Role, Writing };

export type RowsChoice =
  /** Rows where a cell of a chosen field is empty, or that hold no work email where one is asked for. */
  | { readonly by: 'missing' }
  | { readonly by: 'all' }
  | { readonly by: 'selection' }
  /** Rows that are hidden neither by a filter nor by hand; up to 2,000. */
  | { readonly by: 'visible' }
  | {
      readonly by: 'column';
      readonly column: number;
      readonly test: 'empty' | 'is' | 'is not';
      readonly text: string;
    }
  /** Rows whose date shows a check at least this many days ago (1 to 3,650). Rows without a date are not included. */
  | { readonly by: 'older'; readonly days: number }
  /** Rows that an earlier run could not fill; `statuses` picks those with these statuses. */
  | { readonly by: 'failed'; readonly statuses?: readonly string[] };

/** What a person requests. Everything that is left out is proposed. */
export interface EnrichOptions {
  readonly kind: Kind;
  /** The active tab unless given. */
  readonly tabId?: number;
  /** The header row, counted from 1; found unless given. */
  readonly headerRow?: number;
  readonly rows: RowsChoice;
  /** Columns, counted from 1, for roles that were changed; 0 removes a role. Roles that are not listed stay as proposed. */
  readonly roles?: Readonly<Partial<Record<Role, number>>>;
  /** Ids of fields, in the order of their columns. */
  readonly fields: readonly string[];
  /** Fields that come along with the others: a row that lacks only these is not looked up for them. */
  readonly extras?: readonly string[];
  readonly writing: Writing;
  /** Columns chosen by hand, counted from 1, by field id; 0 is a new one. `new columns` ignores them. */
  readonly places?: Readonly<Record<string, number>>;
  /** Limits the run to this many rows, as *Try 5 rows first* does. */
  readonly sample?: number;
}

/** A column of the sheet. */
export interface ColumnView {
  readonly column: number;
  /** The column letter, such as `A`. */
  readonly letter: string;
  readonly header: string;
  readonly samples: readonly string[];
  readonly role?: Role;
  /** Why the column was taken for that role, in a few words. */
  readonly reason?: string;
}

/** The column that a field is written to. */
export interface TargetView {
  readonly id: string;
  readonly label: string;
  /** Credits per row at most; 0 when the field comes with the lookup. Fields with the same `paidBy` are paid once together. */
  readonly price: number;
  readonly paidBy: string;
  readonly header: string;
  readonly letter: string;
  /** The column is created for the field. */
  readonly isNew: boolean;
  /** Columns that may be chosen for it by hand, counted from 1. */
  readonly mayGo: readonly number[];
}

/** What the list on the tab in front lacks. */
export interface ListGap {
  readonly tab: string;
  /** Rows that name a person without a work email. */
  readonly rows: number;
  /** Only the first rows of a long list were read, so there may be more. */
  readonly isLeast?: true;
  /** The one selected row, where it is one of these. */
  readonly selected?: OneRow;
}

/** A row whose email is offered. */
export interface OneRow {
  readonly tabId: number;
  /** Counted from 1. */
  readonly row: number;
  /** Whom it names. */
  readonly name: string;
  /** The most that its email costs, in credits. */
  readonly limit: number;
}

/** The first screen: what was found in the sheet, and what the lookup costs. No request is sent for it. */
export interface EnrichSetup {
  /** The options with everything that was proposed. */
  readonly options: EnrichOptions;
  readonly tab: { readonly id: number; readonly name: string };
  readonly headerRow: number;
  readonly columns: readonly ColumnView[];
  readonly targets: readonly TargetView[];
  /** The chosen rows, and the first of them. */
  readonly rows: number;
  readonly first?: { readonly row: number; readonly text: string };
  /** The number of rows under the header that are not blank, and how many the simple choices pick. */
  readonly choices: Readonly<Record<'all' | 'missing' | 'selection' | 'failed', number>> & {
    /** By the days of the options, or else the default; absent when the list has no column of dates. */
    readonly older?: number;
  };
  /** The default number of days after which rows are checked again. */
  readonly olderDays: number;
  /** Statuses that an earlier run left on rows that it could not fill. */
  readonly failed: readonly StatusCount[];
  /** Chosen rows by their identifier, the most frequent first: `email`, `LinkedIn address`, `Lusha ID`, `name and company`, `company`. */
  readonly identifiedBy: readonly { readonly by: string; readonly rows: number }[];
  /** Chosen rows that identify nobody, by what they lack, the most frequent first. */
  readonly unusable: readonly UnusableRows[];
  /** Rows of the list that a filter hides; absent when it hides none. */
  readonly filtered?: FilteredRows;
  /** Rows of the list that are no records, by the reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** Filled cells of identifying columns that were read as blank, by the reason. */
  readonly blankCells: Readonly<Partial<Record<Ignored, number>>>;
  /** Columns of which a person must say whether they have the role: they look like those of colleagues, or they may be the companies. */
  readonly questions: readonly ColumnQuestion[];
  /** Chosen rows that repeat another row. */
  readonly duplicates: number;
  /** Rows of the list for which nothing is purchased, because its own columns hold every email and phone that was asked for. */
  readonly alreadyHave: number;
  /** Distinct contacts or companies whose requested fields are all in this file already. */
  readonly alreadyBought: number;
  /** Only a part of a long list was checked, so there may be more. */
  readonly alreadyBoughtIsLeast?: true;
  /** Distinct companies that were purchased before and are charged again, because a field is added; absent when there are none. */
  readonly paidAgain?: number;
  /** Looking up all chosen rows: credits at most, and requests. */
  readonly lookUp: { readonly credits: number; readonly requests: number };
  /** Credits at most for finding out the price: of a long list only a sample is looked up. */
  readonly priceCheck: number;
  /** Looking up and revealing everything that can be found, at list price. */
  readonly atMost: number;
  /** The same for the first five rows. */
  readonly tryFive: number;
  /** The number of rows that are looked up for a first estimate; absent when the list is short enough for the exact price. */
  readonly estimateRows?: number;
  /** Why nothing can start now; everything else is filled in as far as it could be read. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
}

/** Rows that cannot be looked up. */
export interface UnusableRows {
  /** What they lack; absent when a cell of theirs is still loading. */
  readonly missing?: MissingPart;
  readonly rows: number;
  /** The first of them, by its number in the sheet, and the sentence on it. */
  readonly first: number;
  readonly reason: string;
}

export interface ColumnQuestion {
  readonly column: number;
  readonly role: Role;
  readonly header: string;
  /** The first value below the header; `''` when there is none. */
  readonly sample: string;
}

/** How many rows got an email, a phone or a mobile, or else a record. */
export interface Delivered {
  readonly what: 'email' | 'mobile' | 'phone' | 'record';
  readonly rows: number;
}

export type RunPhase = 'looking up' | 'price check' | 'revealing' | 'done' | 'stopped';

/** How many rows have a status that can be taken up again. */
export interface RetryCount extends StatusCount {
  readonly state: RowState;
}

export interface StatusCount {
  /** The text in the status column. */
  readonly status: string;
  readonly rows: number;
}

/** The price check, with upper bounds. Row counts count rows; credits count each distinct contact or company once. */
export interface PriceCheck {
  /** The price of the whole list, when only a part of it was looked up; the counts above and below are then of that part. */
  readonly estimate?: PriceEstimate;
  readonly found: number;
  /** Distinct contacts or companies to be purchased; those below are not included. */
  readonly toBuy: number;
  readonly credits: number;
  /** Found at another employer or by name alone; purchased only when ticked. */
  readonly moved: { readonly rows: number; readonly credits: number };
  readonly weak: { readonly rows: number; readonly credits: number };
  readonly alreadyBought: number;
  /** Those to be purchased that were purchased before: Lusha charges for a company again when a field is added. Absent when there are none. */
  readonly paidAgain?: number;
  /** Rows for which nothing is purchased, because the list holds every email and phone that was asked for; absent when there are none. */
  readonly alreadyHave?: number;
  readonly noMatch: number;
  readonly restricted: number;
  readonly badInput: number;
  readonly duplicates: number;
  readonly neverContact: number;
  /** Found, but Lusha has none of the requested fields. */
  readonly nothingToBuy: number;
  /** The number of requests that the purchase takes, and its approximate duration. */
  readonly requests: number;
  readonly seconds: number;
  /** Credits left on the account after paying `credits`; absent when the balance is not known. */
  readonly balanceAfter?: number;
}

/** A matched person or company: the name, and what tells it from others, such as title and company. */
export interface MatchedRecord {
  readonly name: string;
  readonly about: readonly string[];
}

/** What a long list is expected to cost, from rows that were looked up and from what the file knows about the others. */
export interface PriceEstimate {
  /** The number of rows that were looked up, and the share of them that was found. */
  readonly from: number;
  readonly matchRate: number;
  /** The lookup of the other rows: credits at most. */
  readonly restCredits: number;
  /** Contacts or companies to be purchased, approximately, and what that costs: credits, low and high. */
  readonly toBuy: number;
  readonly low: number;
  readonly high: number;
  /** Approximate rows, and credits at most; purchased only when ticked. */
  readonly moved: PriceCheck['moved'];
  readonly weak: PriceCheck['weak'];
}

/** The run of this file: the one under way, or else the last one. Credits spent and the cap include the lookup. */
export interface RunView extends JobView {
  readonly kind: Kind;
  readonly tab: string;
  readonly phase: RunPhase;
  /** The phase in which it was stopped. */
  readonly stoppedIn?: RunPhase;
  readonly isSample: boolean;
  readonly rows: number;
  /** Rows that are finished in the present phase. */
  readonly through: number;
  /** Finished rows by status, the most frequent first. */
  readonly outcomes: readonly StatusCount[];
  /** Whether the only row of a run of one row has all that was asked for. */
  readonly gotAll?: boolean;
  /** What was asked for, and how many rows got it. */
  readonly delivered: readonly Delivered[];
  /** The finished rows that are not in `delivered` or lack a part of it, by status; the label says what is the matter. */
  readonly others: readonly (StatusCount & { readonly label: string })[];
  /** Rows for which nothing was paid, because they repeat another, were purchased before, or held what was asked for. */
  readonly notPaid: number;
  /** Rows that were found in the present phase: matched, or with what is listed first in `delivered`. */
  readonly found: number;
  /** Rows whose status could not be found any more. */
  readonly deleted: number;
  /** Rows whose values were cleared; they no longer have an outcome. */
  readonly cleared?: number;
  readonly price?: PriceCheck;
  /** The emails and phones that were asked for, in words. */
  readonly asksFor: readonly FieldWord[];
  /** Two of those that were matched; only while a price waits for approval. */
  readonly matched?: readonly MatchedRecord[];
  /** What looking the rows up was charged, once there is a price. `spent` includes it. */
  readonly lookUpCredits?: number;
  readonly lastStepAt: number;
  /** The statuses that `retryRun` accepts. */
  readonly retry: readonly RetryCount[];
  readonly canUndo: boolean;
}

/** A line of the results: the rows of a status, those that got something, or all rows that the run has written. */
export type ResultLine =
  | { readonly by: 'status'; readonly status: string }
  | { readonly by: 'delivered'; readonly what: Delivered['what'] }
  | { readonly by: 'all' };

/** How many rows were selected, of how many. */
export interface ShownRows {
  readonly rows: number;
  readonly of: number;
}

/** What a person can do after a run. */
export interface AfterRun {
  /** Rows that are paid for and not written yet; writing them costs nothing. */
  readonly unwritten: number;
  /** The letter of the column of Lusha IDs, when it is hidden. */
  readonly hiddenId?: string;
}

/** What a person approves after the price check. */
export interface RunApproval {
  /** The run whose price was shown; an approval for another run is refused. */
  readonly run?: string;
  /** Credits that the purchase may spend; after an estimate the lookup of the other rows is included. */
  readonly cap: number;
  readonly moved: boolean;
  readonly weak: boolean;
}

export interface RunUndone extends JobUndone {
  readonly view: PanelView;
}
