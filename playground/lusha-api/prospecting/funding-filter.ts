/** Whether a company's funding meets what a filter says of it. */

import type { FundingFilter } from '../bodies/criteria';
import { type Company, isIpo } from '../world/companies';
import { type Funding, totalOf } from '../world/funding';
import { within } from './criteria';

/** The rounds that a criterion is about: any, or the last. */
function covered(funding: Funding, coverage: string | undefined): Funding {
  return coverage === 'any_round' ? funding : funding.slice(-1);
}

/** All that is named must fit; of a list one entry is enough. `investors` and `types` are without effect, as documented. */
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
