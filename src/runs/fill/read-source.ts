/** Reads what a fill is to add from its log. */
import type { PersonExecution } from '../../acquire/execution';
import { searchesOf } from '../search/draft';
import { identityKeysOfLookup } from '../table/identity-keys';
import type { FillLog } from './fill-log';
import type { FillRecord } from './fill-record';
import { seedsOfLog } from './logged-seeds';
import { searchPart } from './search-source';
import { knownRows } from './seed-rows';
import { similarPart } from './similar-source';
import type { SourcePart } from './source';

export interface FillSource {
  readonly parts: readonly SourcePart[];
  /** Identity keys of records that are not added, beside those of the list. */
  readonly names: readonly string[];
}

/** Returns the source of a fill; `undefined` where its log is lost. */
export function sourceOf(
  execution: PersonExecution,
  { draft, chunks, seeds }: Pick<FillLog, 'draft' | 'chunks' | 'seeds'>,
  { lostBefore }: Pick<FillRecord, 'lostBefore'>,
): FillSource | undefined {
  if (seeds) {
    const rows = knownRows(execution.ports.book, seeds, seeds.kind);
    return {
      parts: [similarPart(execution, seedsOfLog(seeds), rows, lostBefore)],
      names: rows.flatMap(({ lookup }) => identityKeysOfLookup(lookup)),
    };
  }
  if (!draft) return undefined;
  const { searches } = searchesOf(draft, chunks.length > 0 ? chunks : undefined);
  return { parts: searches.map((search) => searchPart(execution, search)), names: [] };
}
