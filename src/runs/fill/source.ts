/** Where the records of a fill come from, page by page: searches by criteria, or records similar to others. */
import type { PagePurchase } from '../../acquire/page-purchase';
import type { Kind } from '../../core/kind';
import type { ListEntry } from '../../ledger/entry';
import type { CompanyChunk } from '../search/company-cells';
import type { FilledPage } from './fill-log';
import type { PagePosition } from './pages';

/** One page, ready to be purchased. */
export interface SourcePage {
  readonly purchase: PagePurchase;
  /** Returns the position after the page, of which `repeated` results were listed before; `undefined` when no page follows. */
  after(list: ListEntry, repeated: number): PagePosition | undefined;
}

/** One part of a source. All pages of a part are placed before the next part begins. */
export interface SourcePart {
  readonly kind: Kind;
  /** The companies of a search at given ones, and how many of its records one company may have. */
  readonly chunk?: CompanyChunk;
  readonly perCompany?: number;
  /** Returns how many of the wanted records are open after these pages of the fill. */
  openAfter(pages: readonly FilledPage[], wanted: number): number;
  /** Returns the page at a position, for `open` records and no larger than `largest`; `undefined` when there is none. */
  pageAt(position: PagePosition, open: number, largest?: number): SourcePage | undefined;
}
