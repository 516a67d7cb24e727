/** SpreadsheetApp over the local workbook: Google's checks of areas and blocks, then the workbook's own calls. */
import { type Area, parseA1 } from '../workbook/a1.js';
import type { WireCell } from '../workbook/cell-values.js';
import type { Workbook } from '../workbook/workbook.js';
import { type Caller, ScriptException, type Service } from './border.js';

/** Characters of one cell. Source: Google's limits of Sheets. */
const CELL_CHARACTERS = 50_000;
/** Cells of a whole file. Source: as above. */
const FILE_CELLS = 10_000_000;

/** A range as the script side holds it. */
interface RangeAddress extends Area {
  readonly sheetId: number;
}

export interface SpreadsheetSettings {
  /** The workbook, made when a script first asks for it. */
  readonly workbook: () => Workbook;
  readonly fileId: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly toast: (text: string) => void;
}

export interface SpreadsheetServices {
  readonly SpreadsheetApp: Service;
  readonly Spreadsheet: Service;
  readonly Sheet: Service;
  readonly Range: Service;
}

export function spreadsheetServices(settings: SpreadsheetSettings): SpreadsheetServices {
  const { workbook } = settings;
  const names = new Map<string, RangeAddress>();
  return {
    SpreadsheetApp: {
      getUi: () => null,
      getActive: () => null,
      getActiveSpreadsheet: () => null,
      flush: () => null,
      getActiveSheet: (caller) => activeAreas(workbook(), caller)[0]?.sheetId ?? 0,
      getActiveRanges: (caller) => activeAreas(workbook(), caller),
    },
    Spreadsheet: {
      getId: () => settings.fileId,
      getName: () => 'Playground',
      getSpreadsheetLocale: () => settings.locale,
      getSpreadsheetTimeZone: () => settings.timeZone,
      getSheets: () =>
        workbook()
          .sheets.list()
          .map(({ id }) => id),
      getSheetByName: (_caller, name: string) => workbook().sheets.byName(name)?.id ?? null,
      getActiveSheet: (caller) => activeAreas(workbook(), caller)[0]?.sheetId ?? 0,
      insertSheet: (_caller, name: string | null) => insertSheet(workbook(), name),
      deleteSheet: (_caller, id: number) => workbook().sheets.remove(id),
      toast: (_caller, text: string) => settings.toast(text),
      getRangeByName: (_caller, name: string) => names.get(name) ?? null,
      setNamedRange: (_caller, name: string, range: RangeAddress) => void names.set(name, range),
    },
    Sheet: sheetMethods(workbook),
    Range: rangeMethods(workbook),
  };
}

/** In a custom function the cell that is calculated, elsewhere the person's selection. */
function activeAreas(workbook: Workbook, caller: Caller): readonly RangeAddress[] {
  if (caller.cell) {
    const { sheetId, row, column } = caller.cell;
    return [{ sheetId, row, column, rows: 1, columns: 1 }];
  }
  const { sheetId, areas } = workbook.selected;
  return areas.map((area) => ({ ...area, sheetId }));
}

function insertSheet(workbook: Workbook, wanted: string | null): number {
  const name = wanted ?? `Sheet${workbook.sheets.list().length + 1}`;
  if (workbook.sheets.byName(name)) {
    throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  return workbook.sheets.add(name).id;
}

function sheetMethods(workbook: () => Workbook): Service {
  const info = (id: number) => {
    const sheet = workbook()
      .sheets.list()
      .find((one) => one.id === id);
    if (!sheet) throw new ScriptException(`Sheet ${id} not found`);
    return sheet;
  };
  return {
    getName: (_caller, id: number) => info(id).name,
    setName: (_caller, id: number, name: string) => workbook().sheets.rename(id, name),
    getLastRow: (_caller, id: number) => workbook().grid.extent(id).rows,
    getLastColumn: (_caller, id: number) => workbook().grid.extent(id).columns,
    getMaxRows: (_caller, id: number) => workbook().grid.size(id).rows,
    getMaxColumns: (_caller, id: number) => workbook().grid.size(id).columns,
    getRange: (_caller, id: number, area: Area) => checkedArea(workbook(), id, area),
    getRangeByA1: (_caller, id: number, a1: string) => areaOfA1(workbook(), id, a1),
    hideSheet: (_caller, id: number) => workbook().sheets.hide(id),
    showSheet: (_caller, id: number) => workbook().sheets.show(id),
    isSheetHidden: (_caller, id: number) => info(id).hidden,
    insertRows(_caller, id: number, before: number, count: number) {
      checkGrowth(workbook(), count * workbook().grid.size(id).columns);
      workbook().sheets.insertRows(id, before, count);
    },
    insertColumns(_caller, id: number, before: number, count: number) {
      checkGrowth(workbook(), count * workbook().grid.size(id).rows);
      workbook().sheets.insertColumns(id, before, count);
    },
    deleteRows: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.deleteRows(id, first, count),
    deleteColumns: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.deleteColumns(id, first, count),
    setFrozenRows: (_caller, id: number, count: number) => workbook().sheets.freezeRows(id, count),
    isRowHiddenByFilter: () => false,
    isRowHiddenByUser: (_caller, id: number, row: number) => workbook().sheets.isRowHidden(id, row),
  };
}

function rangeMethods(workbook: () => Workbook): Service {
  return {
    getValues: (_caller, range: RangeAddress) => workbook().grid.values(range.sheetId, range),
    getDisplayValues: (_caller, range: RangeAddress) => workbook().grid.displays(range.sheetId, range),
    getFormulas: (_caller, range: RangeAddress) => workbook().grid.formulas(range.sheetId, range),
    getFormulasR1C1: (_caller, range: RangeAddress) => workbook().grid.formulasR1C1(range.sheetId, range),
    getNumberFormats: (_caller, range: RangeAddress) => workbook().grid.formats(range.sheetId, range),
    setValues(_caller, range: RangeAddress, values: readonly (readonly WireCell[])[]) {
      checkBlock(range, values);
      for (const row of values) for (const value of row) checkLength(value);
      workbook().grid.write(range.sheetId, range, values);
    },
    setFormulas(_caller, range: RangeAddress, formulas: readonly (readonly string[])[]) {
      checkBlock(range, formulas);
      workbook().grid.writeFormulas(range.sheetId, range, formulas);
    },
    setNumberFormats(_caller, range: RangeAddress, formats: readonly (readonly string[])[]) {
      checkBlock(range, formats);
      workbook().grid.writeFormats(range.sheetId, range, formats);
    },
    clearContent: (_caller, range: RangeAddress) => workbook().grid.clearContent(range.sheetId, range),
    setLook: () => null,
  };
}

function checkedArea(workbook: Workbook, sheetId: number, area: Area): RangeAddress {
  if (area.rows < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
  if (area.row < 1) throw new ScriptException('The starting row of the range is too small.');
  if (area.column < 1) throw new ScriptException('The starting column of the range is too small.');
  const size = workbook.grid.size(sheetId);
  if (area.row + area.rows - 1 > size.rows || area.column + area.columns - 1 > size.columns) {
    throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { ...area, sheetId };
}

function areaOfA1(workbook: Workbook, sheetId: number, a1: string): RangeAddress {
  const sheetName = parseA1(a1, { rows: 1, columns: 1 })?.sheet ?? null;
  const target = sheetName === null ? sheetId : workbook.sheets.byName(sheetName)?.id;
  const parsed = target === undefined ? null : parseA1(a1, workbook.grid.size(target));
  if (target === undefined || !parsed) throw new ScriptException('Range not found');
  return checkedArea(workbook, target, parsed.area);
}

function checkBlock(range: Area, block: readonly (readonly unknown[])[]): void {
  if (block.length !== range.rows) throw mismatch('rows', block.length, range.rows);
  const other = block.find((row) => row.length !== range.columns);
  if (other) throw mismatch('columns', other.length, range.columns);
}

function mismatch(what: 'rows' | 'columns', data: number, range: number): ScriptException {
  return new ScriptException(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}

function checkLength(value: WireCell): void {
  if (typeof value === 'string' && value.length > CELL_CHARACTERS) {
    throw new ScriptException(
      `Your input contains more than the maximum of ${CELL_CHARACTERS} characters in a single cell.`,
    );
  }
}

function checkGrowth(workbook: Workbook, cells: number): void {
  const present = workbook.sheets.list().reduce((sum, { id }) => {
    const { rows, columns } = workbook.grid.size(id);
    return sum + rows * columns;
  }, 0);
  if (present + cells > FILE_CELLS) {
    throw new ScriptException(
      `This action would increase the number of cells in the workbook above the limit of ${FILE_CELLS} cells.`,
    );
  }
}
