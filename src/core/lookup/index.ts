/** A lookup: what identifies one person or one company, already normalised. The door to `lookup/`. */
export { companyAliases, contactAliases } from './keys';
export { hasMovedOn, type Match, matchOf } from './match';
export type {
  CompanyIdentifiers,
  CompanyLookup,
  ContactIdentifiers,
  ContactLookup,
  Lookup,
  LookupKey,
  ReadRow,
} from './model';
export { readCompanyRow } from './read-company';
export { readContactRow } from './read-contact';
