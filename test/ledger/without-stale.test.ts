import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/ledger/entry';
import type { Ledger } from '../../src/ledger/ledger';
import { withoutStale } from '../../src/ledger/without-stale';

const EMAILS = [{ address: 'i.brandt@nordhafen.example', type: 'work' as const }];

/** Returns what is left of one entry when everything before 100 is too old. */
function left(entry: Entry): Entry | undefined {
  const ledger: Ledger = {
    look: () => ({ entries: new Map(), claims: {} }),
    lookAgain: () => ({ entries: new Map([['key', entry]]), claims: { other: 1 } }),
    remember: () => undefined,
    claim: () => undefined,
    claims: () => ({}),
  };
  const known = withoutStale(ledger, 100).lookAgain([], {});
  expect(known.claims).toEqual({ other: 1 });
  return known.entries.get('key');
}

describe('a refresh', () => {
  it('ignores what was looked up too long ago', () => {
    expect(left({ kind: 'miss', at: 99, outcome: 'no match' })).toBeUndefined();
    expect(
      left({ kind: 'contact', at: 99, bought: 99, contact: { id: 'v1.a', emails: EMAILS } }),
    ).toBeUndefined();
  });

  it('keeps the preview of a person who was looked up again, and ignores the older purchase', () => {
    const contact = { id: 'v1.a', title: 'CFO', enriched: true, emails: EMAILS, phones: [] };
    const entry: Entry = { kind: 'contact', at: 150, bought: 50, contact };
    expect(left(entry)).toEqual({ kind: 'contact', at: 150, contact: { id: 'v1.a', title: 'CFO' } });
  });

  it('keeps the preview of a company in the same way', () => {
    const company = { id: 'v1.c', name: 'Nordhafen', facts: { yearFounded: 1990 }, blocks: { intent: null } };
    const entry: Entry = { kind: 'company', at: 150, bought: 50, company };
    expect(left(entry)).toEqual({ kind: 'company', at: 150, company: { id: 'v1.c', name: 'Nordhafen' } });
  });

  it('keeps what is new enough', () => {
    const entry: Entry = { kind: 'contact', at: 150, bought: 100, contact: { id: 'v1.a', emails: EMAILS } };
    expect(left(entry)).toEqual(entry);
    expect(left({ kind: 'miss', at: 100, outcome: 'restricted' })).toMatchObject({ kind: 'miss' });
  });
});
