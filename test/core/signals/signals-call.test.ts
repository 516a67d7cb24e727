import { describe, expect, it } from 'vitest';
import { COMPANY_SIGNAL_GROUPS, firstDay, readSignalsCall } from '../../../src/core/signals/signals-call';
import { COMPANY_SIGNAL_TYPES } from '../../../src/core/signals/types';

const TODAY = '2026-11-23';

describe('types', () => {
  it('are read by the labels of groups in any case, each with all its types', () => {
    const { columns, types } = readSignalsCall('HIRING; it spend', '');
    expect(columns.map(({ label }) => label)).toEqual(['Hiring', 'IT spend']);
    expect(types).toEqual([
      'surgeInHiring',
      'surgeInHiringByDepartment',
      'surgeInHiringByLocation',
      'itSpendIncrease',
      'itSpendDecrease',
    ]);
  });

  it.each(COMPANY_SIGNAL_TYPES)('are read by the name of %s in the API', (type) => {
    expect(readSignalsCall(type, undefined).types).toEqual([type]);
  });

  it('are read from header cells, and asked once where they are named twice', () => {
    const { columns, types } = readSignalsCall([['Intent posts', '', 'linkedinActivityIntent']], undefined);
    expect(columns).toHaveLength(2);
    expect(types).toEqual(['linkedinActivityIntent']);
  });

  it('of all groups are all types of companies', () => {
    const { types } = readSignalsCall(COMPANY_SIGNAL_GROUPS.map(({ label }) => label).join(), undefined);
    expect([...types].sort()).toEqual([...COMPANY_SIGNAL_TYPES].sort());
  });
});

describe('the first day', () => {
  it.each([
    ['2026-06-01', '2026-06-01'],
    ['2026/6/1', '2026-06-01'],
    [46_174, '2026-06-01'],
    // Midnight of June 1 in Berlin, in New York, and in Tokyo.
    [new Date('2026-05-31T22:00:00Z'), '2026-06-01'],
    [new Date('2026-06-01T04:00:00Z'), '2026-06-01'],
    [new Date('2026-05-31T15:00:00Z'), '2026-06-01'],
  ])('is read from %s', (since, day) => {
    expect(readSignalsCall('news', since).since).toBe(day);
  });

  it.each(['', undefined, ' ', [['']]])('is six months ago where it is %j', (since) => {
    expect(firstDay(readSignalsCall('news', since), TODAY)).toBe('2026-05-24');
  });

  it('may be today and no later day', () => {
    expect(firstDay({ since: TODAY }, TODAY)).toBe(TODAY);
    expect(firstDay({ since: '2026-11-24' }, TODAY)).toBeUndefined();
  });
});
