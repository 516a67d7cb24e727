/**
 * The sequence of pages of a search: first pages of the preview's size, so that nothing is requested twice, and then large
 * ones. After a page with fewer results than it should have, all pages have one size, because nobody knows which results it
 * lacks.
 */
import { USUAL_SIZE } from '../../acquire/search-page';
import { LARGEST_PAGE, LAST_PAGE } from '../../core/limits';
import type { ListEntry } from '../../ledger/entry';
import type { PageRequest } from '../../lusha/prospecting';

/** The largest page size to use when Lusha refuses larger ones; some texts of Lusha name 50 as the limit. */
export const SAFE_PAGE = 50;

/** Each size is a multiple of the next one. */
const SIZES = [LARGEST_PAGE, SAFE_PAGE, USUAL_SIZE];

/** The first page of a search. */
export const START: PagePosition = { offset: 0, read: 0 };

/** Where a fill is in the results of a search. */
export interface PagePosition {
  /** The first result of the next page, a multiple of its size. */
  readonly offset: number;
  /** How many different results the earlier pages had. */
  readonly read: number;
  /** The size of this page and all further ones, once a page was short. */
  readonly size?: number;
}

/** Returns every page that a fill may request at a position, the largest first. */
export function pagesAt(
  { offset, size: only }: Pick<PagePosition, 'offset' | 'size'>,
  largest: number = LARGEST_PAGE,
): readonly PageRequest[] {
  const sizes =
    only === undefined
      ? SIZES.filter(
          (size) => size <= largest && offset % size === 0 && (offset >= LARGEST_PAGE || size === USUAL_SIZE),
        )
      : [only];
  return sizes.map((size) => ({ page: Math.floor(offset / size), size }));
}

/** Picks one of these pages when `open` more records are needed: a known one, or else one that is no larger than needed. */
export function pageFrom(
  position: Pick<PagePosition, 'offset' | 'size'>,
  open: number,
  isKnown: (page: PageRequest) => boolean,
  largest: number = LARGEST_PAGE,
): PageRequest {
  const pages = pagesAt(position, largest);
  const needed = [...pages].reverse().find(({ size }) => size >= open);
  return (
    pages.find(isKnown) ?? needed ?? pages[0] ?? { page: position.offset / USUAL_SIZE, size: USUAL_SIZE }
  );
}

/** Returns the position after a page with `repeated` results that earlier pages had, or `undefined` when no page follows. */
export function positionAfter(
  { offset, read: before, size: only }: PagePosition,
  { page, size }: PageRequest,
  { rows: listed, ids, total }: Pick<ListEntry, 'rows' | 'ids' | 'total'>,
  repeated: number,
): PagePosition | undefined {
  const rows = listed ?? ids.length;
  const read = before + rows - repeated;
  if (rows === 0 || page >= LAST_PAGE || (total !== undefined && read >= total)) return undefined;
  const due = total === undefined ? size : Math.min(size, total - offset);
  if (only !== undefined || (rows >= due && repeated === 0)) {
    return { offset: offset + size, read, ...(only === undefined ? {} : { size: only }) };
  }
  if (size <= SAFE_PAGE) return { offset: offset + size, read, size };
  // A larger page may have been cut without a word. If it began where it should, its first results need not be read again.
  const isCut = repeated === 0 && rows >= SAFE_PAGE;
  return { offset: isCut ? offset + SAFE_PAGE : offset, read, size: SAFE_PAGE };
}
