/** Records similar to others as the source of a fill. A page of it is one request, which goes on where the last one ended. */
import type { PersonExecution } from '../../acquire/execution';
import { FEWEST_SEEDS, type SeedRow, type Seeds } from '../../acquire/seeds';
import { knownSimilar, nextSimilar, recordsOf, similarPage } from '../../acquire/similar';
import type { KnownRecords, NextSimilar } from '../../acquire/similar-request';
import { AddOnError } from '../../core/errors';
import { LARGEST_PAGE } from '../../core/limits';
import type { ListEntry } from '../../ledger/entry';
import type { FilledPage } from './fill-log';
import type { SourcePart } from './source';

/**
 * Makes the only part of the source. `rows` are those of the list with the seeds, which are not to be found. Requests that were
 * lost before `lostBefore` (epoch ms) may be repeated.
 */
export function similarPart(
  execution: Pick<PersonExecution, 'ledger'>,
  seeds: Seeds,
  rows: readonly SeedRow[],
  lostBefore = 0,
): SourcePart {
  const lists: ListEntry[] = [...knownSimilar(execution, seeds)];
  const known: KnownRecords = { rows, previous: () => recordsOf(execution, seeds, lists) };
  return {
    kind: seeds.kind,
    openAfter: (pages, wanted) => wanted - requestedIn(pages),
    pageAt({ offset, read }, open, largest = LARGEST_PAGE) {
      const next = positionIn(lists, offset, Math.min(open, largest));
      if (!next) return undefined;
      // People among the seeds may have been forgotten since.
      if (!lists[offset] && seeds.identifiers.length < FEWEST_SEEDS) throw new AddOnError('bad_seeds');
      return {
        purchase: { ...similarPage(seeds, next, known), lostBefore },
        after(list) {
          lists[offset] = list;
          const { hasMore, rows: listed, ids } = list;
          return hasMore === false ? undefined : { offset: offset + 1, read: read + (listed ?? ids.length) };
        },
      };
    },
  };
}

/** Returns the position of the first page of which not everything is among `ids`. */
export function firstOpenPage(lists: readonly ListEntry[], ids: ReadonlySet<string>): number {
  const at = lists.findIndex((list) => list.ids.some((id) => !ids.has(id)));
  return at < 0 ? lists.length : at;
}

/** A page that was requested for this fill counts with what was requested, so that people who are skipped cost no further request. */
function requestedIn(pages: readonly FilledPage[]): number {
  return pages.reduce((sum, { asked, ids }) => sum + (asked ?? ids.length), 0);
}

function positionIn(lists: readonly ListEntry[], offset: number, open: number): NextSimilar | undefined {
  const known = lists[offset];
  if (known) return { page: offset, size: known.asked ?? LARGEST_PAGE };
  const next = nextSimilar(lists.slice(0, offset), open);
  return next && { ...next, page: offset };
}
