/** Everything that a person sees of a tab, as data: contents, formats, looks, widths, what is hidden, and conditional formats. */
import { LOOK_GETTERS, lookOf } from '../../playground/workbook/looks';
import type { Playground } from './playground';

/** Dumps the tab over its whole width and its first `rows` rows. */
export function dumpTab({ host }: Playground, name: string, rows: number) {
  const { workbook } = host;
  const id = workbook.sheets.byName(name)?.id ?? 0;
  const size = workbook.grid.size(id);
  const area = { row: 1, column: 1, rows, columns: size.columns };
  const columns = Array.from({ length: size.columns }, (_, index) => index + 1);
  return {
    size,
    values: workbook.grid.values(id, area),
    formulas: workbook.grid.formulas(id, area),
    formats: workbook.grid.formats(id, area),
    looks: Object.keys(LOOK_GETTERS).map((getter) => workbook.grid.looks(id, area, getter)),
    widths: columns.map((column) => workbook.sheets.columnWidth(id, column)),
    hidden: columns.filter((column) => workbook.sheets.isColumnHidden(id, column)),
    rules: workbook.conditionalFormats.rules(id),
  };
}

/** Gives an area of a tab looks, by the names of Google's setters. */
export function dress(
  { host }: Playground,
  name: string,
  area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  looks: Readonly<Record<string, string>>,
): void {
  const { grid, sheets } = host.workbook;
  const id = sheets.byName(name)?.id ?? 0;
  for (const [setter, value] of Object.entries(looks)) grid.style(id, area, lookOf(setter, value));
}
