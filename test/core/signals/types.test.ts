/** Tests the catalog of the types of events. */
import { describe, expect, it } from 'vitest';
import { COMPANY_SIGNALS, CONTACT_SIGNALS } from '../../../playground/lusha-api/taxonomy/signals';
import {
  COMPANY_SIGNAL_TYPES,
  CONTACT_SIGNAL_TYPES,
  findSignalTypes,
  isSignalType,
  SIGNAL_GROUPS,
  SIGNAL_LABELS,
  signalTypesOf,
} from '../../../src/core/signals/types';

describe('the types of events', () => {
  it('are those that Lusha has', () => {
    expect([...CONTACT_SIGNAL_TYPES].sort()).toEqual([...CONTACT_SIGNALS].sort());
    expect([...COMPANY_SIGNAL_TYPES].sort()).toEqual([...COMPANY_SIGNALS].sort());
  });

  it.each(['contact', 'company'] as const)('of a %s are each in one group', (kind) => {
    const grouped = SIGNAL_GROUPS.filter((group) => group.kind === kind).flatMap(({ types }) => types);
    expect([...grouped].sort()).toEqual([...signalTypesOf(kind)].sort());
  });

  it('have different labels', () => {
    const labels = Object.values(SIGNAL_LABELS);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are known by the name of the API, and all of them together are none', () => {
    expect(isSignalType('peopleNews')).toBe(true);
    expect(isSignalType('allSignals')).toBe(false);
    expect(isSignalType('constructor')).toBe(false);
  });
});

describe('what a person types', () => {
  it.each([
    ['hiring', ['surgeInHiring', 'surgeInHiringByDepartment', 'surgeInHiringByLocation']],
    ['IT-Spend', ['itSpendIncrease', 'itSpendDecrease']],
    ['Risk news', ['riskNews']],
    ['headcountIncrease3m', ['headcountIncrease3m']],
    ['intent posts', ['linkedinActivityIntent']],
    ['allSignals', undefined],
    ['promotion', undefined],
  ])('%s means the types %j of companies', (name, types) => {
    expect(findSignalTypes('company', name)).toEqual(types);
  });

  it('finds types of people among those of people', () => {
    expect(findSignalTypes('contact', 'job change')).toEqual(['companyChange']);
    expect(findSignalTypes('contact', 'Promotion')).toEqual(['promotion']);
  });
});
