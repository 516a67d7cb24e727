/** The buying groups that the file knows, and which of the people in them may be used. */
import type { Contact } from '../core/contact';
import type { Lookup, LookupKey } from '../core/lookup';
import { addEntry, type Entries, type Entry, type GroupEntry } from '../ledger/entry';
import { CONTACTS } from './contact-kind';
import type { GroupCompany } from './group-answer';
import { type NeverContact, readNeverContact } from './never-contact';
import type { PurchaseContext } from './purchase-request';

/** The group of one company. `isPaid`: it was purchased just now, and not known before. */
export type KnownGroup =
  | { readonly kind: 'people'; readonly contacts: readonly Contact[]; readonly isPaid: boolean }
  /** Lusha does not know the company, or may not tell. */
  | { readonly kind: 'no company'; readonly isPaid: boolean }
  | { readonly kind: 'never contact'; readonly isPaid: false };

/** Returns the groups that the file knows, without a request. */
export function knownGroups(
  context: Pick<PurchaseContext, 'ledger' | 'ports'>,
  companies: readonly GroupCompany[],
): ReadonlyMap<LookupKey, KnownGroup> {
  return new KnownGroups(context, companies).groups;
}

/** What is known of some companies. */
export class KnownGroups {
  readonly groups = new Map<LookupKey, KnownGroup>();
  /** What is known of companies of which not all people are. */
  readonly partial = new Map<LookupKey, GroupEntry>();
  /** When companies were asked for of which no answer is recorded (epoch ms). Asking again may be charged again. */
  readonly lost = new Map<LookupKey, number>();
  /** What this execution has learned. */
  private readonly learned = new Map<LookupKey, Entry>();
  private readonly paid = new Set<LookupKey>();
  /** Each company once, because Lusha charges for each time that a request names it. */
  private readonly companies: readonly GroupCompany[];
  private neverContact: NeverContact;

  constructor(
    { ledger, ports }: Pick<PurchaseContext, 'ledger' | 'ports'>,
    companies: readonly GroupCompany[],
  ) {
    this.companies = [...new Map(companies.map((company) => [company.key, company])).values()];
    this.neverContact = readNeverContact(ports, ports.documentProperties.getAll());
    this.look((lookups) => ledger.look(lookups).entries);
  }

  /** The companies whose groups are still to be purchased. */
  get open(): readonly GroupCompany[] {
    return this.companies.filter(({ key }) => !this.groups.has(key));
  }

  /** Returns how many people of a company are known. */
  countOf({ key }: GroupCompany): number {
    const group = this.groups.get(key);
    return group?.kind === 'people' ? group.contacts.length : (this.partial.get(key)?.ids.length ?? 0);
  }

  /** Looks once more, under the file's lock. */
  lookAgain(neverContact: NeverContact, find: (lookups: readonly Lookup[]) => Entries): void {
    this.neverContact = neverContact;
    this.look(find);
  }

  /** Adds what the answer to a request has brought. */
  learn(entries: readonly (readonly [LookupKey, Entry])[]): void {
    for (const [key, entry] of entries) {
      addEntry(this.learned, key, entry);
      this.paid.add(key);
    }
    this.look(() => new Map());
  }

  private look(find: (lookups: readonly Lookup[]) => Entries): void {
    const { open } = this;
    const lists = this.found(
      open.map(({ key }) => listLookup(key)),
      find,
    );
    const ids = [...lists.values()].flatMap((entry) => (entry.kind === 'group' ? entry.ids : []));
    const people = this.found(
      [...new Set(ids)].map((id) => CONTACTS.idLookup(id)),
      find,
    );
    for (const company of open) {
      const group = this.groupOf(company, lists.get(company.key), people);
      if (group) this.groups.set(company.key, group);
    }
  }

  private found(lookups: readonly Lookup[], find: (lookups: readonly Lookup[]) => Entries): Entries {
    const found = new Map(find(lookups));
    for (const { key } of lookups) {
      const own = this.learned.get(key);
      if (own) addEntry(found, key, own);
    }
    return found;
  }

  /** Returns the group of a company when each of its people is known; a file that keeps only ids has forgotten them. */
  private groupOf(
    { key, by }: GroupCompany,
    entry: Entry | undefined,
    people: Entries,
  ): KnownGroup | undefined {
    const { domain } = by;
    const lookup = { kind: 'company', key, aliases: [], by: domain === undefined ? {} : { domain } } as const;
    this.partial.delete(key);
    this.lost.delete(key);
    if (this.neverContact.reasonFor(lookup)) return { kind: 'never contact', isPaid: false };
    const isPaid = this.paid.has(key);
    if (entry?.kind === 'miss') return { kind: 'no company', isPaid };
    if (entry?.kind === 'sent' && !entry.isRefused) this.lost.set(key, entry.at);
    if (entry?.kind !== 'group') return undefined;
    if (entry.rest) {
      if (entry.rest.isSent) this.lost.set(key, entry.at);
      this.partial.set(key, entry);
      return undefined;
    }
    const contacts = entry.ids.flatMap((id) => {
      const contact = CONTACTS.recordOf(people.get(CONTACTS.idLookup(id).key));
      return contact && !contact.idOnly ? [contact] : [];
    });
    if (contacts.length < entry.ids.length) return undefined;
    const isUsable = (contact: Contact) => !this.neverContact.reasonForRecord('contact', contact);
    return { kind: 'people', contacts: contacts.filter(isUsable), isPaid };
  }
}

/** Returns the lookup under which the ledger keeps the group of a company. */
function listLookup(key: LookupKey): Lookup {
  return { kind: 'company', key, aliases: [], by: {} };
}
