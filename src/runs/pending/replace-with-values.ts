/** Replaces finished formulas with their values. */
import type { PersonExecution } from '../../acquire/execution';
import { type Area, overlapOf, stacksOf } from '../../core/area';
import { safeSheetText } from '../../core/cell';
import type { Book, Tab } from '../../ports';
import { readTabs } from '../table/tab-content';
import { asTyped, isDone, writeFormatsOf } from '../table/write-cells';
import { type Block, blockOf, type Skipped } from './blocks';
import { formulasIn } from './file-formulas';
import { knownLists } from './known-lists';
import { type RowsBefore, readRows, restoreMoved } from './moved-rows';
import {
  addUndoRows,
  beginBatch,
  endBatch,
  lastBatch,
  type UndoRow,
  undoName,
  valuesDigest,
} from './undo-tab';

export type Scope = 'selection' | 'tab' | 'file';

export interface ReplacementPlan {
  readonly blocks: readonly Block[];
  readonly skipped: Readonly<Record<Skipped, number>>;
}

export interface ReplacedCount {
  readonly formulas: number;
  readonly cells: number;
  /** The number of formulas that stay, because a dropdown or the type of a column does not accept their values. */
  readonly refused: number;
  /** The number of formulas that stay, because their rows were moved in the meantime. */
  readonly moved: number;
}

/** Blocks, one under the other, that are written together. */
type Stack = readonly [Block, ...Block[]];

/** Plans what would be replaced and changes nothing. With `pendingToo`, cells that are pending are included as they are shown. */
export function planReplacement(
  { ledger, ports }: PersonExecution,
  scope: Scope,
  { pendingToo = false }: { readonly pendingToo?: boolean } = {},
): ReplacementPlan {
  const { book } = ports;
  const contents = readTabs(book);
  const within = scope === 'file' ? () => true : inSelection(book, scope);
  const skipped: Record<Skipped, number> = { pending: 0, error: 0, 'reach unknown': 0 };
  const blocks: Block[] = [];
  const formulas = formulasIn(contents);
  const lists = knownLists((lookups) => ledger.look(lookups).entries, formulas, contents);
  for (const formula of formulas) {
    const { content, row, column } = formula;
    const block = blockOf(formula, contents, lists, pendingToo);
    const area = typeof block === 'string' ? { row, column, rows: 1, columns: 1 } : block.area;
    if (!within(content.tab.id, area)) continue;
    if (typeof block === 'string') skipped[block] += 1;
    else blocks.push(block);
  }
  return { blocks, skipped };
}

/** Replaces these blocks. Their former content is stored first, so that a stop at any point loses neither a formula nor a value. */
export function replaceWithValues({ ports }: PersonExecution, blocks: readonly Block[]): ReplacedCount {
  let formulas = 0;
  let cells = 0;
  if (blocks.length === 0) return { formulas, cells, refused: 0, moved: 0 };
  const batch = beginBatch(ports);
  const { rows } = lastBatch(ports);
  const stored = new Set(rows.filter((row) => row.batch === batch).map(undoName));
  const before = rowsBefore(blocks);
  const undo = writesOf(blocks).flatMap((write) => undoRowsOf(write, batch));
  addUndoRows(
    ports.book,
    undo.filter((row) => !stored.has(undoName(row))),
  );
  // Storing takes longest, so what was edited or sorted meanwhile is left out once more.
  const writes = writesOf(blocks);
  const isWritten = isDone(() => {
    for (const { tab, area, formats, values } of writes) {
      tab.setFormats(area, formats);
      tab.setValues(area, values);
    }
    ports.book.flush();
  });
  let refused = 0;
  for (const write of writes) {
    for (const block of write.stack) {
      const isKept = !isWritten && !writeAlone(ports.book, write, block);
      if (isKept) refused += 1;
      else formulas += 1;
      if (!isKept) cells += block.area.rows * block.area.columns;
    }
  }
  const moved = restoreRows(ports.book, before, writes);
  const left = moved.reduce((sum, area) => sum + area.rows * area.columns, 0);
  endBatch(ports.documentProperties, batch);
  return { formulas: formulas - moved.length, cells: cells - left, refused, moved: moved.length };
}

/** Returns the writes of the blocks whose cells are unchanged. */
function writesOf(blocks: readonly Block[]): readonly Write[] {
  const still = stacksOf(blocks, placeOf).flatMap((stack) => unchanged(stack));
  return stacksOf(still, placeOf).map((stack) => writeOf(stack));
}

/** Reads the rows of each tab before they are compared and written. */
function rowsBefore(blocks: readonly Block[]): ReadonlyMap<Tab, RowsBefore> {
  const areas = new Map<Tab, Area[]>();
  for (const block of blocks) {
    const tab = tabOf(block);
    const own = areas.get(tab);
    if (own) own.push(block.area);
    else areas.set(tab, [block.area]);
  }
  return new Map([...areas].map(([tab, own]) => [tab, readRows(tab, own)]));
}

/** Returns the areas whose rows were moved while they were written; they hold their formulas again. */
function restoreRows(
  book: Book,
  before: ReadonlyMap<Tab, RowsBefore>,
  writes: readonly Write[],
): readonly Area[] {
  const moved = [...before].flatMap(([tab, rows]) => {
    const own = writes.filter((write) => write.tab === tab);
    return restoreMoved(
      tab,
      rows,
      own.flatMap(({ stack }) => stack.map(({ area }) => area)),
    );
  });
  if (moved.length > 0) book.flush();
  return moved;
}

function inSelection(book: Book, scope: Scope): (tabId: number, area: Area) => boolean {
  const { tab, areas } = book.selection();
  return (tabId, area) => tabId === tab.id && (scope === 'tab' || areas.some((one) => overlapOf(one, area)));
}

function tabOf({ formula }: Block): Tab {
  return formula.content.tab;
}

function placeOf(block: Block): { readonly tabId: number; readonly area: Area } {
  return { tabId: tabOf(block).id, area: block.area };
}

function areaOf(stack: Stack): Area {
  const [{ area }] = stack;
  return { ...area, rows: stack.reduce((sum, block) => sum + block.area.rows, 0) };
}

/** Returns the blocks whose cells are unchanged: somebody may have edited or sorted in the meantime. */
function unchanged(stack: Stack): readonly Block[] {
  const tab = tabOf(stack[0]);
  const area = areaOf(stack);
  const size = tab.size();
  if (area.row + area.rows - 1 > size.rows || area.column + area.columns - 1 > size.columns) return [];
  const formulas = tab.formulas(area);
  const values = tab.values(area);
  return stack.filter((block) => {
    const top = block.area.row - area.row;
    const shown = values.slice(top, top + block.area.rows);
    return formulas[top]?.[0] === block.formula.text && valuesDigest(shown) === valuesDigest(block.values);
  });
}

/** Identifies a block within a batch, in case an interrupted run has stored it before. */
/** Blocks that are written together, with their present and their future content. */
interface Write {
  readonly stack: Stack;
  readonly tab: Tab;
  readonly area: Area;
  readonly before: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly values: readonly (readonly unknown[])[];
}

function writeOf(stack: Stack): Write {
  const tab = tabOf(stack[0]);
  const area = areaOf(stack);
  const before = tab.formats(area);
  const values = stack.flatMap((block) => block.values.map((row) => row.map(asWritten)));
  const formats = values.map((row, down) =>
    row.map((value, right) =>
      typeof value === 'string' && value !== '' ? '@' : (before[down]?.[right] ?? ''),
    ),
  );
  return { stack, tab, area, before, formats, values };
}

/** Writes one block, as a whole or not at all: a formula with a part of its values would show an error. Returns whether it was written. */
function writeAlone(
  book: Book,
  { tab, area, before, formats, values }: Write,
  { area: own }: Block,
): boolean {
  const rows = <T>(all: readonly T[]) => all.slice(own.row - area.row, own.row - area.row + own.rows);
  const untyped = writeFormatsOf(tab, own, rows(formats));
  const typed = rows(values).map((row, down) =>
    row.map((value, at) => {
      const format = rows(formats)[down]?.[at] ?? '';
      return untyped.has(at) ? asTyped({ value, format }).value : value;
    }),
  );
  const isWritten = isDone(() => {
    tab.setValues(own, typed);
    book.flush();
  });
  if (!isWritten) writeFormatsOf(tab, own, rows(before));
  return isWritten;
}

/** Rows that an interrupted run has stored are not replaced, because the number formats may be the new ones by now. */
function undoRowsOf({ stack, tab, area, before, values }: Write, batch: number): readonly UndoRow[] {
  return stack.map(({ area: own, formula }): UndoRow => {
    const top = own.row - area.row;
    return {
      batch,
      tabId: tab.id,
      area: own,
      formula: formula.text,
      formats: before.slice(top, top + own.rows),
      values: valuesDigest(values.slice(top, top + own.rows)),
    };
  });
}

/** Data from outside stays text, even when it looks like a formula. */
function asWritten(value: unknown): unknown {
  return typeof value === 'string' ? safeSheetText(value) : value;
}
