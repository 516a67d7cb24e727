/** The calls for signal scores: how much goes on at a person or company right now. Each that Lusha scores is charged. */
import { idToken } from '../core/lookup/lusha-id';
import type { Batch } from './batch';
import type { Call } from './call';
import { type ItemReader, type ItemResult, matchResults, readResults } from './parse';
import { readFlag, readList, readNumber, readRecord, readText } from './read';

/** The most people or companies of a request: Lusha's own server sends no more, although 100 are documented. */
export const MOST_SCORES = 50;

/** The code of an item that Lusha knows and cannot score. It is free, like one that is not found. */
export const NO_SCORE = 'NO_SCORE';

/** A score. */
export interface Scored {
  /** From 0 to 1. */
  readonly score: number;
  /** What it is based on. The words are others than the types of signals. */
  readonly types: readonly string[];
}

/** As many words are kept, each up to this length. */
const MOST_WORDS = 12;
const LONGEST_WORD = 60;

/** Results by the ID that was sent; one that the answer leaves out is absent. */
export type ScoresById = ReadonlyMap<string, ItemResult<Scored>>;

/** Builds the call for scores of people. */
export function contactScores(ids: Batch<string>): Call<ScoresById> {
  return { ...scoresCall('contacts', ids), kind: 'contactScore' };
}

/** Builds the call for scores of companies. */
export function companyScores(ids: Batch<string>): Call<ScoresById> {
  return { ...scoresCall('companies', ids), kind: 'companyScore' };
}

/** A score is charged again when it is asked for again, so an answer that was lost is not asked for again. */
function scoresCall(of: 'contacts' | 'companies', ids: Batch<string>): Omit<Call<ScoresById>, 'kind'> {
  return {
    method: 'post',
    path: `/v3/${of}/signal-score`,
    body: { [of]: ids.map((id) => ({ id, clientReferenceId: id })) },
    charged: true,
    repeatable: false,
    parse: (body) => readScores(body, ids),
  };
}

/** Reads the results, which name the ID that was sent in two ways. Where neither does, only their order tells whose they are. */
function readScores(body: unknown, ids: readonly string[]): ScoresById | undefined {
  const results = readResults(body);
  if (!results) return undefined;
  const byToken = new Map(ids.map((id) => [idToken(id), id]));
  const named = results.map((item) => {
    const names = [item.clientReferenceId, item.id].map((name) => byToken.get(idToken(readText(name) ?? '')));
    return { ...item, clientReferenceId: names.find((id) => id !== undefined) };
  });
  // A result of somebody else could be in the place of one that is missing.
  const isForeign = (item: (typeof results)[number], at: number) =>
    named[at]?.clientReferenceId === undefined && /^v\d+\./.test(readText(item.id) ?? '');
  const fits = results.some(isForeign) ? () => false : undefined;
  return matchResults({ ...readRecord(body), results: named }, ids, 'clientReferenceId', SCORED, fits);
}

const SCORED: ItemReader<Scored> = {
  read({ signalScore, signalTypes, noActiveSignals }) {
    const score = readNumber(signalScore) ?? (readFlag(noActiveSignals) === true ? 0 : undefined);
    if (score === undefined || score < 0 || score > 1) return undefined;
    const words = readList(signalTypes, readText) ?? [];
    return { score, types: words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD)) };
  },
};
