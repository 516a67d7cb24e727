/** Tabs that are read as a whole: the values and formulas of the filled area. */
import { OWN_TABS } from '../../core/own-tabs';
import type { Book, Tab } from '../../ports';

/** A tab as it was read. `values[0]` is row 1, and its first value is in column A. */
export interface TabContent {
  readonly tab: Tab;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Reads the person's own tabs, with two service calls for each tab. */
export function readTabs(book: Book): readonly TabContent[] {
  return book.tabs().flatMap((tab) => (OWN_TABS.has(tab.name) ? [] : [readTab(tab)]));
}

/** Reads one tab, with two service calls when it holds anything. */
export function readTab(tab: Tab): TabContent {
  const { rows, columns } = tab.extent();
  if (rows === 0 || columns === 0) return { tab, values: [], formulas: [] };
  const area = { row: 1, column: 1, rows, columns };
  return { tab, values: tab.values(area), formulas: tab.formulas(area) };
}
