/** The messages between the page in the browser and its server, as JSON over one WebSocket. */
import type { MenuEntry, Page, Question, Toast } from '../services/ui.js';
import type { Area } from '../workbook/a1.js';
import type { ConditionalFormat } from '../workbook/conditional-formats.js';
import type { FunctionHelp } from '../workbook/declarations.js';
import type { Mutation } from '../workbook/mutations.js';
import type { FaultName } from './faults.js';

/** Selected areas of a sheet, which is given by Univer's ID. */
export interface ViewSelection {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** Conditional format rules by Univer's ID of their sheet. */
export type SheetRules = Readonly<Record<string, readonly ConditionalFormat[]>>;

/** The workbook as a view loads it: Univer's snapshot and the cells that array results fill. */
export interface WholeWorkbook {
  readonly snapshot: object;
  readonly arrays: Mutation;
  readonly selection: ViewSelection;
}

/** A cell by its row and column, counted from 1. */
export type CellPlace = Pick<Area, 'row' | 'column'>;

/** What the card for first visits does by one button. */
export type Example = 'formula' | 'list' | 'search';

/** What stays the same while the server runs. */
export interface PageFacts {
  readonly functions: readonly FunctionHelp[];
  readonly faults: readonly FaultName[];
  /** The fictional key to paste into the panel; `null` if a real server needs a real one. */
  readonly key: string | null;
  /** The address of the server that implements V3; `null` for the local Lusha. */
  readonly api: string | null;
  /** Whether a browser that has not been here shows what this is. */
  readonly welcomes: boolean;
}

export interface AddOnMenu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export interface ShownPage extends Omit<Page, 'html'> {
  /** The number of the page, whose HTML is at `/frame/<id>`. */
  readonly id: number;
}

export interface ShownToast extends Toast {
  readonly id: number;
}

export interface AskedQuestion extends Question {
  readonly id: number;
}

export interface WindowLeft {
  readonly left: number;
  readonly limit: number;
  /** Epoch ms; `null` if the server does not say. */
  readonly resetsAt: number | null;
}

/** The account as Lusha sees it. */
export interface AccountStatus {
  readonly chargedRequests: number;
  readonly freeRequests: number;
  /** Credits charged, by kind. */
  readonly credits: Readonly<Record<string, number>>;
  readonly total: number;
  /** The credits left; `null` if unknown. */
  readonly balance: number | null;
  readonly quota: Readonly<Record<'minute' | 'hour' | 'day', WindowLeft | null>>;
}

export interface Status extends AccountStatus {
  /** The playground's clock in epoch ms, rounded to seconds. */
  readonly now: number;
  /** The plan of the local Lusha; `null` with a real server. */
  readonly plan: string | null;
  readonly running: number;
  readonly faults: readonly FaultName[];
}

export interface ExecutionRow {
  readonly id: number;
  readonly function: string;
  readonly kind: string;
  readonly user: string;
  readonly started: number;
  readonly ended: number | null;
  readonly limitMs: number;
  readonly outcome: string;
  readonly error: string | null;
}

export type ToPage =
  | { readonly kind: 'facts'; readonly facts: PageFacts }
  | ({ readonly kind: 'workbook'; readonly seq: number } & WholeWorkbook)
  | { readonly kind: 'mutations'; readonly seq: number; readonly list: readonly Mutation[] }
  | { readonly kind: 'select'; readonly selection: ViewSelection }
  /** The conditional format rules of all sheets, by Univer's ID of the sheet. */
  | { readonly kind: 'rules'; readonly rules: SheetRules }
  | { readonly kind: 'menus'; readonly menus: readonly AddOnMenu[] }
  | { readonly kind: 'page'; readonly page: ShownPage }
  | { readonly kind: 'close pages' }
  | { readonly kind: 'question'; readonly question: AskedQuestion }
  | { readonly kind: 'answered'; readonly id: number }
  | { readonly kind: 'toast'; readonly toast: ShownToast }
  /** The sentence behind an error in a cell; `null` when there is none. */
  | { readonly kind: 'reason'; readonly id: number; readonly text: string | null }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: CallReply }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'executions'; readonly rows: readonly ExecutionRow[] };

export type CallReply =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

export type Deed = 'reopen' | 'empty cache' | 'minute' | 'next day' | 'heal';

export type FromPage =
  /** What one action of the person did. `seen` is the `seq` of the last message of mutations that the view had applied. */
  | { readonly kind: 'mutations'; readonly seen: number; readonly list: readonly Mutation[] }
  | { readonly kind: 'selection'; readonly selection: ViewSelection }
  | { readonly kind: 'menu item'; readonly function: string }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly function: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'answer'; readonly id: number; readonly button: string; readonly text: string }
  | { readonly kind: 'do'; readonly deed: Deed }
  | { readonly kind: 'fault'; readonly name: FaultName; readonly on: boolean }
  /** Asks for the sentence behind an error in a cell. */
  | { readonly kind: 'why'; readonly id: number; readonly sheet: string; readonly cell: CellPlace }
  | { readonly kind: 'try'; readonly example: Example };
