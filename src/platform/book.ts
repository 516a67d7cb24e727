/** Implements the `Book` port with the open spreadsheet, for the menu, the panel and triggers. */
import { type Area, a1Of } from '../core/area';
import { AddOnError } from '../core/errors';
import { googleRefusal } from '../core/google-refusals';
import type { Book, Tab } from '../ports';
import { addTextRules, removeTextRules } from './conditional-formats';
import { linksIn } from './links';
import { looksOf, setLookOf } from './looks';
import { withRefusals } from './refusals';

export const googleBook: Book = {
  tabs: () => gridSheets().map(tabOf),
  tab(name) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    return sheet && isGrid(sheet) ? tabOf(sheet) : undefined;
  },
  addTab: (name) =>
    tabOf(
      grow(
        () => SpreadsheetApp.getActive().insertSheet(name),
        () => NEW_TAB_CELLS,
      ),
    ),
  selection() {
    const sheet = SpreadsheetApp.getActiveSheet();
    const [first] = gridSheets();
    if (!isGrid(sheet) && first) return { tab: tabOf(first), areas: [] };
    const ranges = SpreadsheetApp.getActive().getActiveRangeList()?.getRanges() ?? [];
    return { tab: tabOf(sheet), areas: ranges.map(areaOf) };
  },
  locale: () => SpreadsheetApp.getActive().getSpreadsheetLocale(),
  flush: () => changeCells(() => edit(() => SpreadsheetApp.flush())),
};

/** Returns whether a tab has cells, which the tab of a chart has not. */
function isGrid(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

function gridSheets(): GoogleAppsScript.Spreadsheet.Sheet[] {
  return SpreadsheetApp.getActive().getSheets().filter(isGrid);
}

function areaOf(range: GoogleAppsScript.Spreadsheet.Range): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** The most cells of a file (Google's limits of Drive). */
const MOST_CELLS = 10_000_000;
/** Google gives a new tab 1,000 rows and 26 columns. */
const NEW_TAB_CELLS = 26_000;

/**
 * Runs a change of the spreadsheet. Throws an `AddOnError` for what Google refuses, and `protected` when cells are
 * protected. Google's message about protected cells is in the language of the person, so `range.canEdit()` decides when
 * the English word is missing.
 */
function edit<T>(change: () => T, range?: GoogleAppsScript.Spreadsheet.Range): T {
  try {
    return change();
  } catch (error) {
    if (error instanceof AddOnError) throw error;
    if (error instanceof Error && googleRefusal(error.message) !== undefined) throw error;
    if (/protected/i.test(String(error)) || range?.canEdit() === false) throw new AddOnError('protected');
    throw error;
  }
}

/**
 * Adds cells to the file. Throws as `edit` does, and `file_full` when the file has no room for `cells` more, whatever Google
 * says: the cells of all tabs are counted. `edge` is where the cells would be added, which may be protected.
 */
function grow<T>(change: () => T, cells: () => number, edge?: () => GoogleAppsScript.Spreadsheet.Range): T {
  try {
    return change();
  } catch (error) {
    return edit(() => {
      if (cellsOfFile() + cells() > MOST_CELLS) throw new AddOnError('file_full');
      throw error;
    }, edge?.());
  }
}

function cellsOfFile(): number {
  return gridSheets().reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
}

function isFiltered(filter: GoogleAppsScript.Spreadsheet.Filter | null): boolean {
  if (!filter) return false;
  const range = filter.getRange();
  const columns = Array.from({ length: range.getNumColumns() }, (_, at) => range.getColumn() + at);
  return columns.some((column) => filter.getColumnFilterCriteria(column) !== null);
}

/**
 * Changes cells. What Google says when a typed column or a dropdown refuses a write is in the language of the person, so
 * any refusal of a change of cells that has no other cause is an `AddOnError` `cells_refused`.
 */
function changeCells(change: () => unknown, cells?: string): void {
  try {
    change();
  } catch (error) {
    if (error instanceof AddOnError) throw error;
    if (error instanceof Error && googleRefusal(error.message) !== undefined) throw error;
    throw new AddOnError('cells_refused', cells === undefined ? {} : { message: cells });
  }
}

function tabOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): Tab {
  const at = ({ row, column, rows, columns }: Area) => sheet.getRange(row, column, rows, columns);
  const editAt = (area: Area, change: (range: GoogleAppsScript.Spreadsheet.Range) => unknown) => {
    const range = at(area);
    changeCells(() => edit(() => change(range), range), `Cells ${a1Of(area)}`);
  };
  return withRefusals({
    id: sheet.getSheetId(),
    name: sheet.getName(),
    isHidden: () => sheet.isSheetHidden(),
    extent: () => ({ rows: sheet.getLastRow(), columns: sheet.getLastColumn() }),
    lastRow: () => sheet.getLastRow(),
    size: () => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }),
    values: (area) => at(area).getValues(),
    formulas: (area) => at(area).getFormulas(),
    formats: (area) => at(area).getNumberFormats(),
    links: (area) => linksIn(at(area)),
    canEdit: (area) => at(area).canEdit(),
    setValues: (area, values) => editAt(area, (range) => range.setValues(values.map((row) => [...row]))),
    setFormulas: (area, formulas) =>
      editAt(area, (range) => range.setFormulas(formulas.map((row) => [...row]))),
    setFormats: (area, formats) =>
      editAt(area, (range) => range.setNumberFormats(formats.map((row) => [...row]))),
    clear: (area) => editAt(area, (range) => range.clearContent()),
    addRows: (count) =>
      void grow(
        () => sheet.insertRowsAfter(sheet.getMaxRows(), count),
        () => count * sheet.getMaxColumns(),
        () => sheet.getRange(sheet.getMaxRows(), 1, 1, sheet.getMaxColumns()),
      ),
    addColumns: (count) =>
      void grow(
        () => sheet.insertColumnsAfter(sheet.getMaxColumns(), count),
        () => count * sheet.getMaxRows(),
        () => sheet.getRange(1, sheet.getMaxColumns(), sheet.getMaxRows(), 1),
      ),
    insertColumns: (before, count) =>
      void grow(
        () => sheet.insertColumnsBefore(before, count),
        () => count * sheet.getMaxRows(),
        () => sheet.getRange(1, before, sheet.getMaxRows(), 1),
      ),
    removeColumns: (first, count) => void edit(() => sheet.deleteColumns(first, count)),
    hide: () => void sheet.hideSheet(),
    remove: () => void SpreadsheetApp.getActive().deleteSheet(sheet),
    show: (area) => void at(area).activate(),
    select: (areas) => {
      sheet.activate();
      sheet.getRangeList(areas.map(a1Of)).activate();
    },
    frozenRows: () => sheet.getFrozenRows(),
    freezeRows: (count) => sheet.setFrozenRows(count),
    merges: (area) => at(area).getMergedRanges().map(areaOf),
    isRowHidden: (row) => sheet.isRowHiddenByUser(row),
    isRowFiltered: (row) => sheet.isRowHiddenByFilter(row),
    isFiltered: () => isFiltered(sheet.getFilter()),
    isColumnHidden: (column) => sheet.isColumnHiddenByUser(column),
    hideColumns: (first, count) => sheet.hideColumns(first, count),
    showColumns: (first, count) => sheet.showColumns(first, count),
    width: (column) => sheet.getColumnWidth(column),
    setWidth: (first, count, pixels) => void sheet.setColumnWidths(first, count, pixels),
    looks: (area) => looksOf(at(area)),
    setLook: (area, look) => setLookOf(at(area), look),
    setTabLink(row, column, text, tabId) {
      const value = SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(`#gid=${tabId}`).build();
      sheet.getRange(row, column).setRichTextValue(value);
    },
    addTextRules: (area, rules) => addTextRules(sheet, at(area), rules),
    removeTextRules: (column, rules) => removeTextRules(sheet, column, rules),
  });
}
