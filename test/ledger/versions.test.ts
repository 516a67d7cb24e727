/** Everything that is stored carries a version, and data of another version is ignored instead of guessed at. */
import { describe, expect, it } from 'vitest';
import {
  type AccountNote,
  cellsFound,
  readAccountNote,
  readCellsNote,
  readHalt,
  readProblems,
  storeNote,
} from '../../src/core/account';
import { LIST_PRICES } from '../../src/core/prices';
import { readStoredQuota, storeQuota } from '../../src/core/stored-quota';
import { readShard, writeShard } from '../../src/ledger/cache-shards';
import { liveClaims, writeClaims } from '../../src/ledger/claims';
import type { Entry } from '../../src/ledger/entry';
import { createJournalReader, journalProperties } from '../../src/ledger/journal';
import { ledgerRows, readLedgerRows } from '../../src/ledger/ledger-sheet';
import { createEntryReader } from '../../src/ledger/read-entry';
import { fakePorts } from '../support/fake-ports';

const AT = 1_795_000_000_000;
const entry: Entry = { kind: 'contact', at: AT, contact: { id: 'v1.a', title: 'Buyer' } };
const readEntry = createEntryReader(() => AT);
const DAMAGED = ['', '{', 'null', '[]', '{}', '7', '"text"'];

/** Returns the stored text as a later version of the add-on would write it. */
const later = (text: string) => text.replace(/"(v|version)":1/, '"$1":2');

describe('a row of the ledger sheet', () => {
  const [[key = '', names = '', json = ''] = []] = ledgerRows([['key', entry]]);

  it('is read as it was written', () => {
    expect(readLedgerRows([[key, names, json]], readEntry).get('key')).toEqual(entry);
  });

  it('of another version is ignored', () => {
    expect(readLedgerRows([[key, names, later(json)]], readEntry).size).toBe(0);
    expect(readLedgerRows([[key, names, JSON.stringify(entry)]], readEntry).size).toBe(0);
  });

  it.each([...DAMAGED, '{"v":1,"kind":"contact","at":1}', '{"v":1,"kind":"list","at":1,"ids":"a"}'])(
    'that contains %s is ignored',
    (text) => {
      expect(readLedgerRows([['key', '', text]], readEntry).size).toBe(0);
    },
  );
});

describe('a value of the journal', () => {
  const [[name = '', value = ''] = []] = Object.entries(journalProperties([['key', entry]], () => 'id'));

  it('of another version is ignored', () => {
    expect(createJournalReader(readEntry)({ [name]: value }).get('key')).toEqual(entry);
    expect(createJournalReader(readEntry)({ [name]: `2${value.slice(1)}` }).size).toBe(0);
    expect(createJournalReader(readEntry)({ [name]: value.slice(1) }).size).toBe(0);
  });

  it.each(DAMAGED)('that contains %j is ignored', (text) => {
    expect(createJournalReader(readEntry)({ [name]: text }).size).toBe(0);
  });
});

describe('a shard of the cache', () => {
  it('of another version counts as lost', () => {
    const text = writeShard({ key: entry }, false);
    expect(readShard(text)?.entries).toEqual({ key: entry });
    expect(readShard(later(text))).toBeUndefined();
  });

  it.each(DAMAGED)('that contains %j counts as lost', (text) => {
    expect(readShard(text)).toBeUndefined();
  });
});

describe('the claims', () => {
  it('of another version count as none', () => {
    const ports = fakePorts();
    const until = ports.clock.now() + 1_000;
    writeClaims(ports, ['key'], until);
    const text = ports.cache.getAll(['claims']).claims ?? '';
    expect(liveClaims(text, ports.clock.now())).toEqual({ key: until });
    expect(liveClaims(later(text), ports.clock.now())).toEqual({});
  });

  it.each(DAMAGED)('that contain %j count as none', (text) => {
    expect(liveClaims(text, AT)).toEqual({});
  });
});

describe('a note on the account', () => {
  const note: AccountNote = { at: AT, remaining: 7, prices: LIST_PRICES };
  const halt = { code: 'bad_key', until: AT + 1_000 } as const;
  const problems = [{ at: AT, code: 'stopped' }] as const;
  const [cells = ''] = Object.values(cellsFound({ at: AT, account: 'digest' }));
  const quota = { minute: { limit: 40, left: 3, resetsAt: AT }, askedAt: AT, seenAt: AT };

  it('is read as it was written', () => {
    expect(readAccountNote(storeNote(note))).toEqual(note);
    expect(readHalt(storeNote(halt), AT)).toEqual(halt);
    expect(readProblems(storeNote(problems))).toEqual(problems);
    expect(readCellsNote(cells)).toEqual({ at: AT, account: 'digest' });
    expect(readStoredQuota(storeQuota(quota), AT)).toEqual(quota);
  });

  it('of another version counts as absent', () => {
    expect(readAccountNote(later(storeNote(note)))).toBeUndefined();
    expect(readHalt(later(storeNote(halt)), AT)).toBeUndefined();
    expect(readProblems(later(storeNote(problems)))).toEqual([]);
    expect(readCellsNote(later(cells))).toBeUndefined();
    expect(readStoredQuota(storeQuota(quota).replace('[2,', '[3,'), AT)).toBeUndefined();
  });

  it.each(DAMAGED)('that contains %j counts as absent', (text) => {
    expect(readAccountNote(text)).toBeUndefined();
    expect(readHalt(text, AT)).toBeUndefined();
    expect(readProblems(text)).toEqual([]);
    expect(readCellsNote(text)).toBeUndefined();
    expect(readStoredQuota(text, AT)).toBeUndefined();
  });
});
