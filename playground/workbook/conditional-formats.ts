/** Conditional format rules of sheets, in their order. Their areas follow rows and columns that are inserted or deleted. */
import type { Area } from './a1.js';
import { type Movement, movedArea } from './moved-areas.js';

/** How a rule shows a cell; a property that is `null` stays as it is. */
export interface RuleFormat {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

/** When a rule applies: a condition with Google's name and its values, or a color scale. */
export type RuleCondition =
  | {
      readonly kind: 'boolean';
      readonly type: string;
      readonly values: readonly (string | number)[];
      readonly format: RuleFormat;
    }
  | { readonly kind: 'gradient'; readonly minimum: string; readonly maximum: string };

export interface ConditionalFormat {
  readonly condition: RuleCondition;
  readonly areas: readonly Area[];
}

export class ConditionalFormats {
  private readonly bySheet = new Map<number, readonly ConditionalFormat[]>();
  private readonly listeners = new Set<() => void>();

  rules(sheetId: number): readonly ConditionalFormat[] {
    return this.bySheet.get(sheetId) ?? [];
  }

  /** Lists the rules of all sheets, by the id of the sheet. */
  all(): readonly (readonly [sheetId: number, rules: readonly ConditionalFormat[]])[] {
    return [...this.bySheet];
  }

  /** Replaces all rules of the sheet. */
  set(sheetId: number, rules: readonly ConditionalFormat[]): void {
    if (rules.length === 0) this.bySheet.delete(sheetId);
    else this.bySheet.set(sheetId, rules);
    for (const listener of this.listeners) listener();
  }

  /** Calls the listener at every change. Returns a function that removes it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Follows inserted or deleted rows or columns. A rule of which no cell is left goes. */
  follow(movement: Movement): void {
    const rules = this.bySheet.get(movement.sheetId);
    if (!rules) return;
    this.set(
      movement.sheetId,
      rules.flatMap((rule) => {
        const areas = rule.areas.flatMap((area) => movedArea(area, movement) ?? []);
        return areas.length === 0 ? [] : [{ ...rule, areas }];
      }),
    );
  }
}

/** Returns the format of the first rule that applies to a cell, given what the cell shows; `undefined` when none does. */
export function formatByRules(
  rules: readonly ConditionalFormat[],
  row: number,
  column: number,
  shown: string,
): RuleFormat | undefined {
  for (const { condition, areas } of rules) {
    const isInside = areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
    if (isInside && condition.kind === 'boolean' && holds(condition, shown)) return condition.format;
  }
  return undefined;
}

/** Conditions on texts, which Google compares without regard to case. Others are kept but not evaluated here. */
function holds(
  { type, values }: { type: string; values: readonly (string | number)[] },
  shown: string,
): boolean {
  const own = shown.toLowerCase();
  const wanted = String(values[0] ?? '').toLowerCase();
  switch (type) {
    case 'TEXT_EQUAL_TO':
      return own === wanted;
    case 'TEXT_STARTS_WITH':
      return own.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return own.endsWith(wanted);
    case 'TEXT_CONTAINS':
      return own.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !own.includes(wanted);
    case 'CELL_EMPTY':
      return shown === '';
    case 'CELL_NOT_EMPTY':
      return shown !== '';
    default:
      return false;
  }
}
