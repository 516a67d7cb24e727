/** Whether a company's funding meets the criteria of a filter. */

import type { FundingFilter } from '../bodies/criteria';
import { type Company, isIpo } from '../world/companies';
import { type Funding, totalOf } from '../world/funding';
import { within } from './criteria';

/** Returns the rounds that a criterion is about: all rounds or the last one. */
function covered(funding: Funding, coverage: string | undefined): Funding {
  return coverage === 'any_round' ? funding : funding.slice(-1);
}

/**
 * Returns whether all given properties fit. One fitting entry of a list is enough. `investors` and `types` have
 * no effect, as Lusha documents.
 */
export function fundingFits(
  { isIpo: wantsIpo, ranges, date, rounds, names }: FundingFilter,
  company: Company,
): boolean {
  const funding = company.funding ?? [];
  const fitsOne = <T>(list: readonly T[] | undefined, fits: (one: T) => boolean) =>
    list === undefined || list.length === 0 || list.some(fits);
  return (
    (wantsIpo === undefined || wantsIpo === isIpo(company)) &&
    fitsOne(ranges, (range) =>
      range.coverage === 'total_funds'
        ? funding.length > 0 && within([range], totalOf(funding))
        : covered(funding, range.coverage).some(({ amount }) => within([range], amount)),
    ) &&
    (date?.date === undefined ||
      covered(funding, date.coverage).some((each) => each.date > (date.date ?? ''))) &&
    fitsOne(rounds, ({ coverage, round }) =>
      covered(funding, coverage).some((each) => each.round === round),
    ) &&
    fitsOne(names, ({ coverage, name }) => covered(funding, coverage).some((each) => each.by === name))
  );
}
