/** Tests what the ledger keeps of events: nothing that was seen is lost, whatever is merged, shortened, or damaged. */
import { describe, expect, it } from 'vitest';
import { contactAliases } from '../../src/core/lookup';
import { type SignalEvent, seenKey } from '../../src/core/signals/event';
import { changesOver, mergeEntries } from '../../src/ledger/entry';
import { forgottenProperties, readForgotten } from '../../src/ledger/forgotten';
import { entryWithout } from '../../src/ledger/forgotten-entries';
import { createJournalReader, journalProperties } from '../../src/ledger/journal';
import { idOnlyEntry } from '../../src/ledger/kept';
import { createEntryReader } from '../../src/ledger/read-entry';
import { fitting } from '../../src/ledger/shorten';
import type { SignalsEntry } from '../../src/ledger/signals-entry';

const change: SignalEvent = {
  type: 'companyChange',
  date: '2026-09-01',
  company: 'Nordhafen AG',
  title: 'Owner',
};
const news: SignalEvent = { type: 'peopleNews', date: '2026-10-01', signalId: '7', headline: 'New chief' };
const entry: SignalsEntry = {
  kind: 'signals',
  at: 10,
  id: 'v1.AAAAexampleContactTokenAAAAAAAAAAAA',
  asked: { companyChange: { since: '2026-05-01', checked: '2026-11-01', results: 1, sent: 9, answered: 10 } },
  events: [news, change],
};
const read = createEntryReader(() => 1_000);
const readJournal = createJournalReader(read);
let ids = 0;
const uuid = () => {
  ids += 1;
  return `${ids}`;
};

describe('entries of events', () => {
  it('merge their events and what was asked, in any order', () => {
    const later: SignalsEntry = {
      ...entry,
      at: 20,
      asked: { promotion: { since: '2026-05-01', checked: '2026-11-20', results: 1 } },
      events: [{ type: 'promotion', date: '2026-11-01' }],
    };
    const merged = mergeEntries(entry, later) as SignalsEntry;
    expect(merged.at).toBe(20);
    expect(Object.keys(merged.asked).sort()).toEqual(['companyChange', 'promotion']);
    expect(merged.events.map(({ date }) => date)).toEqual(['2026-11-01', '2026-10-01', '2026-09-01']);
    expect(mergeEntries(later, entry)).toEqual(merged);
  });

  it('keep their events when a later answer has none', () => {
    expect((mergeEntries(entry, { ...entry, at: 20, events: [] }) as SignalsEntry).events).toEqual(
      entry.events,
    );
  });

  it('are not replaced by a lookup without a match', () => {
    expect(mergeEntries(entry, { kind: 'miss', at: 20, outcome: 'no match' })).toBe(entry);
  });

  it('are written as the difference from what is known', () => {
    const whole = mergeEntries(entry, {
      ...entry,
      at: 20,
      events: [{ type: 'promotion', date: '2026-11-01' }],
    });
    const part = changesOver(entry, whole) as SignalsEntry;
    expect(part).toMatchObject({ asked: {}, events: [{ type: 'promotion' }] });
    expect(mergeEntries(entry, part)).toEqual(whole);
  });

  it('have at most 100 events, without the oldest', () => {
    const many = Array.from(
      { length: 130 },
      (_, n): SignalEvent => ({ type: 'riskNews', date: '2026-10-01', signalId: `${n}` }),
    );
    const merged = mergeEntries(entry, { ...entry, at: 20, events: many }) as SignalsEntry;
    expect(merged.events).toHaveLength(100);
    expect(merged.events).not.toContainEqual(change);
  });

  it('come back from the journal as they were', () => {
    expect([...readJournal(journalProperties([['key', entry]], uuid))]).toEqual([['key', entry]]);
  });

  it('that are too long for the journal lose texts of older events, and no event', () => {
    const events = Array.from({ length: 100 }, (_, n): SignalEvent => {
      const date = `2026-10-${String(1 + (n % 28)).padStart(2, '0')}`;
      const text = () => Array.from({ length: 40 }, () => Math.random().toString(36)).join(' ');
      return { type: 'riskNews', date, signalId: `${n}`, headline: text(), summary: text(), more: text() };
    });
    const [[, stored] = []] = [...readJournal(journalProperties([['key', { ...entry, events }]], uuid))];
    const kept = (stored as SignalsEntry).events;
    expect(kept.map(seenKey)).toEqual(events.map(seenKey));
    expect(kept.some(({ headline }) => headline !== undefined)).toBe(true);
    expect(fitting(entry, () => false)).toBeUndefined();
  });
});

describe('a file that keeps only IDs', () => {
  const kept = idOnlyEntry(entry) as SignalsEntry;

  it('keeps what was asked and which events were seen, without their texts', () => {
    expect(kept.asked).toEqual(entry.asked);
    expect(kept.events.map(seenKey)).toEqual(entry.events.map(seenKey));
    expect(JSON.stringify(kept.events)).not.toMatch(/Nordhafen|Owner|chief/);
    expect(read(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('shows the texts as long as an execution knows them', () => {
    expect((mergeEntries(kept, entry) as SignalsEntry).events).toEqual(entry.events);
    expect((mergeEntries(entry, kept) as SignalsEntry).events).toEqual(entry.events);
  });
});

describe('a stored entry of events', () => {
  it.each<[string, object, Partial<SignalsEntry>]>([
    ['an unknown type', { asked: { ...entry.asked, unheardOf: {}, __proto__: {} } }, {}],
    [
      'a day that is none',
      { asked: { companyChange: { since: 'soon', sent: 9 } } },
      { asked: { companyChange: { sent: 9 } } },
    ],
    ['a time of the future', { asked: { companyChange: { sent: 1e15 } } }, { asked: { companyChange: {} } }],
    [
      'events that are none',
      { events: [null, { type: 'x', date: '2026-01-01' }, news, 'text'] },
      { events: [news] },
    ],
    [
      'values of a wrong type',
      { events: [{ ...news, headline: 5, percent: 'x' }] },
      { events: [{ type: 'peopleNews', date: '2026-10-01', signalId: '7' }] },
    ],
  ])('with %s is read without it', (_, damaged, expected) => {
    expect(read({ ...entry, ...damaged })).toEqual({ ...entry, ...expected });
  });

  it('without an ID is none', () => {
    expect(read({ ...entry, id: undefined })).toBeUndefined();
  });
});

describe('a person who is forgotten', () => {
  const properties = forgottenProperties(
    {},
    { keys: contactAliases({ id: entry.id }), hasId: true },
    [],
    () => 'secret-secret-secret',
  );

  it('has no events any more, and others keep theirs', () => {
    const forgotten = readForgotten(properties);
    expect(entryWithout(forgotten, entry, 'key')).toBeUndefined();
    const other = { ...entry, id: 'v1.BBBBexampleContactTokenBBBBBBBBBBBB' };
    expect(entryWithout(forgotten, other, 'key')).toBe(other);
  });
});
