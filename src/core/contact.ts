/** What we keep of a person: the preview that search returns, and the parts that were revealed since. */

export type EmailType = 'work' | 'private' | 'unknown';
export type PhoneType = 'mobile' | 'direct' | 'work' | 'unknown';

export interface Email {
  readonly address: string;
  readonly type: EmailType;
  /** Lusha's letter, such as `A+`; often absent. */
  readonly confidence?: string;
  /** `YYYY-MM-DD`. */
  readonly updated?: string;
}

export interface Phone {
  readonly number: string;
  readonly type: PhoneType;
  readonly doNotCall: boolean;
  /** `YYYY-MM-DD`. */
  readonly updated?: string;
}

export interface Employer {
  readonly id?: string;
  readonly name?: string;
  /** Bare domain: lower case, without `www.`. */
  readonly domain?: string;
  readonly industry?: string;
}

export interface PreviousJob {
  readonly company?: string;
  /** Bare domain: lower case, without `www.`. */
  readonly domain?: string;
  readonly title?: string;
}

/** The two things Lusha sells of a person, by its own names. */
export type ContactReveal = 'emails' | 'phones';

/** One person. A missing property is unknown; `emails` or `phones` that are present were revealed, even when empty. */
export interface Contact {
  /** Opaque Lusha id; never parsed, never lower-cased. */
  readonly id: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly fullName?: string;
  readonly title?: string;
  readonly departments?: readonly string[];
  /** Label in title case, such as `Director`, whatever the endpoint sent. */
  readonly seniority?: string;
  readonly company?: Employer;
  readonly country?: string;
  readonly countryCode?: string;
  readonly state?: string;
  readonly city?: string;
  /** Whether Lusha marks the person as being in the EU. */
  readonly isEu?: boolean;
  readonly linkedin?: string;
  /** False when the preview says there is none to reveal; absent when it does not say. */
  readonly hasEmails?: boolean;
  readonly hasPhones?: boolean;
  /** Credits a reveal costs now, from `canReveal`; 0 when the account owns it already. */
  readonly prices?: Readonly<Partial<Record<ContactReveal, number>>>;
  /** All that the file was allowed to keep of a person it has bought: the rest must be asked for again. */
  readonly idOnly?: true;
  /** True once an enrich answered: then the fields that search never returns are known too. */
  readonly enriched?: boolean;
  readonly emails?: readonly Email[];
  readonly phones?: readonly Phone[];
  /** `YYYY-MM-DD`, start of the present job. */
  readonly startDate?: string;
  readonly previous?: PreviousJob;
  readonly xUrl?: string;
  /** `YYYY-MM-DD`, when Lusha last updated the record. */
  readonly updated?: string;
}

/** Newer knowledge over older: what `newer` does not say stays. */
export function mergeContacts(older: Contact, newer: Contact): Contact {
  if (newer.idOnly) return older;
  if (older.idOnly) return newer;
  const company = older.company || newer.company ? { ...older.company, ...newer.company } : undefined;
  return { ...older, ...newer, ...(company ? { company } : {}) };
}
