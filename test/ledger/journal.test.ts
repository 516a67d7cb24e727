import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/ledger/entry';
import { createJournalReader, journalProperties, journalSize } from '../../src/ledger/journal';
import { createEntryReader } from '../../src/ledger/read-entry';

const readJournal = (properties: Readonly<Record<string, string>>) =>
  createJournalReader(createEntryReader(() => 1_796_000_000_000))(properties);

const uuid = () => {
  let n = 0;
  return () => `uuid-${++n}`;
};

const person = (n: number): [string, Entry] => [
  `key${String(n).padStart(9, '0')}`,
  {
    kind: 'contact',
    at: 1_795_000_000_000 + n,
    contact: {
      id: `v1.${Array.from({ length: 36 }, (_, i) => String.fromCharCode(97 + ((n * 31 + i * i * 7) % 26))).join('')}`,
      firstName: ['Ilse', 'Jörg', 'Anna', 'Li'][n % 4] as string,
      lastName: `Name${(n * 7919) % 1000}`,
      title: ['Head of Procurement', 'Software Engineer', 'Buyer'][n % 3] as string,
      departments: ['Operations'],
      seniority: 'Director',
      company: { name: `Firm ${(n * 131) % 977} AG`, domain: `firm${(n * 131) % 977}.example` },
      country: 'Germany',
      linkedin: `https://www.linkedin.com/in/person-${(n * 7919) % 100_000}`,
      emails: [{ address: `name${n}@firm${(n * 131) % 977}.example`, type: 'work', confidence: 'A+' }],
    },
  },
];

describe('the journal', () => {
  it('returns what was written', () => {
    const written = [person(1), person(2)];
    expect([...readJournal(journalProperties(written, uuid()))]).toEqual(written);
  });

  it('keeps names in any script, and characters beyond the basic plane', () => {
    const [key, entry] = person(1);
    const odd: Entry = {
      kind: 'contact',
      at: entry.at,
      contact: { id: 'v1.x', firstName: '小明', lastName: 'Łukasz Ünal', title: '🚀 Growth 𝒳', city: '"\\"' },
    };
    expect(readJournal(journalProperties([[key, odd]], uuid())).get(key)).toEqual(odd);
  });

  it('keeps every value under 8,000 characters', () => {
    const properties = journalProperties(
      Array.from({ length: 500 }, (_, n) => person(n)),
      uuid(),
    );
    expect(Object.keys(properties).length).toBeGreaterThan(1);
    for (const value of Object.values(properties)) expect(value.length).toBeLessThanOrEqual(8_000);
    expect(readJournal(properties).size).toBe(500);
  });

  it('takes at most 250 bytes per person in a batch of 100', () => {
    const properties = journalProperties(
      Array.from({ length: 100 }, (_, n) => person(n)),
      uuid(),
    );
    expect(journalSize(properties) / 100).toBeLessThanOrEqual(250);
  });

  it('merges the results of several purchases of one person', () => {
    const [key, entry] = person(1);
    const id1 = entry.kind === 'contact' ? entry.contact.id : '';
    const later: Entry = { kind: 'contact', at: entry.at + 5, contact: { id: id1, phones: [] } };
    const id = uuid();
    const properties = { ...journalProperties([[key, later]], id), ...journalProperties([[key, entry]], id) };
    expect(readJournal(properties).get(key)).toMatchObject({
      contact: { id: id1, phones: [], firstName: 'Jörg' },
    });
  });

  it('ignores a value that cannot be read, and properties that are not its own', () => {
    expect(readJournal({ 'j:1': 'broken', other: 'x' }).size).toBe(0);
    expect(journalSize({ other: 'x'.repeat(1000) })).toBe(0);
  });
});
