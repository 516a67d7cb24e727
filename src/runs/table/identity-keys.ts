/** Identity keys, by which two records or rows are seen to mean the same contact or company. */
import type { Company } from '../../core/company';
import type { Contact } from '../../core/contact';
import type { ContactIdentifiers, Lookup } from '../../core/lookup';
import { companyDomainIn } from '../../core/lookup/company-domains';
import { linkedinProfile } from '../../core/lookup/linkedin';
import { fold } from '../../core/lookup/text';

/** Lists the keys by which a row is the same as another; those of contacts and companies are never mixed. */
export function identityKeysOfLookup(lookup: Lookup): readonly string[] {
  return lookup.kind === 'contact'
    ? personNames(lookup.by)
    : listed([
        ['id', lookup.by.id],
        ['domain', lookup.by.domain],
        ['name', lookup.by.domain === undefined ? fold(lookup.by.name ?? '') : undefined],
      ]);
}

/** Lists the keys of a contact. */
export function identityKeysOfContact({
  id,
  linkedin,
  firstName,
  lastName,
  company,
}: Contact): readonly string[] {
  const linkedinUrl = linkedinProfile(linkedin ?? '');
  return personNames({
    id,
    ...(linkedinUrl === undefined ? {} : { linkedinUrl }),
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(company?.name === undefined ? {} : { companyName: company.name }),
    ...(company?.domain === undefined ? {} : { companyDomain: company.domain }),
  });
}

/** Lists the keys of a company. Its name counts only when the row has no surer identifier. */
export function identityKeysOfCompany({ id, domain, name }: Company): readonly string[] {
  return listed([
    ['id', id],
    ['domain', companyDomainIn(domain ?? '')],
    ['name', fold(name ?? '')],
  ]);
}

function personNames(by: ContactIdentifiers): readonly string[] {
  const name = fold(`${by.firstName ?? ''} ${by.lastName ?? ''}`);
  const at = (employer: string | undefined) => (name === '' || !employer ? undefined : `${name} ${employer}`);
  return listed([
    ['id', by.id],
    ['mail', by.email],
    ['linkedin', by.linkedinUrl],
    ['at name', at(fold(by.companyName ?? ''))],
    ['at domain', at(by.companyDomain)],
  ]);
}

function listed(parts: readonly (readonly [kind: string, name: string | undefined])[]): readonly string[] {
  return parts.flatMap(([kind, name]) => (name ? [`${kind} ${name}`] : []));
}
