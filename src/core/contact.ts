/** The record of a contact: the preview that a search returns, and the data that was revealed since. */
import type { GroupMembership } from './buying-group';

export type EmailType = 'work' | 'private' | 'unknown';
/** The types of phones that a field asks for. Lusha also names `phone` and `unknown`, and may name others. */
export type PhoneType = 'mobile' | 'direct' | 'work';

export interface Email {
  readonly address: string;
  readonly type: EmailType;
  /** Lusha's grade, such as `A+`, which is often absent. */
  readonly confidence?: string;
  /** A date as `YYYY-MM-DD`. */
  readonly updated?: string;
}

export interface Phone {
  readonly number: string;
  /** Lusha's word in lower case. */
  readonly type: string;
  readonly doNotCall: boolean;
  /** A date as `YYYY-MM-DD`. */
  readonly updated?: string;
}

export interface Employer {
  readonly id?: string;
  readonly name?: string;
  /** The bare domain in lower case, without `www.`. */
  readonly domain?: string;
  readonly industry?: string;
}

export interface PreviousJob {
  readonly company?: string;
  /** The bare domain in lower case, without `www.`. */
  readonly domain?: string;
  readonly title?: string;
}

/** The two reveals of a contact, under Lusha's names. */
export type ContactReveal = 'emails' | 'phones';

/**
 * The record of one contact. A missing property is unknown; `emails` or `phones` that are present were revealed, even
 * when empty.
 */
export interface Contact {
  /** The opaque Lusha id, which is never parsed or lowercased. */
  readonly id: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly fullName?: string;
  readonly title?: string;
  readonly departments?: readonly string[];
  /** A label in title case, such as `Director`, however the endpoint wrote it. */
  readonly seniority?: string;
  readonly company?: Employer;
  readonly country?: string;
  readonly countryCode?: string;
  readonly state?: string;
  readonly city?: string;
  /** Whether Lusha marks the contact as being in the EU. */
  readonly isEu?: boolean;
  readonly linkedin?: string;
  /** `false` when the preview says that there is none to reveal, and absent when it does not say. */
  readonly hasEmails?: boolean;
  readonly hasPhones?: boolean;
  /** The credits that each reveal costs now, from `canReveal`; 0 when the account owns it already. */
  readonly prices?: Readonly<Partial<Record<ContactReveal, number>>>;
  /** The seal of prices below the list. */
  readonly sealed?: string;
  /** Set when the file may keep only the id of a purchased contact; everything else must be requested again. */
  readonly idOnly?: true;
  /** `true` after an enrich, which also returns the fields that a search never returns. */
  readonly enriched?: boolean;
  readonly emails?: readonly Email[];
  readonly phones?: readonly Phone[];
  /** The start of the present job as `YYYY-MM-DD`. */
  readonly startDate?: string;
  readonly previous?: PreviousJob;
  readonly xUrl?: string;
  /** The person's part in the purchases of the employer, where a buying group named it. */
  readonly group?: GroupMembership;
  /** The date on which Lusha last updated the record, as `YYYY-MM-DD`. */
  readonly updated?: string;
}

/** Merges two records of one contact. Properties that `newer` lacks are kept from `older`. */
export function mergeContacts(older: Contact, newer: Contact): Contact {
  if (newer.idOnly) return older;
  if (older.idOnly) return newer;
  const company = older.company || newer.company ? { ...older.company, ...newer.company } : undefined;
  return { ...older, ...newer, ...(company ? { company } : {}) };
}
