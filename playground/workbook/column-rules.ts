/** What columns accept: the types of the columns of a Table, and dropdowns that reject other values. */
import { type Area, meet } from './a1.js';
import { type Movement, movedArea } from './moved-areas.js';

export type ColumnType = 'text' | 'number' | 'currency' | 'date' | 'checkbox' | 'dropdown' | 'people';

interface Rule {
  readonly sheetId: number;
  readonly area: Area;
  /** The type of a column of a Table. */
  readonly type?: ColumnType;
  /** The only values that a dropdown accepts, as texts. */
  readonly values?: readonly string[];
}

/** A dropdown that a cell belongs to. */
export interface Dropdown {
  readonly area: Area;
  readonly values: readonly string[];
}

export class ColumnRules {
  private readonly all = new Map<symbol, Rule>();

  /** Gives the cells under a header of a Table a type. Returns a function that removes it. */
  addType(sheetId: number, area: Area, type: ColumnType): () => void {
    return this.add({ sheetId, area, type });
  }

  /** Lets an area accept only these values, or blank. Returns a function that removes the rule. */
  addDropdown(sheetId: number, area: Area, values: readonly string[]): () => void {
    return this.add({ sheetId, area, values });
  }

  /** Lets an area accept only these values, or anything for `null`. Dropdowns that lie within the area go. */
  replaceDropdowns(sheetId: number, area: Area, values: readonly string[] | null): void {
    for (const [key, rule] of this.all) {
      if (rule.sheetId === sheetId && rule.values && isWithin(rule.area, area)) this.all.delete(key);
    }
    if (values) this.addDropdown(sheetId, area, values);
  }

  /** Returns the type of the first typed column that has a cell in the area; `undefined` when there is none. */
  typeIn(sheetId: number, area: Area): ColumnType | undefined {
    return this.in(sheetId, area).find(({ type }) => type !== undefined)?.type;
  }

  /** Returns the dropdowns that reject other values and have a cell in the area. */
  dropdownsIn(sheetId: number, area: Area): readonly Dropdown[] {
    return this.in(sheetId, area).flatMap(({ area: own, values }) => (values ? [{ area: own, values }] : []));
  }

  /** Follows inserted or deleted rows or columns. */
  follow(movement: Movement): void {
    for (const [key, rule] of this.all) {
      if (rule.sheetId !== movement.sheetId) continue;
      const area = movedArea(rule.area, movement);
      if (area) this.all.set(key, { ...rule, area });
      else this.all.delete(key);
    }
  }

  private add(rule: Rule): () => void {
    const key = Symbol('rule');
    this.all.set(key, rule);
    return () => void this.all.delete(key);
  }

  private in(id: number, cells: Area): readonly Rule[] {
    return [...this.all.values()].filter(({ sheetId, area }) => sheetId === id && meet(area, cells));
  }
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
