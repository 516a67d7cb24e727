/** The recorded lists of values, and the options that typed words find in them. */
import { describe, expect, it } from 'vitest';
import { RECORDED_VALUES } from '../../../src/core/filter/recorded-values';
import { findOption, type ListName, type Option, withNewer } from '../../../src/core/filter/values';
import { fold } from '../../../src/core/lookup/text';
import { Client } from '../../playground/lusha-api/client';

const listed = (list: ListName): readonly Option[] => RECORDED_VALUES[list] ?? [];
const found = (list: ListName, text: string) => {
  const result = findOption(listed(list), text);
  return result.kind === 'found' ? result.option.label : result.kind;
};

describe('a typed value', () => {
  it.each([
    ['seniority', 'c suite', 'C-Suite'],
    ['seniority', 'VP', 'Vice President'],
    ['departments', 'hr', 'Human Resources'],
    ['departments', 'engineering and technical', 'Engineering & Technical'],
    ['countries', 'germany', 'Germany'],
    ['countries', 'de', 'Germany'],
    ['countries', 'USA', 'United States'],
    ['countries', 'cote d’ivoire', "Cote D'Ivoire"],
    ['countries', 'türkiye', 'Turkey'],
    ['countries', 'Taiwan', 'Taiwan, Province Of China'],
    ['countries', 'United', 'several'],
    ['countries', 'Scotland', 'none'],
    ['mainIndustries', 'Retail', 'Retail & Wholesale Trade'],
    ['mainIndustries', 'oil gas and mining', 'Oil, Gas & Mining'],
    ['subIndustries', 'food', 'several'],
    ['subIndustries', 'Food & Beverage', 'Food & Beverage'],
    ['subIndustries', 'Other (Utilities)', 'none'],
    ['subIndustries', 'other hospitality', 'Other (Hospitality)'],
    ['existingDataPoints', 'email', 'Work e-mail'],
    ['fundingRounds', 'series b', 'Series B'],
  ] as const)('finds in the list %s for "%s" the option %s', (list, text, label) => {
    expect(found(list, text)).toBe(label);
  });

  it('finds the nearest option when one of many words has a typo', () => {
    expect(findOption(listed('mainIndustries'), 'Retial')).toMatchObject({
      kind: 'none',
      nearest: { label: 'Retail & Wholesale Trade' },
    });
  });
});

describe('the recorded lists', () => {
  it.each(Object.keys(RECORDED_VALUES) as ListName[])(
    'have in %s no spelling that means two values',
    (list) => {
      const names = listed(list).flatMap(({ label, aliases = [] }) => [
        ...new Set([label, ...aliases].map(fold)),
      ]);
      expect(names).toEqual([...new Set(names)]);
      for (const { label } of listed(list)) expect(found(list, label)).toBe(label);
    },
  );

  it('have 17 industries with 132 sub-industries, 10 levels and 16 departments', () => {
    const count = (list: ListName) => listed(list).length;
    expect(count('mainIndustries')).toBe(17);
    expect(count('subIndustries')).toBe(132);
    expect(count('seniority')).toBe(10);
    expect(count('departments')).toBe(16);
  });

  it('send the values that the filter endpoints list', () => {
    const lusha = new Client();
    const values = (of: string, type: string) =>
      lusha.get(`/v3/${of}/prospecting/filters/${type}`).body.values as readonly Record<string, unknown>[];
    const sent = (list: ListName) => new Set(listed(list).map((option) => option.sent));
    expect(sent('seniority')).toEqual(new Set(values('contacts', 'seniority').map(({ id }) => id)));
    expect(sent('departments')).toEqual(new Set(values('contacts', 'departments')));
    expect(sent('existingDataPoints')).toEqual(new Set(values('contacts', 'existingDataPoints')));
    expect(sent('countries')).toEqual(new Set(values('contacts', 'countries').map(({ code }) => code)));
    const industries = values('companies', 'industriesLabels');
    expect(sent('mainIndustries')).toEqual(new Set(industries.map((each) => each.main_industry_id)));
    expect(sent('subIndustries')).toEqual(
      new Set(industries.flatMap((each) => (each.sub_industries as { id: number }[]).map(({ id }) => id))),
    );
  });
});

describe('newer lists', () => {
  const newer = withNewer(RECORDED_VALUES, { mainIndustries: [{ label: 'Trade', sent: 16 }] });

  it('replace the recorded ones of the same name', () => {
    expect(newer.mainIndustries).toHaveLength(1);
    expect(newer.seniority).toBe(RECORDED_VALUES.seniority);
  });

  it('have options that are also found by their older labels', () => {
    const result = findOption(newer.mainIndustries ?? [], 'Retail & Wholesale Trade');
    expect(result).toMatchObject({ kind: 'found', option: { label: 'Trade', sent: 16 } });
  });
});
