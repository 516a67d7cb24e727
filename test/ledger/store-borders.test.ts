/** Tests the ledger sheet at the row counts where the way of reading it changes, and with one row more. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/ledger/entry';
import { LEDGER_COLUMNS, ledgerRows, NAME_COLUMNS } from '../../src/ledger/ledger-sheet';
import { createSheetStore, type SheetStore } from '../../src/ledger/sheet-store';
import { fakePorts } from '../support/fake-ports';

const LEDGER = 'Lusha ledger';
const AT = Date.UTC(2026, 10, 23, 9);

interface Filed {
  readonly sheetStore: SheetStore;
  /** The rows and columns of each read of the sheet so far. */
  readonly reads: readonly { readonly rows: number; readonly columns: number }[];
}

/** Creates a ledger sheet of `rows` rows, each of a different person: `key-2` is in row 2. */
function filed(rows: number): Filed {
  const ports = fakePorts();
  const people = Array.from({ length: rows }, (_, index): [string, Entry] => {
    const contact = { id: `v1.${index + 1}` };
    return [`key-${index + 1}`, { kind: 'contact', at: AT, contact }];
  });
  ports.tabs[LEDGER] = ledgerRows(people);
  const reads: { rows: number; columns: number }[] = [];
  const { tabValues } = ports.sheets;
  Object.assign(ports.sheets, {
    tabValues: (...args: Parameters<typeof tabValues>) => {
      reads.push({ rows: args[1].rows, columns: args[1].columns });
      return tabValues(...args);
    },
  });
  return { sheetStore: createSheetStore(ports), reads };
}

const keys = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `key-${first + index}`);

/** Returns the ids of the people under these keys. */
const idsOf = ({ sheetStore }: Filed, names: readonly string[]): (string | undefined)[] => {
  const entries = sheetStore.find(names, {});
  return names.map((name) => {
    const entry = entries.get(name);
    return entry?.kind === 'contact' ? entry.contact.id : undefined;
  });
};

describe('a ledger sheet of 2,000 rows', () => {
  it('is read whole in one read', () => {
    const file = filed(2_000);
    expect(idsOf(file, ['key-2', 'key-2000'])).toEqual(['v1.2', 'v1.2000']);
    expect(file.reads).toEqual([{ rows: 2_000, columns: LEDGER_COLUMNS }]);
  });

  it('is read by its lookup keys and then by single entries when it has one more row', () => {
    const file = filed(2_001);
    expect(idsOf(file, ['key-2', 'key-2001'])).toEqual(['v1.2', 'v1.2001']);
    expect(file.reads).toEqual([
      { rows: 2_001, columns: NAME_COLUMNS },
      { rows: 1, columns: LEDGER_COLUMNS },
      { rows: 1, columns: LEDGER_COLUMNS },
    ]);
  });
});

describe('a ledger sheet of 15,000 rows', () => {
  it('fills the cache with all its entries', () => {
    const { entries, isAll } = filed(15_000).sheetStore.latest({});
    expect(isAll).toBe(true);
    expect([entries.has('key-1'), entries.size]).toEqual([true, 15_000]);
  });

  it('fills the cache with all but the first entry when it has one more row, and reports it', () => {
    const { entries, isAll } = filed(15_001).sheetStore.latest({});
    expect(isAll).toBe(false);
    expect([entries.has('key-1'), entries.has('key-2'), entries.size]).toEqual([false, true, 15_000]);
  });
});

describe('a ledger sheet of 20,000 rows', () => {
  it('has its lookup keys read in one read', () => {
    const file = filed(20_000);
    expect(idsOf(file, ['key-20000'])).toEqual(['v1.20000']);
    expect(file.reads[0]).toEqual({ rows: 20_000, columns: NAME_COLUMNS });
    expect(file.reads).toHaveLength(2);
  });

  it('has its lookup keys read in two reads when it has one more row, and finds the people on both sides', () => {
    const file = filed(20_001);
    expect(idsOf(file, ['key-20000', 'key-20001'])).toEqual(['v1.20000', 'v1.20001']);
    expect(file.reads).toEqual([
      { rows: 20_000, columns: NAME_COLUMNS },
      { rows: 1, columns: NAME_COLUMNS },
      { rows: 2, columns: LEDGER_COLUMNS },
    ]);
  });

  it('returns 20,001 people in consecutive rows with two reads when it has one more row', () => {
    const file = filed(20_001);
    expect(idsOf(file, keys(1, 20_001)).every((id, index) => id === `v1.${index + 1}`)).toBe(true);
    expect(file.reads.slice(2).map(({ rows }) => rows)).toEqual([20_000, 1]);
  });
});

describe('50,000 people of a ledger sheet', () => {
  it('are kept in memory after they were read', () => {
    const file = filed(50_001);
    file.sheetStore.find(keys(1, 50_000), {});
    const before = file.reads.length;
    expect(idsOf(file, ['key-1', 'key-50000'])).toEqual(['v1.1', 'v1.50000']);
    expect(file.reads.slice(before)).toEqual([]);
  });

  it('are dropped when one more person is read, and are read again', () => {
    const file = filed(50_001);
    file.sheetStore.find(keys(1, 50_000), {});
    const before = file.reads.length;
    expect(idsOf(file, ['key-50001'])).toEqual(['v1.50001']);
    expect(idsOf(file, ['key-1'])).toEqual(['v1.1']);
    expect(file.reads.slice(before)).toEqual([
      { rows: 1, columns: LEDGER_COLUMNS },
      { rows: 1, columns: LEDGER_COLUMNS },
    ]);
  });

  it('are all returned together with one more when one request asks for 50,001', () => {
    const file = filed(50_001);
    expect(idsOf(file, keys(1, 50_001)).every((id, index) => id === `v1.${index + 1}`)).toBe(true);
  });
});
