/** The interfaces to the outside, in the words of those who call them. Adapters: `platform/`; fakes: `test/support/`. */
import type { Area } from './core/area';

export interface HttpRequest {
  readonly method: 'get' | 'post';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; absent for `get`. */
  readonly body?: string;
  /** Seconds after which the platform gives the request up. */
  readonly timeoutSeconds: number;
}

export interface HttpResponse {
  readonly kind: 'response';
  readonly status: number;
  /** Names as the server sent them: compare without regard to case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** No answer came. The server may or may not have acted on the request. */
export interface NetworkFailure {
  readonly kind: 'failure';
  /** The platform's exception text. */
  readonly message: string;
}

export interface Http {
  /** Sends all at once; answers come in the order of the requests. Never throws. When the platform gives up on the whole, every answer is a failure. */
  sendAll(requests: readonly HttpRequest[]): readonly (HttpResponse | NetworkFailure)[];
}

/** Durable text by key. Every call is metered (50,000 a day): read all at once, write all at once. */
export interface Properties {
  getAll(): Readonly<Record<string, string>>;
  /** One write. Throws where the store may not be written, as user properties from a cell may not by others than the owner. */
  setAll(values: Readonly<Record<string, string>>): void;
  /** One metered call a key: Google has no other way that leaves alone what others write meanwhile. */
  remove(keys: readonly string[]): void;
}

/** Short-lived text by key, shared by everybody in the file; may forget at any time. */
export interface Cache {
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  putAll(values: Readonly<Record<string, string>>, seconds: number): void;
  removeAll(keys: readonly string[]): void;
}

export interface Lock {
  /** Runs `work` under the file's lock. `undefined` when the lock was not free within `waitMs`. */
  within<T>(waitMs: number, work: () => T): { readonly value: T } | undefined;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  sleep(ms: number): void;
  /** `14:00`, in the time zone of the file. */
  timeOfDay(epochMs: number): string;
}

/** The formulas in the column of the cell being computed. Rows are counted from 1. */
interface CallingCell {
  readonly row: number;
  readonly column: number;
  /** `formulas[0]` is row `firstRow` of the same column, in R1C1 notation, `''` for a plain value. */
  readonly firstRow: number;
  readonly formulas: readonly string[];
}

/** Reading the spreadsheet; all of it is allowed in a cell. */
export interface Sheets {
  /** The file's own id. */
  fileId(): string;
  /** All values of a tab, header included; `undefined` when there is no such tab. */
  readTab(name: string): readonly (readonly unknown[])[] | undefined;
  /** Rows of a tab up to the last that holds anything; `undefined` when there is no such tab. */
  tabRows(name: string): number | undefined;
  /** Values of an area of a tab, which must lie within its grid; none when there is no such tab. */
  tabValues(name: string, area: Area): readonly (readonly unknown[])[];
  /** The cell being computed with the formulas `reach` rows above and below it; `undefined` outside a cell. */
  callingCell(reach: number): CallingCell | undefined;
  /** Values on the active tab. Rows and columns are counted from 1. */
  values(row: number, column: number, rows: number, columns: number): readonly (readonly unknown[])[];
}

/** A tab of the file. Areas must lie within its grid. */
export interface Tab {
  readonly id: number;
  readonly name: string;
  isHidden(): boolean;
  /** Up to the last row and column that hold anything; 0 for an empty tab. */
  extent(): { readonly rows: number; readonly columns: number };
  /** Up to the last row that holds anything. */
  lastRow(): number;
  /** The whole grid. */
  size(): { readonly rows: number; readonly columns: number };
  values(area: Area): readonly (readonly unknown[])[];
  /** In A1 notation, `''` where a cell holds none. */
  formulas(area: Area): readonly (readonly string[])[];
  formats(area: Area): readonly (readonly string[])[];
  /** Whether this person may edit every cell of the area. */
  canEdit(area: Area): boolean;
  /** One write of the whole area. Texts are read as if typed, unless the cells are formatted as text. */
  setValues(area: Area, values: readonly (readonly unknown[])[]): void;
  /** One write of the whole area: `''` empties a cell. */
  setFormulas(area: Area, formulas: readonly (readonly string[])[]): void;
  setFormats(area: Area, formats: readonly (readonly string[])[]): void;
  clear(area: Area): void;
  addRows(count: number): void;
  addColumns(count: number): void;
  removeColumns(first: number, count: number): void;
  hide(): void;
  remove(): void;
  /** Selects the area and shows its tab. */
  show(area: Area): void;
  /** Rows that are frozen on top. */
  frozenRows(): number;
  freezeRows(count: number): void;
  /** Whether any cells of the area are merged. */
  isMerged(area: Area): boolean;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
}

/**
 * The open spreadsheet as a menu, the panel or a trigger may change it; a cell may not. A write into cells that this person
 * may not edit throws the `AddOnError` `protected`.
 */
export interface Book {
  tabs(): readonly Tab[];
  tab(name: string): Tab | undefined;
  addTab(name: string): Tab;
  /** What the person has selected. */
  selection(): { readonly tab: Tab; readonly areas: readonly Area[] };
  /** Such as `en_US`. */
  locale(): string;
  /** Writes what is still held back, so that what follows cannot come before it. */
  flush(): void;
}

/** An entry of the add-on's menu. */
export type MenuEntry =
  | { readonly label: string; readonly run: string }
  | { readonly label: string; readonly entries: readonly MenuEntry[] }
  | 'line';

/** The person at the screen. Not there in a cell, nor in a trigger. */
export interface Screen {
  /** Whether there is a person to speak to. */
  isThere(): boolean;
  setMenu(entries: readonly MenuEntry[]): void;
  /** Asks OK or Cancel; locks do not survive the wait. */
  confirm(title: string, text: string): boolean;
  tell(title: string, text: string): void;
  toast(text: string): void;
  /** Opens the panel at one of its views; `from`: the view in the panel from which a person went there. */
  openPanel(view: string, from?: string): void;
  /** Opens one of its views in a small window that stays beside the work. */
  openWindow(view: string, title: string): void;
}

/** Executions that start by themselves. Refused in a cell. */
export interface Alarm {
  isSet(run: string): boolean;
  /** Calls the global function `run` every hour from now on; it is set once. */
  everyHour(run: string): void;
  /** Ends what this person has set. */
  cancel(run: string): void;
}

/** Everything one execution may touch. */
export interface Ports {
  readonly http: Http;
  readonly userProperties: Properties;
  readonly documentProperties: Properties;
  readonly cache: Cache;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly sheets: Sheets;
  /** A fresh random id. */
  uuid(): string;
}

/** What an execution may touch that a person started from menu or panel: a cell has no way to write. */
export interface PersonPorts extends Ports {
  readonly alarm: Alarm;
  readonly book: Book;
  readonly screen: Screen;
}
