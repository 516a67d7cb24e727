/** Lookups, the normalized identifiers of one contact or one company. This is the public interface of the folder. */
export { companyFits, contactFits } from './agrees';
export { joinLookups } from './join-lookups';
export { companyAliases, companyLookup, contactAliases, contactKeys } from './keys';
export { hasMovedOn, type Match, matchOf } from './match';
export { companyMatchOf } from './match-company';
export type {
  CompanyIdentifiers,
  CompanyLookup,
  ContactIdentifiers,
  ContactLookup,
  Lookup,
  LookupKey,
  MissingPart,
  ReadRow,
} from './model';
