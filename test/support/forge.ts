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

/** Returns numbers in [0, 1). */
export type Random = () => number;

export function pick<T>(random: Random, options: readonly [T, ...T[]]): T {
  return options[Math.floor(random() * options.length)] ?? options[0];
}

/** What a forger writes in place of a number, a text or a record. */
const WRONG = [
  0,
  -1,
  0.5,
  2,
  1e15,
  Number.MAX_VALUE,
  '',
  'free',
  '1e999',
  null,
  true,
  [],
  {},
  ['x'],
] as const;

/** Returns the entry with one thing forged: its prices, its time, its id, a part that is for sale, or its shape. */
export function forgedEntry(random: Random, entry: StoredEntry, now: number, otherId: unknown): StoredEntry {
  const wrong = () => pick(random, WRONG);
  const kind = String(entry.kind);
  const record = (entry[kind] ?? {}) as StoredEntry;
  const changed = (changes: StoredEntry) => ({ ...entry, [kind]: { ...record, ...changes } });
  const free = { emails: 0, phones: 0, base: 0 };
  return pick<() => StoredEntry>(random, [
    () => atPrices(entry, free, now),
    () => atPrices(entry, { emails: wrong(), phones: wrong() }, now),
    () => changed({ prices: free, sealed: `${now.toString(36)}.AAAAAAAAAAAAAAAA`, hasPhones: true }),
    () => changed({ prices: wrong() }),
    () => changed({ id: otherId }),
    () => changed({ id: 'v1.nobody', idOnly: true }),
    () => changed({ hasEmails: wrong(), hasPhones: wrong() }),
    () => changed({ emails: undefined, phones: undefined, enriched: undefined, prices: free }),
    () => ({ ...atPrices(entry, free, now), at: pick(random, [0, -1, now + 9e9, 1e15]) }),
    () => ({ ...entry, bought: now, failed: undefined }),
    () => ({ ...entry, [kind]: wrong() }),
    () => ({ v: 1, kind: 'miss', at: now, outcome: 'no match' }),
    () => ({ v: 1, kind: 'list', at: now, ids: ['v1.nobody'] }),
  ])();
}

/** Writes something else into about a third of the cells of the add-on's hidden tabs and of its log. */
export function forgeTabs(playground: Playground, random: Random): void {
  const { host } = playground;
  const now = host.clock.now();
  if (host.workbook.sheets.byName(LEDGER)) {
    rewriteLedger(playground, (entry) =>
      random() < 0.6 ? forgedEntry(random, entry, now, 'v1.another') : entry,
    );
  }
  for (const tab of ['Lusha run undo', 'Lusha fills', 'Lusha run log', 'Lusha undo']) {
    if (!host.workbook.sheets.byName(tab)) continue;
    const cells = host.workbook.getValues(tab, 'A2:F8');
    const forged = cells.map((row) =>
      row.map((cell) => (random() < 0.3 ? damagedText(random, String(cell)) : cell)),
    );
    host.workbook.setValues(tab, 'A2', forged);
  }
}

/** Damages about a third of the document's properties. A damaged counter never looks like one that counts less. */
export function damageProperties({ host }: Playground, random: Random): void {
  const { document } = host.properties;
  for (const name of document.keys()) {
    if (random() >= 0.3) continue;
    const text = document.get(name) ?? '';
    document.set(name, name.endsWith('.spent') ? damagedCounter(random) : damagedText(random, text));
  }
}

/** Damages about a third of the cache, or loses all of it. */
export function damageCaches({ host }: Playground, random: Random): void {
  if (random() < 0.3) {
    host.emptyCaches();
    return;
  }
  const dump = host.caches.dump();
  const document = Object.entries(dump.document).map(([name, entry]) => [
    name,
    random() < 0.3 ? { ...entry, value: damagedText(random, entry.value) } : entry,
  ]);
  host.caches.restore({ ...dump, document: Object.fromEntries(document) });
}

function damagedCounter(random: Random): string {
  const counter = (changes: object) =>
    JSON.stringify({ day: '2026-11-24', credits: 0, charged: 0, phones: 0, ...changes });
  return pick(random, [
    'x',
    '',
    '[]',
    counter({ credits: -100 }),
    counter({ phones: -0.5 }),
    counter({ day: '2999-01-01' }),
    counter({ credits: 0.5 }),
    counter({ credits: '0' }),
    counter({ credits: null }),
  ]);
}

/** Cuts a text, exchanges its numbers, or replaces it. */
function damagedText(random: Random, text: string): string {
  return pick<() => string>(random, [
    () => text.slice(0, Math.floor(text.length * random())),
    () =>
      text.replace(/\d+/g, (digits) =>
        random() < 0.5 ? pick(random, ['0', '-1', '1e99', '999999']) : digits,
      ),
    () => text.replace(/true|false/g, () => pick(random, ['true', 'false', 'null'])),
    () => pick(random, ['', '{}', 'null', '[]', '{"version":1,"record":{}}', '0', '"x"']),
  ])();
}
