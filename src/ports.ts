/** The interfaces to the outside world. `platform/` implements them for Apps Script, and `test/support/` has fakes. */
import type { Area } from './core/area';

export interface HttpRequest {
  readonly method: 'get' | 'post';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON text, which is absent for `get`. */
  readonly body?: string;
  /** The number of seconds after which the platform aborts the request. */
  readonly timeoutSeconds: number;
}

export interface HttpResponse {
  readonly kind: 'response';
  readonly status: number;
  /** The names are written as the server sent them, so they must be compared without regard to case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request without an answer. The server may or may not have acted on it. */
export interface NetworkFailure {
  readonly kind: 'failure';
  /** The message of the platform's exception. */
  readonly message: string;
  /** Whether the server has answered, and only its answer could not be read. */
  readonly answered?: true;
}

export interface Http {
  /**
   * Sends all requests at once and returns the answers in the same order. Never throws: when the platform fails as a
   * whole, every answer is a failure.
   */
  sendAll(requests: readonly HttpRequest[]): readonly (HttpResponse | NetworkFailure)[];
}

/**
 * A durable store of texts by key. Google counts every call (50,000 a day), so all values are read and written at once.
 */
export interface Properties {
  getAll(): Readonly<Record<string, string>>;
  /**
   * Writes all values in one call. Throws when the store may not be written: in a cell, only the file's owner may set
   * user properties.
   */
  setAll(values: Readonly<Record<string, string>>): void;
  /**
   * Removes the keys with one call each, because Google's bulk calls would overwrite concurrent changes of other keys.
   */
  remove(keys: readonly string[]): void;
}

/** A short-lived store of texts by key, which all users of the file share. It may lose any value at any time. */
export interface Cache {
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  putAll(values: Readonly<Record<string, string>>, seconds: number): void;
  removeAll(keys: readonly string[]): void;
}

export interface Lock {
  /**
   * Runs `work` under the file's lock. Returns `undefined` without running it when the lock is not free within
   * `waitMs`.
   */
  within<T>(waitMs: number, work: () => T): { readonly value: T } | undefined;
}

export interface Clock {
  /** Returns the time in epoch ms. */
  now(): number;
  sleep(ms: number): void;
  /** Returns the time of day in the time zone of the file, such as `14:00`, and on another day `Mon 14:00`. */
  timeOfDay(epochMs: number): string;
}

/** The cell that is being calculated and the formulas around it in its column. Rows and columns are counted from 1. */
export interface CallingCell {
  readonly row: number;
  readonly column: number;
  /** The row of `formulas[0]`. The formulas are in R1C1 notation; `''` is a cell without a formula. */
  readonly firstRow: number;
  readonly formulas: readonly string[];
}

/** Read access to the spreadsheet. A cell may use all of it. */
export interface Sheets {
  /** Returns the id of the file. */
  fileId(): string;
  /** Returns whether nobody owns the file, as in a shared drive; false when Google does not tell. */
  isOwnerless(): boolean;
  /** Reads all values of a tab, including its headers; `undefined` when there is no such tab. */
  readTab(name: string): readonly (readonly unknown[])[] | undefined;
  /** Returns the number of the last filled row of a tab; `undefined` when there is no such tab. */
  tabRows(name: string): number | undefined;
  /** Reads an area of a tab, which must be within its grid; returns no rows when there is no such tab. */
  tabValues(name: string, area: Area): readonly (readonly unknown[])[];
  /** Returns the cell that is being calculated, with the formulas `reach` rows above and below; `undefined` elsewhere. */
  callingCell(reach: number): CallingCell | undefined;
  /** Reads values of the active tab. Rows and columns are counted from 1, and rows below the grid are left out. */
  values(row: number, column: number, rows: number, columns: number): readonly (readonly unknown[])[];
  /** Reads formulas of a tab, or of the active tab; `''` is a cell without one. Rows below the grid are left out. */
  formulas(tab: string | undefined, area: Area): readonly (readonly string[])[];
}

/** How a cell looks beyond its number format. Each property is `''` where the cell has Google's default. */
export interface Look {
  /** The fill, such as `#e6f4ea`. */
  readonly background: string;
  /** The color of the text. */
  readonly color: string;
  readonly weight: 'bold' | '';
  readonly align: 'left' | 'center' | 'right' | '';
  readonly wrap: 'wrap' | 'clip' | '';
}

/** A conditional format: how cells with a certain text are shown. */
export interface TextRule {
  readonly match: 'is' | 'starts with';
  readonly text: string;
  readonly background: string;
  readonly color: string;
}

/** A tab of the file. Areas must be within its grid. */
export interface Tab {
  readonly id: number;
  readonly name: string;
  isHidden(): boolean;
  /** Returns the numbers of the last filled row and column, which are 0 for an empty tab. */
  extent(): { readonly rows: number; readonly columns: number };
  /** Returns the number of the last filled row. */
  lastRow(): number;
  /** Returns the size of the whole grid. */
  size(): { readonly rows: number; readonly columns: number };
  values(area: Area): readonly (readonly unknown[])[];
  /** Returns the formulas in A1 notation; `''` is a cell without a formula. */
  formulas(area: Area): readonly (readonly string[])[];
  formats(area: Area): readonly (readonly string[])[];
  /**
   * Returns the address to which the text of each cell leads: that of a link on the text, of a smart chip or of a
   * HYPERLINK formula. `''` is a cell without a link, with several different ones, or without a text. It costs one
   * service call, and a second one only when a text has no link that Google tells, because it may be a formula.
   */
  links(area: Area): readonly (readonly string[])[];
  /** Returns whether this person may edit every cell of the area. */
  canEdit(area: Area): boolean;
  /** Writes the whole area at once. Sheets reads texts as if they were typed, unless the cells have the text format. */
  setValues(area: Area, values: readonly (readonly unknown[])[]): void;
  /** Writes the whole area at once; `''` clears a cell. */
  setFormulas(area: Area, formulas: readonly (readonly string[])[]): void;
  setFormats(area: Area, formats: readonly (readonly string[])[]): void;
  clear(area: Area): void;
  addRows(count: number): void;
  addColumns(count: number): void;
  /** Inserts columns before this one, which counts from 1. */
  insertColumns(before: number, count: number): void;
  removeColumns(first: number, count: number): void;
  hide(): void;
  remove(): void;
  /** Selects the area and shows its tab. */
  show(area: Area): void;
  /** Selects one or more areas and shows their tab. */
  select(areas: readonly Area[]): void;
  /** Returns how many rows are frozen at the top. */
  frozenRows(): number;
  freezeRows(count: number): void;
  /** Returns the merged areas that have a cell in the area, with one service call. */
  merges(area: Area): readonly Area[];
  /** Returns whether a person has hidden the row. */
  isRowHidden(row: number): boolean;
  /** Returns whether the filter of the tab hides the row. */
  isRowFiltered(row: number): boolean;
  /** Returns whether the tab has a filter with a condition, so that it may hide rows. */
  isFiltered(): boolean;
  isColumnHidden(column: number): boolean;
  hideColumns(first: number, count: number): void;
  showColumns(first: number, count: number): void;
  /** Returns how wide a column is, in pixels. */
  width(column: number): number;
  setWidth(first: number, count: number, pixels: number): void;
  /** Returns how the cells look, with one service call for each property of a look. */
  looks(area: Area): readonly (readonly Look[])[];
  /** Gives all cells of the area these properties, with one service call for each of them. */
  setLook(area: Area, look: Partial<Look>): void;
  /** Makes the text of a cell lead to a tab of the file. */
  setTabLink(row: number, column: number, text: string, tabId: number): void;
  /**
   * Adds conditional formats for the cells of the area after all others, with two service calls. Returns false and changes
   * nothing when the tab has one of them in these columns.
   */
  addTextRules(area: Area, rules: readonly TextRule[]): boolean;
  /** Removes those of the conditional formats whose cells are all in the column, or in any columns, with two service calls. */
  removeTextRules(column: number | 'any', rules: readonly TextRule[]): void;
}

/**
 * Write access to the open spreadsheet for the menu, the panel and triggers; a cell may not use it. A change of cells
 * that this person may not edit throws the `AddOnError` `protected`, one that needs more cells than a file can have throws
 * `file_full`, and one that a typed column or a dropdown does not accept throws `cells_refused`, as a whole and at once or
 * at the next read or flush.
 */
export interface Book {
  tabs(): readonly Tab[];
  tab(name: string): Tab | undefined;
  addTab(name: string): Tab;
  /** Returns the selected areas. When the active tab has no cells, it returns the first tab that has and no areas. */
  selection(): { readonly tab: Tab; readonly areas: readonly Area[] };
  /** Returns the locale of the file, such as `en_US`. */
  locale(): string;
  /** Applies all pending writes, which Google otherwise delays, so that later steps can rely on them. */
  flush(): void;
}

/** An entry of the add-on's menu: an item that runs a global function, a submenu, or a line between entries. */
export type MenuEntry =
  | { readonly label: string; readonly run: string }
  | { readonly label: string; readonly entries: readonly MenuEntry[] }
  | 'line';

/** The user interface of Sheets, which does not exist in a cell or in a trigger. */
export interface Screen {
  /** Returns whether this execution has a user interface. */
  isThere(): boolean;
  setMenu(entries: readonly MenuEntry[]): void;
  /** Shows OK and Cancel and returns whether OK was chosen. A lock is lost while the dialog is open. */
  confirm(title: string, text: string): boolean;
  tell(title: string, text: string): void;
  toast(text: string): void;
  /** Opens the panel at one of its views. `from` is the view of the panel from which the person came. */
  openPanel(view: string, from?: string): void;
  /** Opens a view of the panel in a small modeless window. */
  openWindow(view: string, title: string): void;
  /**
   * Returns the address at which this person grants permissions that are missing; `undefined` when none is missing or
   * Google does not tell.
   */
  authorizeAt(): string | undefined;
}

/** Executions that Google starts at set times. A cell may not use them. */
export interface Alarm {
  isSet(run: string): boolean;
  /** Makes Google call the global function `run` every hour, unless it already does. */
  everyHour(run: string): void;
  /** Removes the triggers of `run` that this person has set. */
  cancel(run: string): void;
  /** Replaces the trigger of `run` by a new one, because Google may have disabled it and list it all the same. */
  renew(run: string): void;
}

/** Services that only the check of an installation asks. Nothing is caught: it wants to see what Google does. */
export interface Probe {
  /** Returns what the cells show. */
  displays(tab: string, area: Area): readonly (readonly string[])[];
  /** Returns the link of the rich text of a cell, without reading its formula; `''` for none. */
  linkOf(tab: string, row: number, column: number): string;
  /** Lets the cells accept these values only. */
  rejectOthers(tab: string, area: Area, values: readonly string[]): void;
  /** Puts a filter over the area, whose first row is the header, that hides the rows that show this value. */
  filterOut(tab: string, area: Area, hidden: string): void;
  /** Returns the permissions of the add-on by the ends of their addresses, and whether this person has granted each. */
  permissions(): readonly { readonly name: string; readonly isGranted: boolean }[];
  /** Returns the time zones of the file and of the script. */
  timeZones(): { readonly file: string; readonly script: string };
  /** Returns the language of this person, such as `de`. */
  language(): string;
  /** Calls a service for which the add-on has no permission. Returns Google's message, `''` where it was not refused. */
  refusal(): string;
}

/** The ports of any execution. */
export interface Ports {
  readonly http: Http;
  readonly userProperties: Properties;
  readonly documentProperties: Properties;
  readonly cache: Cache;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly sheets: Sheets;
  /** Returns a new unique id. */
  uuid(): string;
}

/** The ports of an execution that a person starts from the menu or the panel. A cell lacks the additional ones. */
export interface PersonPorts extends Ports {
  readonly alarm: Alarm;
  readonly book: Book;
  readonly screen: Screen;
  readonly probe: Probe;
}
