/** Tests the calls for signal scores, and reading scores in the shapes that Lusha is known to send. */
import { describe, expect, it } from 'vitest';
import { createLusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import { type Batch, batchesOf } from '../../src/lusha/batch';
import { companyScores, contactScores, type ScoresById } from '../../src/lusha/score';
import { localLusha } from './local-lusha';

const ids = (...all: string[]): Batch<string> => batchesOf(all)[0] as Batch<string>;
const A = 'v1.AAAA';
const B = 'v1.BBBB';
/** An ID of nobody. */
const UNKNOWN = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';
const call = contactScores(ids(A, B));

/** Reads an answer with these results. */
const read = (...results: unknown[]): ScoresById | undefined => call.parse({ results });

const scored = (id: string, signalScore: unknown, others: object = {}) => ({
  clientReferenceId: id,
  id,
  signalScore,
  signalTypes: ['hiringSignalIncrease'],
  noActiveSignals: false,
  ...others,
});

describe('the call for scores', () => {
  it('sends the documented body, and is not repeated by itself', () => {
    expect(call.path).toBe('/v3/contacts/signal-score');
    expect(call.body).toEqual({
      contacts: [
        { clientReferenceId: A, id: A },
        { clientReferenceId: B, id: B },
      ],
    });
    expect(call).toMatchObject({ method: 'post', kind: 'contactScore', charged: true, repeatable: false });
    const other = companyScores(ids(A));
    expect(other).toMatchObject({ path: '/v3/companies/signal-score', kind: 'companyScore' });
    expect(other.body).toEqual({ companies: [{ clientReferenceId: A, id: A }] });
  });

  it.each<LushaOptions>([
    {},
    { references: 'absent' },
    { references: 'numbered' },
    { order: 'reversed' },
    { references: 'absent', order: 'reversed' },
    { references: 'absent', order: 'reversed', doubled: true },
    { references: 'absent', unmatched: 'left-out' },
  ])('gets each score of the local Lusha for its own ID with %j', (options) => {
    const all = createLusha().companies(49);
    const batch = ids(UNKNOWN, ...all.map(({ id }) => id));
    const usual = localLusha().send(companyScores(batch));
    const sent = localLusha(options).send(companyScores(batch));
    if (!usual.ok || !sent.ok) throw new Error('Lusha refused the request.');
    const scoresIn = (scores: ScoresById) =>
      batch.map((id) => {
        const result = scores.get(id);
        return result?.kind === 'found' ? result.record.score : 'none';
      });
    expect(scoresIn(sent.value)).toEqual(scoresIn(usual.value));
    expect(scoresIn(usual.value).filter((score) => score !== 'none')).toHaveLength(usual.creditsCharged ?? 0);
    expect(scoresIn(usual.value)).toContain('none');
  });
});

describe('an answer with scores', () => {
  it('gives the score and the words that Lusha has for it, and why there is none', () => {
    const scores = read(scored(A, 0.87), { clientReferenceId: B, id: B, error: { code: 'NO_SCORE' } });
    expect(scores?.get(A)).toMatchObject({
      kind: 'found',
      record: { score: 0.87, types: ['hiringSignalIncrease'] },
    });
    expect(scores?.get(B)).toMatchObject({ kind: 'error', code: 'NO_SCORE' });
    const unknown = read({ clientReferenceId: A, id: A, error: { code: 'NOT_FOUND', message: 'x' } });
    expect(unknown?.get(A)).toMatchObject({ kind: 'error', code: 'NOT_FOUND' });
    expect(unknown?.has(B)).toBe(false);
  });

  it.each([
    ['a score of 0 without signals', scored(A, 0, { signalTypes: [], noActiveSignals: true }), 0, []],
    ['no number without signals', scored(A, null, { signalTypes: null, noActiveSignals: true }), 0, []],
    ['a number as a text', scored(A, '0.5'), 0.5, ['hiringSignalIncrease']],
    ['one word instead of a list', scored(A, 1, { signalTypes: 'websiteVisit' }), 1, ['websiteVisit']],
  ])('may have %s', (_, item, score, types) => {
    expect(read(item)?.get(A)).toMatchObject({ kind: 'found', record: { score, types } });
  });

  it.each([
    ['no number although there are signals', undefined],
    ['a number that is no share', 42],
    ['a negative number', -1],
    ['a text that is no number', 'high'],
  ])('has no score where it has %s', (_, score) => {
    expect(read(scored(A, score))?.get(A)).toMatchObject({ kind: 'error', code: 'NOT_FOUND' });
  });

  it('keeps no more words than a cell shows', () => {
    const many = Array.from({ length: 500 }, (_, at) => `word${at}${'x'.repeat(500)}`);
    const result = read(scored(A, 0.5, { signalTypes: many }))?.get(A);
    if (result?.kind !== 'found') throw new Error('There is no score.');
    expect(JSON.stringify(result.record.types).length).toBeLessThan(1_000);
    expect(result.record.types[0]).toMatch(/^word0x+$/);
  });

  it('is not given to an ID of which it may not be', () => {
    const { clientReferenceId: _, ...foreign } = scored('v1.CCCC', 0.4);
    const { clientReferenceId: __, ...own } = scored(B, 0.6);
    const scores = read(foreign, own, own);
    expect(scores?.get(A)).toMatchObject({ kind: 'error', code: 'UNTIED' });
    expect(scores?.get(B)).toMatchObject({ kind: 'found', record: { score: 0.6 } });
  });

  it('is none without a list of results', () => {
    expect(call.parse({})).toBeUndefined();
    expect(call.parse('<html>')).toBeUndefined();
    expect(read()?.size).toBe(0);
  });
});
