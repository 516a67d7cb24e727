/** Searches by criteria as the source of a fill. */
import type { PersonExecution } from '../../acquire/execution';
import { searchPage } from '../../acquire/search-page';
import type { PageRequest } from '../../lusha/prospecting';
import type { ChunkSearch } from '../search/draft';
import { cachedPages } from '../search/get-page';
import { countIn } from './fill-log';
import { pageFrom, pagesAt, positionAfter } from './pages';
import type { SourcePart } from './source';

/** Makes the part of one search. A page that the file has is taken before one that has to be purchased. */
export function searchPart(
  execution: Pick<PersonExecution, 'ledger' | 'ports'>,
  search: ChunkSearch,
): SourcePart {
  const { body, chunk, perCompany } = search;
  return {
    kind: body.kind,
    ...(chunk ? { chunk } : {}),
    ...(perCompany === undefined ? {} : { perCompany }),
    openAfter: (pages, wanted) => wanted - countIn(pages),
    pageAt(position, open, largest) {
      const fresh = cachedPages(
        execution,
        pagesAt(position, largest).map((one) => searchPage(search, one)),
      );
      const isKnown = (one: PageRequest) => fresh(searchPage(search, one)) !== undefined;
      const at = pageFrom(position, open, isKnown, largest);
      return {
        purchase: searchPage(search, at),
        after: (list, repeated) => positionAfter(position, at, list, repeated),
      };
    },
  };
}
