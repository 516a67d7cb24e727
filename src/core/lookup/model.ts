/** The types of lookups, which hold the normalized identifiers of one contact or one company. */

/** A short digest of a normalized lookup. Equal keys mean the same contact or company. */
export type LookupKey = string;

/** The identifiers of one contact: at least an id, an email, a LinkedIn URL, or both names with a company. */
export interface ContactIdentifiers {
  readonly id?: string;
  /** The email in lower case. */
  readonly email?: string;
  /** The URL in the form `https://www.linkedin.com/in/<slug>`. */
  readonly linkedinUrl?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly companyName?: string;
  /** The bare domain in lower case, without scheme and `www.`. */
  readonly companyDomain?: string;
}

/** The identifiers of one company, of which at least one is present. */
export interface CompanyIdentifiers {
  readonly id?: string;
  readonly domain?: string;
  readonly name?: string;
}

/** What every lookup may carry. */
interface NamedInCells {
  /**
   * The rows of cells in which formulas name it. A former reading of them may have purchased under other keys. Other lookups
   * have none.
   */
  readonly rows?: readonly (readonly unknown[])[];
}

export interface ContactLookup extends NamedInCells {
  readonly kind: 'contact';
  /** The digest of all identifiers together. */
  readonly key: LookupKey;
  /** Other keys under which the contact may be known: each strong identifier (id, email, LinkedIn URL) by itself. */
  readonly aliases: readonly LookupKey[];
  readonly by: ContactIdentifiers;
}

export interface CompanyLookup extends NamedInCells {
  readonly kind: 'company';
  readonly key: LookupKey;
  /** Other keys under which the company may be known: its id and its domain, each by itself. */
  readonly aliases: readonly LookupKey[];
  readonly by: CompanyIdentifiers;
}

export type Lookup = ContactLookup | CompanyLookup;

/** What a row would need, so that it identified somebody. */
export type MissingPart = 'name' | 'last name' | 'company';

/** The result of reading one row of cells. `reason` is a sentence for people that ends with the remedy. */
export type ReadRow<L extends Lookup> =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'bad input';
      readonly reason: string;
      readonly missing?: MissingPart;
      /** A cell of the row is not calculated yet. */
      readonly isLoading?: true;
    }
  | { readonly kind: 'lookup'; readonly lookup: L };
