/** What a typed name of a criterion finds. */

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

describe.each(KINDS)('in a search of %s', (kind) => {
  it('every criterion answers to its own id and label', () => {
    for (const { id, label } of entriesOf(kind)) {
      expect(found(kind, id), id).toBe(id);
      expect(found(kind, label), label).toBe(id);
    }
  });

  it('an alias means one criterion about the same side', () => {
    const names = entriesOf(kind).flatMap(({ about, aliases }) =>
      aliases.map((alias) => `${about} ${fold(alias)}`),
    );
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('names', () => {
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
    ['company', 'signals', 'other search'],
    ['company', 'previous title', 'other search'],
    ['company', 'funding', 'other search'],
    ['contact', 'zodiac sign', 'none'],
  ] as const)('in a search of %s, "%s" is %s', (kind, name, id) => {
    expect(found(kind, name)).toBe(id);
  });

  it('of which one letter is wrong bring the nearest', () => {
    expect(findCriterion('contact', 'contry')).toMatchObject({ kind: 'none', nearest: { id: 'country' } });
  });
});

it('values are offered from filter types that Lusha has', () => {
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
