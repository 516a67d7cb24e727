/** Tests entries that are too large for a store. */
import { describe, expect, it } from 'vitest';
import { type Entry, mergeEntries } from '../../src/ledger/entry';
import { journalProperties } from '../../src/ledger/journal';
import { ledgerRows } from '../../src/ledger/ledger-sheet';
import { fitting } from '../../src/ledger/shorten';

/** Texts that hardly pack: without that a journal value holds more than its length says. */
const noise = (length: number) =>
  Array.from({ length }, (_, at) => ((at * 7919 + at * at * 31) % 36).toString(36)).join('');
const words = (length: number) => (noise(length).match(/.{1,9}/g) ?? []).join(' ');

const SMALL: Entry = { kind: 'miss', at: 1, outcome: 'no match' };
const COMPANY: Entry = {
  kind: 'company',
  at: 5,
  bought: 5,
  company: {
    id: 'v1.whole',
    name: 'Acme',
    domain: 'acme.example',
    facts: { description: words(60_000), employees: '11-50' },
  },
} as Entry;

describe('an entry that is too large', () => {
  it('is shortened and marked, and keeps its ID, its name and that it was purchased', () => {
    const shorter = fitting(COMPANY, (entry) => JSON.stringify(entry).length < 1_000);
    expect(shorter).toMatchObject({
      kind: 'company',
      bought: 5,
      shortened: true,
      company: { id: 'v1.whole', name: 'Acme' },
    });
    expect(JSON.stringify(shorter)).toContain('…');
  });

  it('stays as it is where it fits', () => {
    expect(fitting(COMPANY, () => true)).toBe(COMPANY);
  });

  it('gives way to the whole one of the same answer, in either order', () => {
    const shorter = fitting(COMPANY, (entry) => JSON.stringify(entry).length < 1_000) as Entry;
    for (const [a, b] of [
      [COMPANY, shorter],
      [shorter, COMPANY],
    ] as const) {
      expect(JSON.stringify(mergeEntries(a, b))).toContain(words(60_000));
    }
  });

  it('does not take the other ones of its batch along, in the journal or on the ledger tab', () => {
    const batch = [
      ['contact email:a@b.example', SMALL],
      ['company domain:acme.example', COMPANY],
      ['contact email:c@d.example', SMALL],
    ] as const;
    let made = 0;
    const properties = journalProperties(batch as never, () => String(++made));
    expect(Object.values(properties).every((value) => value.length <= 8_192)).toBe(true);
    expect(Object.keys(properties).length).toBeGreaterThan(1);
    const rows = ledgerRows(batch as never);
    expect(rows).toHaveLength(3);
    expect(rows.flat().every((cell) => cell.length <= 50_000)).toBe(true);
  });
});
