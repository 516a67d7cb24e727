/** What was purchased under a former reading answers a row if name and employer agree; otherwise the row waits. */
import { describe, expect, it } from 'vitest';
import { changedLookups, formerAnswers } from '../../src/acquire/former-answers';
import { RECORD_KINDS } from '../../src/acquire/record-kinds';
import type { Contact } from '../../src/core/contact';
import { formerReading } from '../../src/core/former-reading';
import type { Kind } from '../../src/core/kind';
import type { Lookup } from '../../src/core/lookup';
import { lookupsIn, readRange } from '../../src/core/table/read-table';
import type { Entry } from '../../src/ledger/entry';
import { journalProperties } from '../../src/ledger/journal';
import { createLedger } from '../../src/ledger/ledger';
import { fakePorts } from '../support/fake-ports';

const AT = fakePorts().clock.now();
const VERSION = 'lusha.ledger.reading';

/** Returns the lookup that the present reading gives for `is`, for a row of a formula whose cells are `cells`. */
function lookupOf(kind: Kind, is: readonly string[], cells: readonly unknown[]): Lookup {
  const [lookup] = lookupsIn(readRange([is], kind));
  if (!lookup) throw new Error(`${is} names nobody.`);
  return { ...lookup, rows: [cells] };
}

function formerKey(kind: Kind, cells: readonly unknown[]): string {
  const reading = formerReading(kind, cells);
  if (reading.kind !== 'lookup') throw new Error(`${cells} named nobody.`);
  return reading.key;
}

const jane: Contact = {
  id: 'v1.jane',
  firstName: 'Jane',
  lastName: 'Doe',
  company: { name: 'Acme', domain: 'acme.example' },
};
const asEntry = (contact: Contact): Entry => ({ kind: 'contact', at: AT, contact });

/** Returns what becomes of one lookup in a file that knows `known`. */
function answerTo(lookup: Lookup, known: readonly (readonly [string, Entry])[], noted?: string) {
  const file = fakePorts();
  const journal = journalProperties(known, () => 'id');
  const properties = { ...journal, ...(noted === undefined ? {} : { [VERSION]: noted }) };
  Object.assign(file.document, properties);
  const { entries, waiting } = formerAnswers(
    { ledger: createLedger(file), ports: file },
    RECORD_KINDS[lookup.kind],
    changedLookups([lookup]),
    properties,
  );
  const entry = entries.get(lookup.key);
  if (entry) return entry.kind;
  return waiting.has(lookup.key) ? 'waits' : 'is purchased';
}

const CELLS = ['Jane', 'Doe Acme', 'acme.example'];
const PRESENT = ['Jane Doe', 'acme.example'];

describe('a row of a person that is read otherwise now', () => {
  const lookup = lookupOf('contact', PRESENT, CELLS);
  const was = formerKey('contact', CELLS);

  it('is answered with the same person at the same employer', () => {
    expect(answerTo(lookup, [[was, asEntry(jane)]])).toBe('contact');
  });

  it.each<[string, Contact]>([
    ['of another name', { ...jane, firstName: 'John', lastName: 'Roe' }],
    ['at another employer', { ...jane, company: { name: 'Umbrella', domain: 'umbrella.example' } }],
    ['whose employer is unknown', { id: 'v1.jane', firstName: 'Jane', lastName: 'Doe' }],
    ['of whom only the id is kept', { id: 'v1.jane', idOnly: true }],
  ])('waits where the former reading found a person %s', (_, contact) => {
    expect(answerTo(lookup, [[was, asEntry(contact)]])).toBe('waits');
  });

  it('waits where the former reading found nobody, and where it was never asked', () => {
    expect(answerTo(lookup, [[was, { kind: 'miss', at: AT, outcome: 'no match' }]])).toBe('waits');
    expect(answerTo(lookup, [['other', asEntry(jane)]])).toBe('waits');
  });

  it('waits where the former reading found nothing to look up', () => {
    const refused = lookupOf('contact', PRESENT, [7, 'Jane Doe', 'acme.example']);
    expect(formerReading('contact', [7, 'Jane Doe', 'acme.example'])).toEqual({ kind: 'bad input' });
    expect(answerTo(refused, [['other', asEntry(jane)]])).toBe('waits');
  });

  it('is answered by what is known under its present key before anything else', () => {
    const miss: Entry = { kind: 'miss', at: AT, outcome: 'restricted' };
    expect(
      answerTo(lookup, [
        [was, asEntry(jane)],
        [lookup.key, miss],
      ]),
    ).toBe('miss');
  });

  it('is not answered with a person whom another email found, unless name and employer agree', () => {
    const byEmail = lookupOf('contact', ['jane@acme.example'], ['info@acme.example']);
    expect(changedLookups([byEmail])).toHaveLength(1);
    const known: Entry = asEntry({ ...jane, firstName: 'Ivo', lastName: 'Foe' });
    expect(answerTo(byEmail, [[formerKey('contact', ['info@acme.example']), known]])).toBe('waits');
  });

  it('is purchased in a file that knows nothing, and in one that was never of a former version', () => {
    expect(answerTo(lookup, [])).toBe('is purchased');
    expect(answerTo(lookup, [['other', asEntry(jane)]], '2')).toBe('is purchased');
  });

  it('is answered or purchased, but does not wait, after a person has agreed', () => {
    expect(answerTo(lookup, [[was, asEntry(jane)]], '1,2')).toBe('contact');
    expect(answerTo(lookup, [['other', asEntry(jane)]], '1,2')).toBe('is purchased');
  });
});

describe('a row of a company that is read otherwise now', () => {
  const company = (name: string, domain?: string): Entry => ({
    kind: 'company',
    at: AT,
    company: { id: 'v1.acme', name, ...(domain === undefined ? {} : { domain }) },
  });
  const was = formerKey('company', ['Germany', 'Acme']);

  it.each<[string, string[], Entry, string]>([
    ['is answered with the company of its domain', ['acme.example'], company('A', 'acme.example'), 'company'],
    ['waits where the domain differs', ['acme.example', 'Acme'], company('Acme', 'acme.test'), 'waits'],
    ['is answered with the company of its name', ['Acme GmbH'], company('ACME', 'acme.example'), 'company'],
    ['waits where the name differs', ['Acme'], company('Germany Ltd'), 'waits'],
  ])('%s', (_, is, known, becomes) => {
    expect(answerTo(lookupOf('company', is, ['Germany', 'Acme']), [[was, known]])).toBe(becomes);
  });
});

describe('changed lookups', () => {
  it('are none of those whose rows are read the same, and none without rows', () => {
    const same = lookupOf('contact', PRESENT, PRESENT);
    const { rows, ...without } = lookupOf('contact', PRESENT, CELLS);
    expect(changedLookups([same, without])).toEqual([]);
    expect(rows).toEqual([CELLS]);
  });

  it('are not new when one of their rows was read the same', () => {
    const both = { ...lookupOf('contact', PRESENT, CELLS), rows: [CELLS, PRESENT] };
    expect(changedLookups([both])).toMatchObject([{ isNew: false, former: [{}] }]);
  });
});
