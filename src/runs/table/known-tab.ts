/** Finds a tab of the file again. */
import type { Book, Tab } from '../../ports';

/** What is stored of a tab. A person may have renamed it since. */
export interface StoredTab {
  readonly tabId: number;
  readonly tab: string;
}

/** Returns the tab with this ID; `undefined` when it is gone. A tab that still has its name takes fewer calls than all tabs. */
export function knownTab(book: Book, { tabId, tab }: StoredTab): Tab | undefined {
  const named = tab === '' ? undefined : book.tab(tab);
  return named?.id === tabId ? named : book.tabs().find(({ id }) => id === tabId);
}
