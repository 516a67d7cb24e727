/** The shape of a lookup: what identifies one person or one company, already normalised. */

/** Short digest of a normalised lookup; equal keys mean the same person or company. */
export type LookupKey = string;

/** Identifiers of one person. At least an id, an e-mail, a LinkedIn URL, or both names with a company. */
export interface ContactIdentifiers {
  readonly id?: string;
  /** Lower case. */
  readonly email?: string;
  /** `https://www.linkedin.com/in/<slug>`. */
  readonly linkedinUrl?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly companyName?: string;
  /** Bare domain: lower case, without scheme and `www.`. */
  readonly companyDomain?: string;
}

/** Identifiers of one company. At least one is present. */
export interface CompanyIdentifiers {
  readonly id?: string;
  readonly domain?: string;
  readonly name?: string;
}

export interface ContactLookup {
  readonly kind: 'contact';
  /** Digest of all identifiers together. */
  readonly key: LookupKey;
  /** Keys under which the same person may already be known: each strong identifier (id, e-mail, LinkedIn) by itself. */
  readonly aliases: readonly LookupKey[];
  readonly by: ContactIdentifiers;
}

export interface CompanyLookup {
  readonly kind: 'company';
  readonly key: LookupKey;
  /** As for contacts: id and domain by themselves. */
  readonly aliases: readonly LookupKey[];
  readonly by: CompanyIdentifiers;
}

export type Lookup = ContactLookup | CompanyLookup;

/** What one row of free-form cells turned out to be. */
export type ReadRow<L extends Lookup> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad input'; readonly reason: string }
  | { readonly kind: 'lookup'; readonly lookup: L };
