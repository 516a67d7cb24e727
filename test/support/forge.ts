/** Changes the stores of a file as somebody does who may edit it, or as an accident does: tabs, document properties and caches. */
import type { Playground } from './playground';

const LEDGER = 'Lusha ledger';

/** An entry of the ledger tab as its cell holds it. */
export type StoredEntry = Record<string, unknown>;

/** Rewrites each entry of the hidden ledger tab, and lets the caches lose what they hold. */
export function rewriteLedger({ host }: Playground, change: (entry: StoredEntry) => StoredEntry): void {
  const { sheets } = host.workbook;
  const { rows } = host.workbook.grid.size(sheets.byName(LEDGER)?.id ?? 0);
  const cells = host.workbook.getValues(LEDGER, `C2:C${rows}`);
  const changed = cells.map(([cell]) => {
    const text = String(cell ?? '');
    return [text.startsWith('{') ? JSON.stringify(change(JSON.parse(text) as StoredEntry)) : text];
  });
  host.workbook.setValues(LEDGER, 'C2', changed);
  host.emptyCaches();
}

/** Returns the entry with these prices for its person or company, as if Lusha had told them at `at` (epoch ms). */
export function atPrices(
  entry: StoredEntry,
  prices: Readonly<Record<string, unknown>>,
  at: number,
): StoredEntry {
  const kind = String(entry.kind);
  const record = entry[kind];
  if (typeof record !== 'object' || record === null) return entry;
  return { ...entry, at, [kind]: { ...record, prices } };
}
