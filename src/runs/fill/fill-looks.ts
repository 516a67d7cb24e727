/** How the columns look that a fill adds: those of a new tab like the add-on's own, and those beside a list like the list. */
import { ignoreErrors } from '../../acquire/ignore-errors';
import { OWN_HEADERS } from '../../core/run-status';
import type { Look, Tab } from '../../ports';
import { stretches } from '../table/cell-writes';
import { sameWidths, widthOf } from '../table/column-widths';
import { OWN_HEADER } from '../table/own-tab-looks';
import { ID_FIELD } from './fields';
import type { FillColumn, FillTarget } from './fill-record';

/** Gives columns whose headers are about to be written their looks. `header` holds the present headers of the row. What Google refuses is left out. */
export function dressFill(
  tab: Tab,
  { where, headerRow }: Pick<FillTarget, 'where' | 'headerRow'>,
  fresh: readonly FillColumn[],
  header: readonly string[],
): void {
  ignoreErrors(() => {
    const [first] = fresh;
    if (!first) return;
    const beside = where === 'below' ? lastOfList(header, first.column) : undefined;
    const look = beside === undefined ? OWN_HEADER : headerLook(tab, headerRow, beside);
    const width = beside === undefined ? 0 : tab.width(beside);
    for (const [column, count] of stretches(fresh.map((one) => one.column))) {
      tab.setLook({ row: headerRow, column, rows: 1, columns: count }, look);
    }
    // Above a selected cell the columns belong to somebody else.
    if (where === 'cell') return;
    for (const [column, count] of stretches(fresh.map((one) => one.column))) {
      const own = fresh.filter((one) => one.column >= column && one.column < column + count);
      const widths = own.map(({ field }) => widthOf(field === ID_FIELD ? 'id' : field, width));
      for (const [at, wide, pixels] of sameWidths(column, widths)) tab.setWidth(at, wide, pixels);
    }
    const id = fresh.find(({ field }) => field === ID_FIELD);
    if (id) tab.hideColumns(id.column, 1);
  });
}

const NO_LOOK: Look = { background: '', color: '', weight: '', align: '', wrap: '' };

/** Takes the looks off headers of a fill that are blank again. What Google refuses is left out. */
export function undressFill(
  tab: Tab,
  { where, headerRow }: Pick<FillTarget, 'where' | 'headerRow'>,
  blank: readonly FillColumn[],
): void {
  ignoreErrors(() => {
    for (const [column, count] of stretches(blank.map((one) => one.column))) {
      tab.setLook({ row: headerRow, column, rows: 1, columns: count }, NO_LOOK);
      if (where !== 'cell') tab.showColumns(column, count);
    }
    for (const { column, width } of blank) if (width !== undefined) tab.setWidth(column, 1, width);
  });
}

/** Returns the last column left of `before` with a header of the list's own. */
function lastOfList(header: readonly string[], before: number): number | undefined {
  for (let column = before - 1; column > 0; column -= 1) {
    const text = header[column - 1] ?? '';
    if (text !== '' && !OWN_HEADERS.has(text)) return column;
  }
  return undefined;
}

/** Returns what of the look of a header differs from Google's default. */
function headerLook(tab: Tab, row: number, column: number): Partial<Look> {
  const look = tab.looks({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? {};
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== ''));
}
