/** The cells of the file as a formula in A1 notation reads them. */
import type { FormulaCells } from '../../core/formula/asked-calls';
import { scalarOfCell } from '../../core/formula/cell-scalar';
import { areaOf } from '../../core/formula/references';
import { UNKNOWN } from '../../core/formula/scalar';
import { unwrapped } from '../../core/formula/value';
import type { TabContent } from '../table/tab-content';

/** Returns the tab that a reference names; `undefined` when there is no such tab. */
export function contentOf(
  name: string | undefined,
  own: TabContent,
  contents: readonly TabContent[],
): TabContent | undefined {
  return name === undefined ? own : contents.find(({ tab }) => tab.name === name);
}

/** Returns the cells for formulas on the tab `own`, for the one at `place` where it is known. */
export function createTabCells(
  own: TabContent,
  contents: readonly TabContent[],
  place?: { readonly row: number; readonly column: number },
): FormulaCells {
  return {
    ...(place ? { place } : {}),
    read(reference) {
      const content = contentOf(reference.tab, own, contents);
      // Nothing in A1 notation is counted from the cell of the formula.
      const area = areaOf(reference, 1, 1);
      if (!content || !area) return UNKNOWN;
      const { values, formulas } = content;
      const rows = Math.max(1, Math.min(area.rows, values.length - area.row + 1));
      const columns = Math.max(1, Math.min(area.columns, (values[0]?.length ?? 0) - area.column + 1));
      return unwrapped(
        Array.from({ length: rows }, (_r, down) =>
          Array.from({ length: columns }, (_c, right) => {
            const [row, column] = [area.row - 1 + down, area.column - 1 + right];
            return scalarOfCell(values[row]?.[column], () => (formulas[row]?.[column] ?? '') === '');
          }),
        ),
      );
    },
  };
}
