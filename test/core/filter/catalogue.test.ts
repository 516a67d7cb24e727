/** The criteria that typed names find. */

import { describe, expect, it } from 'vitest';
import { entriesOf, findCriterion } from '../../../src/core/filter/catalogue';
import type { Kind } from '../../../src/core/kind';
import { fold } from '../../../src/core/lookup/text';
import { Client } from '../../playground/lusha-api/client';

const KINDS: readonly Kind[] = ['contact', 'company'];
const found = (kind: Kind, name: string) => {
  const result = findCriterion(kind, name);
  return result.kind === 'found' ? result.entry.id : result.kind;
};

describe.each(KINDS)('the criteria of the kind %s', (kind) => {
  it('are found by their own ids and labels', () => {
    for (const { id, label } of entriesOf(kind)) {
      expect(found(kind, id), id).toBe(id);
      expect(found(kind, label), label).toBe(id);
    }
  });

  it('share no alias with another criterion about the same kind', () => {
    const names = entriesOf(kind).flatMap(({ about, aliases }) =>
      aliases.map((alias) => `${about} ${fold(alias)}`),
    );
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('a typed name', () => {
  it.each([
    ['contact', 'TITLE', 'title'],
    ['contact', 'Job-Title', 'title'],
    ['contact', 'séniority', 'level'],
    ['contact', 'subindustry', 'sub-industry'],
    ['contact', 'country', 'country'],
    ['company', 'country', 'company location'],
    ['contact', 'location', 'person location'],
    ['company', 'location', 'company location'],
    ['contact', 'name', 'name'],
    ['company', 'name', 'company'],
    ['contact', 'text', 'profile text'],
    ['company', 'text', 'company text'],
    ['contact', 'near', 'near'],
    ['company', 'near', 'company near'],
    ['contact', 'zip', 'company zip'],
    ['contact', 'former employer', 'previous company'],
    ['company', 'specialty', 'specialities'],
    ['company', 'signals', 'company signals'],
    ['company', 'funding round', 'other search'],
    ['company', 'previous title', 'other search'],
    ['company', 'funding', 'other search'],
    ['contact', 'zodiac sign', 'none'],
  ] as const)('finds for the kind %s under "%s" the result %s', (kind, name, id) => {
    expect(found(kind, name)).toBe(id);
  });

  it('finds the nearest criterion when one letter is wrong', () => {
    expect(findCriterion('contact', 'contry')).toMatchObject({ kind: 'none', nearest: { id: 'country' } });
  });
});

it('criteria offer values of filter types that Lusha has', () => {
  const lusha = new Client();
  const offered = (of: string) => lusha.get(`/v3/${of}/prospecting/filters`).body.availableFilters;
  const types = { contacts: offered('contacts'), companies: offered('companies') };
  for (const kind of KINDS) {
    for (const { id, values } of entriesOf(kind)) {
      if (!('source' in values) || !values.source) continue;
      const { of, type, searched } = values.source;
      expect(types[of], id).toContainEqual({ filterType: type, requiresQuery: searched ?? false });
    }
  }
});
