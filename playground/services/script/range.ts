/** A range as scripts see it. */
import { type RangeAddress, toA1 } from '../../workbook/a1.js';
import type { RichText } from '../../workbook/links.js';
import { rowsFromWire, rowsToWire, type ScriptCell, type WireCell } from '../../workbook/wire-cells.js';
import type { Call } from './border.js';
import type { DataValidation } from './data-validation.js';
import { filterView } from './filter.js';
import { linkedText, type RichTextView, richTextView } from './rich-text.js';

/** The methods that other parts of the script side use. Scripts get all of Google's methods below. */
export interface RangeView {
  readonly address: RangeAddress;
  setValues(values: readonly (readonly unknown[])[]): RangeView;
  offset(down: number, right: number, height?: number, width?: number): RangeView;
}

/** Setters of looks. */
const LOOKS = [
  'setFontWeight',
  'setFontStyle',
  'setFontSize',
  'setFontColor',
  'setBackground',
  'setWrap',
  'setWrapStrategy',
  'setHorizontalAlignment',
  'setNote',
];

/** Getters of looks for all cells, each with the name of the getter for the first cell. */
const LOOK_GETTERS = [
  ['getBackgrounds', 'getBackground'],
  ['getFontColors', 'getFontColor'],
  ['getFontWeights', 'getFontWeight'],
  ['getHorizontalAlignments', 'getHorizontalAlignment'],
  ['getWrapStrategies', 'getWrapStrategy'],
] as const;

/** Builds the Range object of an address. */
export function rangeView<Sheet>(
  call: Call,
  address: RangeAddress,
  sheetOf: (id: number) => Sheet,
): RangeView {
  const { sheetId, row, column, rows, columns } = address;
  const ask = <T>(method: string, ...args: readonly unknown[]): T =>
    call<T>('Range', method, address, ...args);
  const filled = <T>(value: T): T[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const first = <T>(block: T[][]): T => (block[0] as T[])[0] as T;
  const corner = { ...address, rows: 1, columns: 1 };
  const single = <T>(method: string): T => first(call<T[][]>('Range', method, corner));
  const merged = (): RangeAddress[] => ask<RangeAddress[]>('getMergedRanges');
  const range = {
    address,
    getRow: () => row,
    getColumn: () => column,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getHeight: () => rows,
    getWidth: () => columns,
    getA1Notation: () => toA1(address),
    getSheet: () => sheetOf(sheetId),
    getValues: (): ScriptCell[][] => rowsFromWire(ask<WireCell[][]>('getValues')),
    getValue: (): ScriptCell => first(rowsFromWire(call<WireCell[][]>('Range', 'getValues', corner))),
    getDisplayValues: () => ask<string[][]>('getDisplayValues'),
    getDisplayValue: () => single<string>('getDisplayValues'),
    getRichTextValues: () =>
      ask<(RichText | null)[][]>('getRichTextValues').map((cells) =>
        cells.map((cell) => cell && richTextView(cell)),
      ),
    getRichTextValue() {
      const value = single<RichText | null>('getRichTextValues');
      return value && richTextView(value);
    },
    setRichTextValue(value: RichTextView) {
      call('Range', 'setRichText', corner, ...linkedText(value));
      return range;
    },
    isBlank: () => ask<WireCell[][]>('getValues').every((cells) => cells.every((cell) => cell === '')),
    setValues(values: readonly (readonly unknown[])[]) {
      ask('setValues', rowsToWire(values));
      return range;
    },
    setValue(value: unknown) {
      ask('setValues', rowsToWire(filled(value)));
      return range;
    },
    getFormulas: () => ask<string[][]>('getFormulas'),
    getFormula: () => single<string>('getFormulas'),
    getFormulasR1C1: () => ask<string[][]>('getFormulasR1C1'),
    getFormulaR1C1: () => single<string>('getFormulasR1C1'),
    setFormulas(formulas: readonly (readonly string[])[]) {
      ask('setFormulas', formulas);
      return range;
    },
    setFormula(formula: string) {
      ask('setFormulas', filled(formula));
      return range;
    },
    setFormulasR1C1(formulas: readonly (readonly string[])[]) {
      ask('setFormulasR1C1', formulas);
      return range;
    },
    setFormulaR1C1(formula: string) {
      ask('setFormulasR1C1', filled(formula));
      return range;
    },
    getNumberFormats: () => ask<string[][]>('getNumberFormats'),
    getNumberFormat: () => single<string>('getNumberFormats'),
    setNumberFormats(formats: readonly (readonly string[])[]) {
      ask('setNumberFormats', formats);
      return range;
    },
    setNumberFormat(format: string) {
      ask('setNumberFormats', filled(format));
      return range;
    },
    clearContent() {
      ask('clearContent');
      return range;
    },
    clear(options: { readonly contentsOnly?: boolean } = {}) {
      ask(options.contentsOnly === true ? 'clearContent' : 'clear');
      return range;
    },
    setDataValidation(rule: DataValidation | null) {
      ask('setDataValidation', rule && !rule.getAllowInvalid() ? rule.values : null);
      return range;
    },
    activate() {
      ask('activate');
      return range;
    },
    merge() {
      ask('merge');
      return range;
    },
    getMergedRanges: () => merged().map((area) => rangeView(call, area, sheetOf)),
    canEdit: () => ask<boolean>('canEdit'),
    createFilter() {
      ask('createFilter');
      return filterView(call, sheetId, (area) => rangeView(call, area, sheetOf));
    },
    isPartOfMerge: () => merged().length > 0,
    offset(down: number, right: number, height = rows, width = columns): RangeView {
      const area = { row: row + down, column: column + right, rows: height, columns: width };
      return rangeView(call, call<RangeAddress>('Sheet', 'getRange', sheetId, area), sheetOf);
    },
    getCell(down: number, right: number): RangeView {
      return range.offset(down - 1, right - 1, 1, 1);
    },
  };
  const looks = LOOKS.map((name) => [
    name,
    (value: unknown) => {
      ask('setLook', name, value ?? null);
      return range;
    },
  ]);
  const getters = LOOK_GETTERS.flatMap(([all, one]) => [
    [all, () => ask<string[][]>(all)],
    [one, () => single<string>(all)],
  ]);
  Object.assign(range, Object.fromEntries(getters));
  return Object.assign(range, Object.fromEntries(looks) as Record<string, (value: unknown) => typeof range>);
}
