/** A lookup: what identifies one person or one company, already normalised. The door to `lookup/`. */
export { companyAliases, contactAliases } from './lookup/keys';
export { hasMovedOn, type Match, matchOf } from './lookup/match';
export type {
  CompanyIdentifiers,
  CompanyLookup,
  ContactIdentifiers,
  ContactLookup,
  Lookup,
  LookupKey,
  ReadRow,
} from './lookup/model';
export { readCompanyRow } from './lookup/read-company';
export { readContactRow } from './lookup/read-contact';
