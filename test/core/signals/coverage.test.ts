/** Tests merging what was asked about one type of events. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedSignals, daysAfter, isSignalLost, mergeAsked } from '../../../src/core/signals/coverage';

const window = (since: string, checked: string, results = 1): AskedSignals => ({ since, checked, results });

describe('two windows', () => {
  it.each([
    ['that overlap', window('2026-01-01', '2026-03-01'), window('2026-02-01', '2026-04-01'), '2026-01-01'],
    ['that adjoin', window('2026-01-01', '2026-03-01'), window('2026-03-02', '2026-04-01'), '2026-01-01'],
    [
      'of which one is in the other',
      window('2026-01-01', '2026-04-01'),
      window('2026-02-01', '2026-03-01'),
      '2026-01-01',
    ],
    [
      'with a day between them',
      window('2026-01-01', '2026-03-01'),
      window('2026-03-03', '2026-04-01'),
      '2026-03-03',
    ],
  ])('%s begin on one day', (_, one, other, since) => {
    expect(mergeAsked(one, other)).toEqual({ since, checked: '2026-04-01', results: 1 });
    expect(mergeAsked(other, one)).toEqual(mergeAsked(one, other));
  });

  it('keep the most events that were asked for', () => {
    const merged = mergeAsked(window('2026-01-01', '2026-03-01', 5), window('2026-02-01', '2026-04-01'));
    expect(merged.results).toBe(5);
  });
});

describe('a request', () => {
  it('is lost until an answer or a refusal is noted, whichever note is read first', () => {
    const sent = { sent: 10 };
    const answer = { ...window('2026-01-01', '2026-03-01'), answered: 12 };
    expect(isSignalLost(sent)).toBe(true);
    expect(isSignalLost(mergeAsked(sent, answer))).toBe(false);
    expect(isSignalLost(mergeAsked(answer, sent))).toBe(false);
    expect(isSignalLost(mergeAsked(mergeAsked(sent, answer), { sent: 20 }))).toBe(true);
    expect(isSignalLost(undefined)).toBe(false);
  });

  it('is merged in any order with the same result', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((days) => daysAfter('2026-01-01', days));
    const asked = fc
      .tuple(days, days, fc.nat(9), fc.nat(9), fc.nat(9))
      .map(([a, b, results, sent, answered]): AskedSignals => {
        const [since = a, checked = b] = [a, b].sort();
        return { since, checked, results, sent, answered };
      });
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        expect(mergeAsked(one, other)).toEqual(mergeAsked(other, one));
        expect(mergeAsked(one, one)).toEqual(one);
      }),
    );
  });
});
