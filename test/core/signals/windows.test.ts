/** Tests who is asked about which events from which day on. */
import { describe, expect, it } from 'vitest';
import { LIST_PRICES } from '../../../src/core/prices';
import { type AskedSignals, daysAfter } from '../../../src/core/signals/coverage';
import type { SignalEvent } from '../../../src/core/signals/event';
import type { SignalType } from '../../../src/core/signals/types';
import {
  eventsAtMost,
  type KnownSignals,
  signalsCost,
  signalWindows,
  type WantedSignals,
} from '../../../src/core/signals/windows';

const TODAY = '2026-11-23';
const SINCE = '2026-05-23';
const wanted = (changes: Partial<WantedSignals> = {}): WantedSignals => ({
  types: ['companyChange'],
  since: SINCE,
  today: TODAY,
  results: 1,
  mode: 'known',
  ...changes,
});

const answered: AskedSignals = { since: SINCE, checked: TODAY, results: 1, sent: 1, answered: 2 };

function known(asked: Partial<Record<SignalType, AskedSignals>>, ...dates: readonly string[]): KnownSignals {
  const events = dates.map((date): SignalEvent => ({ type: 'companyChange', date, company: date }));
  return { asked, events };
}

const of =
  (all: Readonly<Record<string, KnownSignals>>) =>
  (id: string): KnownSignals | undefined =>
    all[id];

const change = (changes: AskedSignals) => ({ companyChange: { ...answered, ...changes } });

describe('whoever was never asked', () => {
  it('is asked for all types from the wanted day on, in the order of the rows', () => {
    const types: SignalType[] = ['companyChange', 'promotion'];
    const { windows, lost } = signalWindows(['b', 'a'], of({}), wanted({ types }));
    expect(windows).toEqual([{ ids: ['b', 'a'], types, since: SINCE }]);
    expect(lost).toEqual([]);
  });

  it('of one type is asked for that one apart from the others', () => {
    const types: SignalType[] = ['companyChange', 'promotion'];
    const { windows } = signalWindows(['a', 'b'], of({ a: known(change({})) }), wanted({ types }));
    expect(windows).toEqual([
      { ids: ['a'], types: ['promotion'], since: SINCE },
      { ids: ['b'], types, since: SINCE },
    ]);
  });
});

describe('what is known', () => {
  it.each<[string, KnownSignals, Partial<WantedSignals>, string | undefined]>([
    ['of the whole time', known(change({})), {}, undefined],
    ['however old it is', known(change({ checked: '2026-06-01' })), {}, undefined],
    ['of less time', known(change({ since: '2026-08-01' })), {}, SINCE],
    [
      'of less time, with as many events as wanted',
      known(change({ since: '2026-08-01' }), '2026-09-01'),
      {},
      undefined,
    ],
    ['with fewer events than were asked for', known(change({})), { results: 5 }, undefined],
    ['with all events that were asked for', known(change({}), '2026-09-01'), { results: 5 }, '2026-09-02'],
    ['with as many events as wanted', known(change({ results: 5 }), '2026-09-01'), { results: 2 }, undefined],
    [
      'from before the day that counts',
      known(change({ checked: '2026-10-01' })),
      { notBefore: '2026-11-01' },
      '2026-09-03',
    ],
    [
      'from the day that counts',
      known(change({ checked: '2026-11-01' })),
      { notBefore: '2026-11-01' },
      undefined,
    ],
    ['of the future', known(change({ checked: '2026-11-24' })), {}, SINCE],
    ['without a day', known({ companyChange: { results: 1 } }), {}, SINCE],
  ])('%s is asked again only from a day on', (_, one, changes, since) => {
    const { windows } = signalWindows(['a'], of({ a: one }), wanted(changes));
    expect(windows.map((window) => window.since)).toEqual(since === undefined ? [] : [since]);
  });
});

describe('who is asked for news', () => {
  const news = (changes: Partial<WantedSignals> = {}) => wanted({ mode: 'news', ...changes });

  it.each<[string, KnownSignals, Partial<WantedSignals>, string | undefined]>([
    ['was asked today', known(change({})), {}, undefined],
    ['was asked today for less time', known(change({ since: '2026-08-01' })), {}, SINCE],
    ['was asked a week ago', known(change({ checked: '2026-11-16' })), {}, '2026-10-19'],
    ['was told of a change without a day', known(change({ checked: '2026-11-16' }), ''), {}, '2026-11-17'],
    [
      'was told of an impossible day',
      known(change({ checked: '2026-11-16' }), '2062-01-01'),
      {},
      '2026-11-17',
    ],
    [
      'has an impossible day and no answer',
      known(change({ checked: '2062-01-01' }), '2062-01-01'),
      {},
      SINCE,
    ],
    ['was asked within the wanted time', known(change({ checked: '2026-06-01' })), {}, SINCE],
    [
      'was asked before the wanted time',
      known(change({ since: '2025-01-01', checked: '2026-01-01' })),
      {},
      SINCE,
    ],
    [
      'has changed lately',
      known(change({ checked: '2026-11-16' }), '2026-11-10', '2026-08-01'),
      {},
      '2026-11-11',
    ],
    ['has changed long ago', known(change({ checked: '2026-11-16' }), '2026-08-01'), {}, '2026-10-19'],
    ['has changed today', known(change({ checked: '2026-11-16' }), TODAY), {}, undefined],
  ])('and %s is asked from a day on', (_, one, changes, since) => {
    const { windows } = signalWindows(['a'], of({ a: one }), news(changes));
    expect(windows.map((window) => window.since)).toEqual(since === undefined ? [] : [since]);
  });

  it('and has changed lately shares one request with the others who have', () => {
    const checked = '2026-11-16';
    const ids = Array.from({ length: 1000 }, (_, n) => `${n}`);
    const day = (n: number) => daysAfter('2026-10-20', n % 25);
    const all = Object.fromEntries(
      ids.map((id, n) => [
        id,
        n % 40 === 0 ? known(change({ checked }), day(n)) : known(change({ checked })),
      ]),
    );
    const { windows } = signalWindows(ids, of(all), news());
    const movers = windows.find(({ since }) => since !== '2026-10-19');
    expect(windows).toHaveLength(2);
    expect(movers?.ids).toHaveLength(25);
    expect(movers?.since).toBe(
      ids
        .filter((_, n) => n % 40 === 0)
        .map((_, at) => daysAfter(day(at * 40), 1))
        .sort()
        .at(-1),
    );
  });
});

describe('a request without an answer', () => {
  const lost = known(change({ sent: 5, answered: 4 }));

  it('is not repeated', () => {
    const found = signalWindows(['a', 'b'], of({ a: lost }), wanted());
    expect(found).toEqual({ windows: [{ ids: ['b'], types: ['companyChange'], since: SINCE }], lost: ['a'] });
  });

  it('is repeated where a person agreed', () => {
    const { windows } = signalWindows(
      ['a'],
      of({ a: known({ companyChange: { sent: 5 } }) }),
      wanted({ repeatLost: true }),
    );
    expect(windows).toEqual([{ ids: ['a'], types: ['companyChange'], since: SINCE }]);
  });

  it('keeps only its own type from being asked', () => {
    const types: SignalType[] = ['companyChange', 'promotion'];
    const found = signalWindows(['a'], of({ a: lost }), wanted({ types }));
    expect(found).toEqual({ windows: [{ ids: ['a'], types: ['promotion'], since: SINCE }], lost: ['a'] });
  });
});

describe('the most that a request can cost', () => {
  it('is the product of IDs, types, events, and price', () => {
    const windows = [{ ids: ['a', 'b'], types: ['peopleNews', 'riskNews'] as const }];
    expect(signalsCost('company', windows, 3, { ...LIST_PRICES, signalCompany: 2 })).toBe(24);
    expect(signalsCost('contact', windows, 3, { ...LIST_PRICES, signalCompany: 2 })).toBe(12);
  });

  it('has 50 posts of a company at most', () => {
    expect(eventsAtMost(['linkedinActivityIntent', 'riskNews'], 100)).toBe(150);
  });
});
