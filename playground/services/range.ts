/** Ranges over the local workbook: values, formulas, formats, looks, merged cells, and filters. */
import { type Area, fromR1C1, type RangeAddress } from '../workbook/a1.js';
import type { WireCell } from '../workbook/cell-values.js';
import type { FormulaLinks } from '../workbook/links.js';
import { isLook, LOOK_GETTERS, lookOf } from '../workbook/looks.js';
import type { EntryRules } from '../workbook/typed-entry.js';
import type { Workbook } from '../workbook/workbook.js';
import { ScriptException, type Service } from './border.js';
import type { ColumnChecks } from './column-checks.js';
import { createFilter } from './filter.js';
import type { Guard } from './guard.js';
import { checkBlock, checkLength } from './range-checks.js';

/**
 * Builds the methods of the Range class. `guard` refuses edits of protected cells, `checks` those that a column does not accept,
 * `formulaLinks` decides what the rich text of a HYPERLINK formula is, and `rules` how texts of scripts are read.
 */
export function rangeMethods(
  workbook: () => Workbook,
  guard: Guard,
  checks: ColumnChecks,
  formulaLinks: FormulaLinks,
  rules: EntryRules,
): Service {
  return {
    ...checks.delaying(guard.ofCells(edits(workbook, checks, rules))),
    ...checks.settling(reads(workbook, formulaLinks)),
    canEdit: (caller, range: RangeAddress) => guard.mayEdit(caller, range),
    createFilter: (_caller, range: RangeAddress) => createFilter(workbook(), range),
    activate: (_caller, range: RangeAddress) =>
      workbook().activate({ sheetId: range.sheetId, areas: [areaOf(range)] }),
    getMergedRanges: (_caller, range: RangeAddress) =>
      workbook()
        .sheets.merges(range.sheetId, range)
        .map((area) => ({ ...area, sheetId: range.sheetId })),
  };
}

/** The methods that read cells. */
function reads(workbook: () => Workbook, formulaLinks: FormulaLinks): Service {
  return {
    getValues: (_caller, range: RangeAddress) => workbook().grid.values(range.sheetId, range),
    getDisplayValues: (_caller, range: RangeAddress) => workbook().grid.displays(range.sheetId, range),
    getFormulas: (_caller, range: RangeAddress) => workbook().grid.formulas(range.sheetId, range),
    getFormulasR1C1: (_caller, range: RangeAddress) => workbook().grid.formulasR1C1(range.sheetId, range),
    getRichTextValues: (_caller, range: RangeAddress) =>
      workbook().links.read(range.sheetId, range, formulaLinks),
    getNumberFormats: (_caller, range: RangeAddress) => workbook().grid.formats(range.sheetId, range),
    ...Object.fromEntries(
      Object.keys(LOOK_GETTERS).map((getter) => [
        getter,
        (_caller, range: RangeAddress) => workbook().grid.looks(range.sheetId, range, getter),
      ]),
    ),
  };
}

/** The methods that change cells. */
function edits(workbook: () => Workbook, checks: ColumnChecks, rules: EntryRules): Service {
  return {
    setValues(caller, range: RangeAddress, values: readonly (readonly WireCell[])[]) {
      checkBlock(range, values);
      for (const row of values) for (const value of row) checkLength(value);
      if (checks.accepts(caller, range, values)) workbook().grid.write(range.sheetId, range, values, rules);
    },
    setFormulas(_caller, range: RangeAddress, formulas: readonly (readonly string[])[]) {
      checkBlock(range, formulas);
      checks.checkSpills(range, formulas);
      workbook().grid.writeFormulas(range.sheetId, range, formulas);
    },
    setFormulasR1C1(_caller, range: RangeAddress, formulas: readonly (readonly string[])[]) {
      checkBlock(range, formulas);
      checks.checkSpills(range, formulas);
      const inA1 = formulas.map((row, down) =>
        row.map((text, right) => fromR1C1(text, { row: range.row + down, column: range.column + right })),
      );
      workbook().grid.writeFormulas(range.sheetId, range, inA1);
    },
    setNumberFormats(_caller, range: RangeAddress, formats: readonly (readonly string[])[]) {
      checkBlock(range, formats);
      checks.checkFormats(range);
      workbook().grid.writeFormats(range.sheetId, range, formats);
    },
    setRichText(caller, range: RangeAddress, text: string, link: string | null) {
      if (!checks.accepts(caller, range, [[text]])) return;
      if (link === null) workbook().grid.write(range.sheetId, range, [[text]], rules);
      else workbook().links.write(range.sheetId, range, text, link, text);
    },
    clearContent: (_caller, range: RangeAddress) => workbook().grid.clearContent(range.sheetId, range),
    clear: (_caller, range: RangeAddress) => workbook().grid.clear(range.sheetId, range),
    setLook(_caller, range: RangeAddress, method: string, value: string | number | boolean | null) {
      if (!isLook(method, value)) throw new ScriptException(`Invalid argument: ${value}`);
      workbook().grid.style(range.sheetId, range, lookOf(method, value));
    },
    // A dropdown that only warns changes nothing for a script.
    setDataValidation: (_caller, range: RangeAddress, values: readonly string[] | null) =>
      workbook().columnRules.replaceDropdowns(range.sheetId, areaOf(range), values),
    merge: (_caller, range: RangeAddress) => workbook().sheets.merge(range.sheetId, range),
  };
}

function areaOf({ row, column, rows, columns }: RangeAddress): Area {
  return { row, column, rows, columns };
}
