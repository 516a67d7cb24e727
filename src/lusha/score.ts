/** The calls for signal scores: how much goes on at a person or company right now. Each that Lusha scores is charged. */
import type { Batch } from './batch';
import type { Call } from './call';
import { type ItemReader, type ItemResult, matchResults } from './parse';
import { readFlag, readList, readNumber, readText } from './read';

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
function scoresCall(list: 'contacts' | 'companies', ids: Batch<string>): Omit<Call<ScoresById>, 'kind'> {
  return {
    method: 'post',
    path: `/v3/${list}/signal-score`,
    body: { [list]: ids.map((id) => ({ id, clientReferenceId: id })) },
    charged: true,
    repeatable: false,
    parse: (body) => matchResults(body, ids, 'clientReferenceId', SCORED),
  };
}

const SCORED: ItemReader<Scored> = {
  read(item) {
    const score = readNumber(item.signalScore);
    const isQuiet = readFlag(item.noActiveSignals) === true;
    if (score === undefined ? !isQuiet : score < 0 || score > 1) return undefined;
    return { score: score ?? 0, types: readList(item.signalTypes, readText) ?? [] };
  },
};
