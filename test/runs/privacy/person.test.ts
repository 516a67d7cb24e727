import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/core/contact';
import { contactKeys } from '../../../src/core/lookup';
import type { Entry } from '../../../src/ledger/entry';
import { forgottenProperties, readForgotten } from '../../../src/ledger/forgotten';
import { entryWithout } from '../../../src/ledger/forgotten-entries';
import { personIn, readPerson } from '../../../src/runs/privacy/person';

const NOBODY = { email: '', linkedin: '', name: '', company: '' };
const BY_NAME = { ...NOBODY, name: 'Jane Doe', company: 'Acme Inc.' };

function jane(n: number, changes: Partial<Contact> = {}): Contact {
  const company = { name: 'Acme', domain: 'acme.example' };
  return { id: `v1.jane${n}`, firstName: 'Jane', lastName: 'Doe', company, ...changes };
}

const entryOf = (contact: Contact): Entry => ({ kind: 'contact', at: 1, contact });
const email = (address: string) => ({ emails: [{ address, type: 'work' as const }] });
const keyOf = (by: Parameters<typeof contactKeys>[0]) => contactKeys(by)[0] ?? '';
let ids = 0;
const uuid = () => {
  ids += 1;
  return `uuid-${ids}`;
};

describe('a person of a name and company', () => {
  it('is one of several, so that the email or LinkedIn URL is asked for', () => {
    const entries = new Map([
      ['a', entryOf(jane(1))],
      ['b', entryOf(jane(2))],
    ]);
    expect(() => personIn(entries, readPerson(BY_NAME))).toThrow(/several people/);
    expect(
      personIn(entries, readPerson({ ...NOBODY, linkedin: 'v1.jane1'.padEnd(28, 'x') })).contacts,
    ).toEqual([]);
  });

  it('is found under every key, with each email', () => {
    const known = jane(1, email('jane@acme.example'));
    const entries = new Map([
      ['a', entryOf(jane(1))],
      ['b', entryOf(known)],
      ['c', entryOf(jane(3, { lastName: 'Roe' }))],
    ]);
    const person = personIn(entries, readPerson(BY_NAME));
    expect(person).toMatchObject({ entries: 2, hasId: true });
    expect(person.keys).toEqual(
      expect.arrayContaining([
        ...['a', 'b'],
        ...contactKeys({ email: 'jane@acme.example' }),
        ...contactKeys({ id: 'v1.jane1' }),
        keyOf({ firstName: 'Jane', lastName: 'Doe', companyDomain: 'acme.example' }),
      ]),
    );
    expect(person.keys).not.toContain('c');
  });

  it('leaves a key to somebody else whom the file knows under it', () => {
    const shared = keyOf({ firstName: 'Jane', lastName: 'Doe', companyName: 'Acme' });
    const entries = new Map([
      [shared, entryOf(jane(2))],
      ['a', entryOf(jane(1, email('jane@acme.example')))],
    ]);
    const person = personIn(entries, readPerson({ ...NOBODY, email: 'jane@acme.example' }));
    expect(person.keys).not.toContain(shared);
    const forgotten = readForgotten(forgottenProperties({}, person, [], uuid));
    expect([...entries].map(([key, entry]) => entryWithout(forgotten, entry, key) !== undefined)).toEqual([
      true,
      false,
    ]);
  });
});

describe('the list of forgotten people', () => {
  const person = { keys: contactKeys({ email: 'jane@acme.example' }), hasId: false };

  it('knows a record by its name only where no ID is known', () => {
    const weak = readForgotten(forgottenProperties({}, person, [jane(1)], uuid));
    expect(weak.hasContact(jane(7))).toBe(true);
    expect(weak.hasContact(jane(7, { company: { name: 'Other' } }))).toBe(false);
    expect(weak.isIdEnough).toBe(false);
    const strong = { keys: contactKeys({ id: 'v1.jane1' }), hasId: true };
    const sure = readForgotten(forgottenProperties({}, strong, [jane(1)], uuid));
    expect([sure.hasContact(jane(7)), sure.hasContact(jane(1)), sure.isIdEnough]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is empty, and lets everybody through, where nothing of it can be read', () => {
    for (const properties of [{}, { 'lusha.forgotten.x': '2 id abc' }, { 'lusha.forgotten.x': '' }]) {
      const list = readForgotten(properties);
      expect([list.isEmpty, list.isIdEnough, list.hasContact(jane(1))]).toEqual([true, true, false]);
    }
  });

  it('takes nobody twice, and keeps its secret', () => {
    const first = forgottenProperties({}, person, [], uuid);
    expect(forgottenProperties(first, person, [], uuid)).toEqual({});
    const other = forgottenProperties(first, { keys: ['another'], hasId: true }, [], uuid);
    expect(Object.keys(other)).toHaveLength(1);
    expect(readForgotten({ ...first, ...other }).hasKey(['another'])).toBe(true);
  });

  it('says something else in another file', () => {
    const values = [1, 2].map(() => Object.entries(forgottenProperties({}, person, [], uuid)));
    const [one, two] = values.map((pairs) => pairs.find(([name]) => !name.endsWith('secret'))?.[1]);
    expect(one).toMatch(/^1 no-id /);
    expect(one).not.toBe(two);
  });

  it('takes the person out of lists of search results and counts the gap', () => {
    const list: Entry = { kind: 'list', at: 1, ids: ['v1.jane1', 'v1.jane2'], rows: 2 };
    const forgotten = readForgotten(
      forgottenProperties({}, { keys: contactKeys({ id: 'v1.jane1' }), hasId: true }, [], uuid),
    );
    expect(entryWithout(forgotten, list, 'x')).toEqual({ ...list, ids: ['v1.jane2'], forgotten: 1 });
  });
});
