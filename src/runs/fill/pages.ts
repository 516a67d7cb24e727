/** The pages of a search one after the other: those of the preview's size first, so that nothing is asked twice, then large ones. */
import { USUAL_SIZE } from '../../acquire/search-page';
import { LARGEST_PAGE } from '../../core/limits';
import type { PageRequest } from '../../lusha/prospecting';

/** Size of the largest pages where Lusha refuses larger ones: some of its own texts speak of 50. */
export const SAFE_PAGE = 50;

/** Each holds whole pages of the next. */
const SIZES = [LARGEST_PAGE, SAFE_PAGE, USUAL_SIZE];

/** Gives every page that a fill may ask for with result `offset` as its first, a multiple of 25, the largest first. */
export function pagesAt(offset: number, largest: number = LARGEST_PAGE): readonly PageRequest[] {
  return SIZES.filter(
    (size) => size <= largest && offset % size === 0 && (offset >= LARGEST_PAGE || size === USUAL_SIZE),
  ).map((size) => ({ page: offset / size, size }));
}

/** Picks one of these pages where `open` more are wanted: one that is known, else one that is no larger than is needed. */
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
