import { describe, expect, it } from 'vitest';
import { contactAliases } from '../../src/core/lookup';
import type { Entry } from '../../src/ledger/entry';
import { journalProperties } from '../../src/ledger/journal';
import { LEDGER_HEADER, ledgerRows } from '../../src/ledger/ledger-sheet';
import { createSheetStore } from '../../src/ledger/sheet-store';
import { fakePorts } from '../support/fake-ports';

const LEDGER = 'Lusha ledger';
const AT = Date.UTC(2026, 10, 23, 9);

function person(number: number): Entry {
  return {
    kind: 'contact',
    at: AT,
    contact: { id: `v1.${number}`, linkedin: `https://www.linkedin.com/in/p${number}` },
  };
}

function emailOf(number: number): Entry {
  const emails = [{ address: `p${number}@acme.example`, type: 'work' as const }];
  return { kind: 'contact', at: AT + 1, contact: { emails } as never };
}

/** Returns ports whose ledger sheet holds `count` people, each with a preview in one row and a purchase in a later row. */
function filed(count: number) {
  const ports = fakePorts();
  const people = Array.from({ length: count }, (_, number) => number);
  ports.tabs[LEDGER] = [
    [...LEDGER_HEADER],
    ...ledgerRows(people.map((number): [string, Entry] => [`key-${number}`, person(number)])),
    ...ledgerRows(people.map((number): [string, Entry] => [`key-${number}`, emailOf(number)])),
  ];
  return { ports, sheetStore: createSheetStore(ports) };
}

/** Counts the cells of the ledger sheet that have been read so far. */
function countCells(ports: ReturnType<typeof fakePorts>): () => number {
  const { tabValues } = ports.sheets;
  let cells = 0;
  Object.assign(ports.sheets, {
    tabValues: (...args: Parameters<typeof tabValues>) => {
      cells += args[1].rows * args[1].columns;
      return tabValues(...args);
    },
  });
  return () => cells;
}

describe('a long ledger sheet', () => {
  it('is read for single records by reading its lookup keys once and only the entries that are needed', () => {
    const { ports } = filed(4_000);
    const cells = countCells(ports);
    const sheetStore = createSheetStore(ports);
    const found = sheetStore.find(['key-7'], {}).get('key-7');
    expect(found).toMatchObject({ contact: { id: 'v1.7', emails: [{ address: 'p7@acme.example' }] } });
    const names = 2 * 8_001;
    expect(cells()).toBeLessThan(names + 100);
    sheetStore.find(['key-8', 'key-9'], {});
    expect(cells()).toBeLessThan(names + 200);
  });

  it('finds a person by every identifier that is known', () => {
    const { sheetStore } = filed(3_000);
    const [byId = '', byLinkedin = ''] = contactAliases({
      id: 'v1.5',
      linkedin: 'https://www.linkedin.com/in/p5',
    });
    const [byEmail = ''] = contactAliases({ emails: [{ address: 'p5@acme.example', type: 'work' }] });
    for (const name of [byId, byLinkedin, byEmail]) {
      expect([...sheetStore.find([name], {}).keys()]).toEqual(['key-5']);
    }
  });

  it('is read further when rows were added, and from the start when it was rewritten or sorted by hand', () => {
    const { ports, sheetStore } = filed(3_000);
    sheetStore.find(['key-1'], {});
    const tab = ports.tabs[LEDGER] ?? [];
    tab.push(...ledgerRows([['key-new', person(9_000)]]));
    expect(sheetStore.find(['key-new'], {}).get('key-new')).toMatchObject({ contact: { id: 'v1.9000' } });
    tab.reverse();
    expect(sheetStore.find(['key-2'], {}).get('key-2')).toMatchObject({ contact: { id: 'v1.2' } });
    tab.splice(0, tab.length, ...ledgerRows([['key-2', person(2)]]), ...tab.slice(0, 6_000));
    const rewritten = { 'lusha.ledger.written': 'another' };
    expect(sheetStore.find(['key-2'], rewritten).get('key-2')).toMatchObject({ contact: { id: 'v1.2' } });
  });

  it('is merged with the journal', () => {
    const { ports, sheetStore } = filed(3_000);
    const news = journalProperties([['key-3', { ...emailOf(3), at: AT + 2 }]], ports.uuid);
    expect(sheetStore.find(['key-3'], news).get('key-3')).toMatchObject({
      at: AT + 2,
      contact: { id: 'v1.3' },
    });
  });

  it('gives the cache only its latest rows, and reports that there are more', () => {
    const { sheetStore } = filed(10_000);
    const { entries, isAll } = sheetStore.latest({});
    expect(isAll).toBe(false);
    expect(entries.get('key-9999')).toMatchObject({ contact: { id: 'v1.9999' } });
    expect(entries.has('key-0')).toBe(false);
    expect(filed(100).sheetStore.latest({}).isAll).toBe(true);
  });
});
