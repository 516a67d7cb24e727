/** Which companies belong to others: the owner of each, and the top of its group. */

import { COMPANY_COUNT } from './company-names';
import { dice } from './dice';

const STREAM = 35;

/** The companies above one, by their indexes. With one level both are the same. */
export interface Parents {
  readonly direct: number;
  readonly ultimate: number;
}

/**
 * Returns the companies above one; `null` for the six in ten that nobody owns. An owner has a lower index, so that nobody
 * owns itself.
 */
export function parentsOf(seed: number, index: number): Parents | null {
  const direct = ownerOf(seed, index);
  if (direct === undefined) return null;
  let ultimate = direct;
  for (let next = ownerOf(seed, ultimate); next !== undefined; next = ownerOf(seed, next)) ultimate = next;
  return { direct, ultimate };
}

function ownerOf(seed: number, index: number): number | undefined {
  const roll = dice(seed, STREAM, index);
  const owners = Math.min(index, COMPANY_COUNT);
  return roll(10) < 4 && owners > 0 ? roll(owners) : undefined;
}
