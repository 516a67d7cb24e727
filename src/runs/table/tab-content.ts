/** Tabs read whole: the values and formulas of all that holds anything. */
import { OWN_TABS } from '../../core/own-tabs';
import type { Book, Tab } from '../../ports';

/** A tab as it was read. `values[0]` is row 1, its first value stands in column A. */
export interface TabContent {
  readonly tab: Tab;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Reads the person's own tabs, with two service calls a tab. */
export function readTabs(book: Book): readonly TabContent[] {
  return book.tabs().flatMap((tab) => (OWN_TABS.has(tab.name) ? [] : [readTab(tab)]));
}

/** Reads one tab, with two service calls where it holds anything. */
export function readTab(tab: Tab): TabContent {
  const { rows, columns } = tab.extent();
  if (rows === 0 || columns === 0) return { tab, values: [], formulas: [] };
  const area = { row: 1, column: 1, rows, columns };
  return { tab, values: tab.values(area), formulas: tab.formulas(area) };
}
