/** The sequence of pages of a search: first pages of the preview's size, so that nothing is requested twice, and then large ones. */
import { USUAL_SIZE } from '../../acquire/search-page';
import { LARGEST_PAGE } from '../../core/limits';
import type { PageRequest } from '../../lusha/prospecting';

/** The largest page size to use when Lusha refuses larger ones; some texts of Lusha name 50 as the limit. */
export const SAFE_PAGE = 50;

/** Each size is a multiple of the next one. */
const SIZES = [LARGEST_PAGE, SAFE_PAGE, USUAL_SIZE];

/** Returns every page that a fill may request with result `offset` (a multiple of 25) as its first, the largest first. */
export function pagesAt(offset: number, largest: number = LARGEST_PAGE): readonly PageRequest[] {
  return SIZES.filter(
    (size) => size <= largest && offset % size === 0 && (offset >= LARGEST_PAGE || size === USUAL_SIZE),
  ).map((size) => ({ page: offset / size, size }));
}

/** Picks one of these pages when `open` more records are needed: a known one, or else one that is no larger than needed. */
export function pageFrom(
  offset: number,
  open: number,
  isKnown: (page: PageRequest) => boolean,
  largest: number = LARGEST_PAGE,
): PageRequest {
  const pages = pagesAt(offset, largest);
  const needed = [...pages].reverse().find(({ size }) => size >= open);
  return pages.find(isKnown) ?? needed ?? pages[0] ?? { page: offset / USUAL_SIZE, size: USUAL_SIZE };
}
