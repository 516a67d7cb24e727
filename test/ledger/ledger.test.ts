import { describe, expect, it } from 'vitest';
import type { ContactLookup } from '../../src/core/lookup';
import type { Entry } from '../../src/ledger/entry';
import { journalProperties } from '../../src/ledger/journal';
import { createLedger } from '../../src/ledger/ledger';
import { ledgerRows } from '../../src/ledger/ledger-sheet';
import { fakePorts } from '../support/fake-ports';
import { readContactRow } from '../support/rows';

function lookupOf(...cells: string[]): ContactLookup {
  const row = readContactRow(cells);
  if (row.kind !== 'lookup') throw new Error('Not a lookup.');
  return row.lookup;
}

const byName = lookupOf('Ilse Brandt', 'nordhafen.example');
const byEmail = lookupOf('i.brandt@nordhafen.example');
const entry: Entry = {
  kind: 'contact',
  at: Date.UTC(2026, 10, 23, 9),
  contact: { id: 'v1.abc', emails: [{ address: 'i.brandt@nordhafen.example', type: 'work' }] },
};

describe('the ledger', () => {
  it('answers a lookup with one read of a warm cache', () => {
    const ports = fakePorts();
    const ledger = createLedger(ports);
    ledger.look([byName]);
    ledger.remember([[byName.key, entry]]);
    const before = { ...ports.counts };
    expect(ledger.look([byName]).entries.get(byName.key)).toEqual(entry);
    const since = Object.entries(ports.counts).filter(([name, count]) => count !== before[name]);
    expect(since).toEqual([['cache.getAll', (before['cache.getAll'] ?? 0) + 1]]);
  });

  it('loads the journal and the ledger sheet once when the cache is lost', () => {
    const ports = fakePorts();
    Object.assign(ports.document, journalProperties([[byName.key, entry]], ports.uuid));
    ports.tabs['Lusha ledger'] = [
      ['Key', 'Others', 'Entry'],
      ...ledgerRows([
        [lookupOf('a@b.example').key, { kind: 'miss', at: ports.clock.now(), outcome: 'no match' }],
      ]),
      ['damaged', '', '{'],
    ];
    const ledger = createLedger(ports);
    expect(ledger.look([byName]).entries.get(byName.key)).toEqual(entry);
    expect(ledger.look([lookupOf('a@b.example')]).entries.size).toBe(1);
    expect(ports.counts['document.getAll']).toBe(1);
    expect(ports.counts.tab).toBe(1);
  });

  it('finds a person by purchased values, not only by the lookup key', () => {
    const ports = fakePorts();
    const ledger = createLedger(ports);
    ledger.look([byName]);
    ledger.remember([[byName.key, entry]]);
    expect(ledger.look([byEmail]).entries.get(byEmail.key)).toEqual(entry);
  });

  it('does not treat a miss of one identifier as a miss of all identifiers', () => {
    const ports = fakePorts();
    const ledger = createLedger(ports);
    ledger.look([byEmail]);
    ledger.remember([[byEmail.key, { kind: 'miss', at: ports.clock.now(), outcome: 'no match' }]]);
    const both = lookupOf('Ilse Brandt', 'nordhafen.example', 'i.brandt@nordhafen.example');
    expect(ledger.look([both]).entries.size).toBe(0);
  });

  it('reads the journal before a purchase, even when the cache seems complete', () => {
    const ports = fakePorts();
    const ledger = createLedger(ports);
    ledger.look([byName]);
    Object.assign(ports.document, journalProperties([[byName.key, entry]], ports.uuid));
    expect(ledger.look([byName]).entries.size).toBe(0);
    expect(ledger.lookAgain([byName], ports.document).entries.get(byName.key)).toEqual(entry);
  });

  it('forgets a miss after a week, and a failed reveal after ten minutes', () => {
    const ports = fakePorts();
    const ledger = createLedger(ports);
    ledger.look([byName, byEmail]);
    const at = ports.clock.now();
    ledger.remember([
      [byName.key, { kind: 'miss', at, outcome: 'no match' }],
      [byEmail.key, { kind: 'contact', at, contact: { id: 'v1.x' }, failed: 'ENRICH_FAILED' }],
    ]);
    ports.advance(11 * 60_000);
    const { entries } = ledger.look([byName, byEmail]);
    expect(entries.get(byEmail.key)).not.toHaveProperty('failed');
    expect(entries.has(byName.key)).toBe(true);
    ports.advance(8 * 24 * 3_600_000);
    expect(ledger.look([byName]).entries.has(byName.key)).toBe(false);
  });

  it('shows a claim until it is released or has expired', () => {
    const ports = fakePorts();
    const ledger = createLedger(ports);
    ledger.claim([byName.key, byEmail.key], ports.clock.now() + 5_000);
    ledger.claim([byEmail.key], 0);
    expect(Object.keys(ledger.look([byName]).claims)).toEqual([byName.key]);
    ports.advance(5_001);
    expect(ledger.look([byName]).claims).toEqual({});
  });
});
