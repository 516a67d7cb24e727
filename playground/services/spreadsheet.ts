/** SpreadsheetApp and the spreadsheet over the local workbook. Ranges and sheets have their own files. */
import type { GoogleAnswers } from '../unknowns.js';
import type { RangeAddress } from '../workbook/a1.js';
import type { FormulaLinks } from '../workbook/links.js';
import { NEW_SHEET } from '../workbook/sheets.js';
import type { EntryRules } from '../workbook/typed-entry.js';
import type { Workbook } from '../workbook/workbook.js';
import { type Caller, ScriptException, type Service } from './border.js';
import { type ColumnCheckSettings, ColumnChecks } from './column-checks.js';
import { filterMethods } from './filter.js';
import { Guard } from './guard.js';
import { type Ownership, ownerOf } from './ownership.js';
import { rangeMethods } from './range.js';
import { checkGrowth } from './range-checks.js';
import { Refused } from './refusals.js';
import { type SheetSettings, sheetMethods } from './sheet.js';
import type { Toast } from './ui.js';

/** How long a toast stays by default. Source: Google's reference of Spreadsheet. */
const TOAST_SECONDS = 5;

export interface SpreadsheetSettings
  extends ColumnCheckSettings,
    EntryRules,
    SheetSettings,
    Ownership,
    Pick<GoogleAnswers, 'activeRangeInCells'> {
  /** The workbook, which is created when a script first asks for it. */
  readonly workbook: () => Workbook;
  readonly fileId: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Whether the file is open in the execution of a clock trigger. */
  readonly triggerFile: 'open' | 'not open';
  /** Whether the rich text of a HYPERLINK formula has a link. */
  readonly formulaLinks: FormulaLinks;
  /** The permissions that the manifest names; without them, the script has every one. */
  readonly scopes: readonly string[] | undefined;
  readonly toast: (toast: Toast) => void;
}

export interface SpreadsheetServices {
  readonly SpreadsheetApp: Service;
  readonly Spreadsheet: Service;
  readonly Sheet: Service;
  readonly Range: Service;
  readonly Filter: Service;
}

/** Builds the services of the spreadsheet. */
export function spreadsheetServices(settings: SpreadsheetSettings): SpreadsheetServices {
  const { workbook } = settings;
  const guard = new Guard(workbook, ownerOf(settings));
  const checks = new ColumnChecks(workbook, settings);
  const names = new Map<string, RangeAddress>();
  const isOpen = ({ kind }: Caller) => kind !== 'trigger' || settings.triggerFile === 'open';
  return {
    SpreadsheetApp: {
      getUi: () => null,
      getActive: isOpen,
      openById: () => openOther(settings.scopes),
      getActiveSpreadsheet: isOpen,
      flush: (caller) => checks.settle(caller),
      getActiveSheet: (caller) => activeAreas(workbook(), caller)[0]?.sheetId ?? 0,
      getActiveRanges: (caller) => activeRanges(workbook(), caller, settings.activeRangeInCells),
    },
    Spreadsheet: {
      getId: () => settings.fileId,
      getOwner: () => ownerOf(settings),
      getName: () => 'Playground',
      getSpreadsheetLocale: () => settings.locale,
      getSpreadsheetTimeZone: () => settings.timeZone,
      getSheets: () =>
        workbook()
          .sheets.list()
          .map(({ id }) => id),
      getSheetByName: (_caller, name: string) => workbook().sheets.byName(name)?.id ?? null,
      getActiveSheet: (caller) => activeAreas(workbook(), caller)[0]?.sheetId ?? 0,
      getSheetById: (_caller, id: number) =>
        workbook()
          .sheets.list()
          .find((sheet) => sheet.id === id)?.id ?? null,
      setActiveSheet: (_caller, id: number) => activateSheet(workbook(), id),
      insertSheet: (_caller, name: string | null, index: number | null) =>
        insertSheet(workbook(), name, index),
      deleteSheet(caller, id: number) {
        guard.checkRemoval(caller, id);
        workbook().sheets.remove(id);
      },
      toast: (_caller, text: string, title: string | null, seconds: number | null) =>
        settings.toast({ text, title: title ?? '', seconds: seconds ?? TOAST_SECONDS }),
      getRangeByName: (_caller, name: string) => names.get(name) ?? null,
      setNamedRange: (_caller, name: string, range: RangeAddress) => void names.set(name, range),
    },
    Sheet: sheetMethods(workbook, guard, (id) => activateSheet(workbook(), id), settings),
    Range: rangeMethods(workbook, guard, checks, settings.formulaLinks, settings),
    Filter: filterMethods(workbook),
  };
}

/** The permission for files other than the open one. */
const ALL_FILES = 'https://www.googleapis.com/auth/spreadsheets';

/** Refuses to open another file, for which the script has no permission; with it there is none that could be opened. */
function openOther(scopes: readonly string[] | undefined): never {
  if (scopes !== undefined && !scopes.includes(ALL_FILES)) {
    throw new Refused({ kind: 'permission', method: 'SpreadsheetApp.openById', scopes: [ALL_FILES] });
  }
  throw new ScriptException('Requested entity was not found.');
}

/** Makes a sheet the active one. If it is active already, the selection stays. */
function activateSheet(workbook: Workbook, sheetId: number): void {
  if (workbook.selected.sheetId === sheetId) return;
  workbook.activate({ sheetId, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] });
}

/** Returns the cell that is calculated in a custom function, and the person's selection elsewhere. */
function activeAreas(workbook: Workbook, caller: Caller): readonly RangeAddress[] {
  if (caller.cell) {
    const { sheetId, row, column } = caller.cell;
    return [{ sheetId, row, column, rows: 1, columns: 1 }];
  }
  const { sheetId, areas } = workbook.selected;
  return areas.map((area) => ({ ...area, sheetId }));
}

/** Returns the active ranges as a script receives them. */
function activeRanges(
  workbook: Workbook,
  caller: Caller,
  inCells: GoogleAnswers['activeRangeInCells'],
): readonly RangeAddress[] {
  if (caller.kind !== 'custom' || inCells === 'the cell') return activeAreas(workbook, caller);
  if (inCells === 'null') return [];
  throw new Refused({ kind: 'permission', method: 'SpreadsheetApp.getActiveRange', scopes: [] });
}

/** Inserts a sheet. `index` is its zero-based place among all sheets; without it, the sheet goes to the end. */
function insertSheet(workbook: Workbook, wanted: string | null, index: number | null): number {
  const name = wanted ?? `Sheet${workbook.sheets.list().length + 1}`;
  if (workbook.sheets.byName(name)) {
    throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  checkGrowth(workbook, NEW_SHEET.rows * NEW_SHEET.columns);
  return workbook.sheets.add(name, { index }).id;
}
