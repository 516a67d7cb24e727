/** The records of a person beside the purchased data: logs, what can be undone, the lists of fills, searches and jobs. */
import { FILL_TAB, LOG_TAB, MOVES_TAB, RUN_UNDO_TAB, SIGNALS_TAB, UNDO_TAB } from '../../core/own-tabs';
import type { PersonTraces } from '../../core/privacy/person-traces';
import { parseStored } from '../../core/stored-json';
import { storedRecord } from '../../core/stored-record';
import { packJson, unpackJson } from '../../ledger/journal';
import type { Book, Properties, Tab } from '../../ports';

type Cells = readonly unknown[];

/** What remains of a row of one of our tabs; the same row where nothing changes. */
type Change = (cells: Cells, traces: PersonTraces) => Cells;

const CHANGES: readonly (readonly [tab: string, change: Change])[] = [
  [RUN_UNDO_TAB, (cells, traces) => (isAbout(cells, traces) ? [...cells.slice(0, 2), '', NO_CELLS] : cells)],
  [UNDO_TAB, withoutRow],
  [SIGNALS_TAB, withoutRow],
  [MOVES_TAB, withoutRow],
  [FILL_TAB, (cells, traces) => cells.map((cell) => withoutIn(cell, traces))],
  [LOG_TAB, (cells, traces) => cells.map((cell) => withoutIn(cell, traces))],
];
/** The cells of a row whose earlier content is forgotten. */
const NO_CELLS = storedRecord(1, []);

/** Counts the rows of our tabs that name the person, and removes the person from them with `isToChange`. */
export function clearOwnTabs(book: Book, traces: PersonTraces, isToChange: boolean): number {
  let rows = 0;
  for (const [name, change] of CHANGES) {
    const tab = book.tab(name);
    for (const { row, before, after } of tab ? changedRows(tab, traces, change) : []) {
      rows += 1;
      // Only what differs is written: a cell may have a link on its text.
      for (const [at, cell] of isToChange ? after.entries() : [])
        if (cell !== before[at]) tab?.setValues({ row, column: at + 1, rows: 1, columns: 1 }, [[cell]]);
    }
  }
  return rows;
}

/** Returns the Lusha IDs of all rows that fills have written. */
export function filledIds(book: Book): ReadonlySet<string> {
  const tab = book.tab(FILL_TAB);
  const ids = new Set<string>();
  for (const cells of tab ? valuesOf(tab) : []) {
    const stored = parseStored(cells[3]) as { readonly record?: { readonly ids?: unknown } } | undefined;
    if (cells[2] === 'page' && Array.isArray(stored?.record?.ids))
      for (const id of stored.record.ids) ids.add(String(id));
  }
  return ids;
}

/** These properties hold digests, numbers or purchased data, which is removed by itself. */
const OTHERS = /^(?:lusha\.(?:forgotten|key|cells|values)|j:)/;
/** These hold lists of searches: one that names the person goes as a whole. */
const SEARCHES: ReadonlySet<string> = new Set(['lusha.searches', 'lusha.searches.unread', 'lusha.recent']);

/** Counts the properties that name the person, and removes the person from them with `isToChange`. */
export function clearProperties(store: Properties, traces: PersonTraces, isToChange: boolean): number {
  const changed: Record<string, string> = {};
  for (const [name, value] of Object.entries(store.getAll())) {
    if (OTHERS.test(name)) continue;
    const text = unpackJson(value) ?? value;
    if (!traces.isIn(text)) continue;
    const after = SEARCHES.has(name) ? searchesWithout(text, traces) : textWithout(text, traces);
    changed[name] = text === value ? after : packJson(after);
  }
  const names = Object.keys(changed);
  if (isToChange && names.length > 0) store.setAll(changed);
  return names.length;
}

interface ChangedRow {
  readonly row: number;
  readonly before: Cells;
  readonly after: Cells;
}

function changedRows(tab: Tab, traces: PersonTraces, change: Change): readonly ChangedRow[] {
  return valuesOf(tab).flatMap((before, at): ChangedRow[] => {
    const after = change(before, traces);
    const isChanged = after.some((cell, index) => cell !== before[index]);
    return isChanged ? [{ row: at + 2, before, after }] : [];
  });
}

/** Reads the rows below the header. */
function valuesOf(tab: Tab): readonly Cells[] {
  const { rows, columns } = tab.extent();
  return rows < 2 || columns === 0 ? [] : tab.values({ row: 2, column: 1, rows: rows - 1, columns });
}

/** Empties a row that is about the person. */
function withoutRow(cells: Cells, traces: PersonTraces): Cells {
  return isAbout(cells, traces) ? cells.map(() => '') : cells;
}

function isAbout(cells: Cells, traces: PersonTraces): boolean {
  return traces.isAbout(cells.map(String).join(' '));
}

function withoutIn(cell: unknown, traces: PersonTraces): unknown {
  return typeof cell === 'string' && traces.isIn(cell) ? textWithout(cell, traces) : cell;
}

/** Returns a text without the person. Of stored JSON each text in it is changed, so that it stays JSON. */
function textWithout(text: string, traces: PersonTraces): string {
  const stored = parseStored(text);
  return typeof stored === 'object' && stored !== null
    ? JSON.stringify(valueWithout(stored, traces))
    : traces.without(text);
}

function valueWithout(value: unknown, traces: PersonTraces): unknown {
  if (typeof value === 'string') return traces.without(value);
  if (Array.isArray(value)) return value.map((one) => valueWithout(one, traces));
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, valueWithout(one, traces)]),
  );
  return { ...changed, ...pageWithout(value as Readonly<Record<string, unknown>>, traces) };
}

/** Of a page of a fill the ID goes, with what belongs to it: the others keep their order. */
function pageWithout({ ids, at }: Readonly<Record<string, unknown>>, traces: PersonTraces): object {
  if (!Array.isArray(ids)) return {};
  const isKept = ids.map((id) => !traces.ids.has(String(id)));
  const kept = (list: readonly unknown[]) => list.filter((_, index) => isKept[index]);
  return {
    ids: kept(ids),
    ...(Array.isArray(at) && at.length === ids.length ? { at: kept(at) } : {}),
  };
}

function searchesWithout(text: string, traces: PersonTraces): string {
  const stored = parseStored(text) as { readonly version?: unknown; readonly record?: unknown } | undefined;
  if (!Array.isArray(stored?.record)) return textWithout(text, traces);
  const record = stored.record.filter((one) => !traces.isIn(JSON.stringify(one)));
  return JSON.stringify({ ...stored, record });
}
