/** What adding similar records would do and cost at most, computed before anything is requested or written. */
import type { PersonExecution } from '../../acquire/execution';
import { isSeedCount } from '../../acquire/seeds';
import { knownSimilar, nextSimilar, similarPage } from '../../acquire/similar';
import type { Kind } from '../../core/kind';
import { similarCost } from '../../core/prices';
import { cachedPage } from '../search/get-page';
import { accountPrices } from '../search/prices';
import { identityKeysOfLookup } from '../table/identity-keys';
import { filledBefore } from './fill-log';
import type { FillRecord } from './fill-record';
import { type LoggedSeeds, seedsOfLog } from './logged-seeds';
import { knownRows } from './seed-rows';
import { selectNewRecords } from './select-new';
import { firstOpenPage } from './similar-source';
import type { SimilarOffer } from './view';

/** The number of similar records that is proposed. */
export const USUAL_SIMILAR = 100;

/** A plan: what it costs, and where in the pages of the seeds it begins. */
export interface SimilarPlan extends SimilarOffer {
  readonly offset: number;
  /** There is nothing to add and nothing to request. */
  readonly isEnd: boolean;
}

/** Plans `count` records that are not among `before`, the ids that earlier fills with these seeds have added. Pages that the file knows cost nothing. */
export function planSimilar(
  execution: PersonExecution,
  logged: LoggedSeeds,
  before: ReadonlySet<string>,
  count: number,
): SimilarPlan {
  const seeds = seedsOfLog(logged);
  const rows = knownRows(execution.ports.book, logged, logged.kind);
  const names = new Set(rows.flatMap(({ lookup }) => identityKeysOfLookup(lookup)));
  const prices = accountPrices(execution);
  const lists = [...knownSimilar(execution, seeds)];
  const offset = firstOpenPage(lists, before);
  const choose = selectNewRecords(execution, { names, ids: new Set() }, before);
  const known = { rows, previous: () => [] };
  let open = count;
  for (let page = offset; page < lists.length && open > 0; page += 1) {
    const cached = cachedPage(execution, similarPage(seeds, { page, size: count }, known));
    open -= cached ? choose(cached.records, seeds, open).ids.length : 0;
  }
  const isKnown = open < count;
  let [credits, requests] = [0, 0];
  for (let next = nextSimilar(lists, open); next && open > 0; next = nextSimilar(lists, open)) {
    credits += similarCost(seeds.kind, next.size, prices);
    requests += 1;
    open -= next.size;
  }
  return { count, credits, requests, offset, isEnd: !isKnown && requests === 0 };
}

/** Returns the offer of further records of a fill that has ended; `null` when there are no more. */
export function moreOf(
  execution: PersonExecution,
  { search }: Pick<FillRecord, 'search'>,
  seeds: LoggedSeeds,
): SimilarOffer | null {
  const before = filledBefore(execution.ports.book, search);
  const { count, credits, requests, isEnd } = planSimilar(execution, seeds, before, USUAL_SIMILAR);
  return isEnd || !isSeedCount(seedsOfLog(seeds)) ? null : { count, credits, requests };
}

/** Returns the name of a tab with records similar to those of another tab. */
export function similarTitle(kind: Kind, tab: string): string {
  return `Similar ${kind === 'contact' ? 'people' : 'companies'} · ${tab}`;
}
