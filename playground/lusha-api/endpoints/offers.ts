/** What `canReveal` offers of a contact or company, and at which price. */

import type { ContactField } from '../account/account';
import { COMPANY_BLOCKS, type CompanyBlock } from '../bodies/companies';
import { isEmptyBlock } from '../shapes/company-blocks';
import { revealable } from '../shapes/contact';
import type { Company } from '../world/companies';
import type { Person } from '../world/people';
import type { Call } from './call';

/** One reveal on offer. Its price may be missing. */
export interface Offer {
  readonly field: ContactField | CompanyBlock;
  readonly credits?: number;
}

/** The list of offers; `undefined` where the answer has none. */
export type Offers = readonly Offer[] | undefined;

function asTold({ answers }: Call, offers: readonly Offer[]): Offers {
  switch (answers.canReveal) {
    case 'the price':
      return offers;
    case 'nothing':
      return undefined;
    case 'some fields without credits':
      return offers.map((offer, index) => (index === 0 ? { field: offer.field } : offer));
    case 'zero although it is charged':
      return offers.map(({ field }) => ({ field, credits: 0 }));
  }
}

/** Returns what the preview of a person offers. */
export function contactOffers(call: Call, person: Person): Offers {
  if (person.previewGap === 'canReveal') return undefined;
  const priced = revealable(person).map((field) => ({
    field,
    credits: call.account.quotedPrice(person, field, call.now),
  }));
  return asTold(call, priced);
}

/** Returns the blocks that this account can have of companies. */
export function knownBlocks({ answers }: Call): readonly CompanyBlock[] {
  switch (answers.companyBlocks) {
    case 'all':
      return COMPANY_BLOCKS;
    case 'without traffic':
      return COMPANY_BLOCKS.filter((block) => block !== 'monthlyWebsiteTraffic');
    case 'without the newest':
      return COMPANY_BLOCKS.filter((block) => !/^openJobs|Parent$/.test(block));
  }
}

/** Returns what the preview of a company offers. */
export function companyOffers(call: Call, company: Company): Offers {
  const priced = knownBlocks(call)
    .filter((field) => !isEmptyBlock(company, field))
    .map((field) => ({
      field,
      credits: call.account.ownsOfCompany(company.id, field) ? 0 : call.prices.revealCompanyPremiumData,
    }));
  return asTold(call, priced);
}
