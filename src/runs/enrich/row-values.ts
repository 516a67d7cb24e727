/** Which cells of a row a run changes, and to what, under the rule that the person chose for filled cells. */
import { fold } from '../../core/lookup/text';
import { belongsTogether } from './fields';
import type { RowOutcome } from './outcome';
import type { RunTab } from './run-columns';
import type { RunRecord } from './run-record';

/** Returns the new values of one row by column, without those that must not change. `shown` returns what a column of the row holds. */
export function rowValues(
  { kind, targets, writing }: RunRecord,
  at: RunTab,
  { values, sameCompany }: RowOutcome,
  shown: (column: number) => unknown,
): readonly (readonly [column: number, value: unknown])[] {
  const all = targets.map((target, index) => ({
    target,
    columns: at.targets[index] ?? { place: 0 },
    value: values?.get(target.field) ?? '',
  }));
  const together = (one: (typeof all)[number]) => !one.target.own && belongsTogether(kind, one.target.field);
  const differs =
    writing === 'only empty' &&
    all.some((one) => {
      const { target, columns, value } = one;
      if (!together(one) || value === '' || (target.field === 'company' && sameCompany)) return false;
      const own = shown(columns.place);
      return own !== '' && fold(String(own)) !== fold(String(value));
    });
  return all.flatMap((one): (readonly [number, unknown])[] => {
    const { target, columns, value } = one;
    const own = shown(columns.place);
    if (target.own) return own === '' || own === value ? [[columns.place, value]] : [];
    if (value === '') return [];
    if (writing === 'overwrite') return own === value ? [] : [[columns.place, value]];
    if (!differs || !together(one)) return own === '' ? [[columns.place, value]] : [];
    const { adjacent } = columns;
    return adjacent === undefined || shown(adjacent) === value ? [] : [[adjacent, value]];
  });
}
