/** An entry of the ledger: what this file knows of one lookup. */
import { type Company, mergeCompanies } from '../core/company';
import { type Contact, mergeContacts } from '../core/contact';
import { companyAliases, contactAliases, type LookupKey } from '../core/lookup';
import { mergeSignals, type SignalsEntry, signalsOver } from './signals-entry';

/** A search or a reveal that ended without a record, and need not be sent again for a while. */
export type Miss = 'no match' | 'restricted' | 'bad input';

/** A person. */
export interface ContactEntry {
  readonly kind: 'contact';
  /** Epoch ms of the last answer about it. */
  readonly at: number;
  readonly contact: Contact;
  /** Epoch ms of the last reveal. */
  readonly bought?: number;
  /** Set when Lusha matched the person but the reveal failed at `at`: it is not repeated at once. */
  readonly failed?: string;
  /** Set when long texts and lists were left out, because no more fits into a store. */
  readonly shortened?: true;
}

interface CompanyEntry {
  readonly kind: 'company';
  readonly at: number;
  readonly company: Company;
  readonly bought?: number;
  readonly failed?: string;
  readonly shortened?: true;
  /** `true` if a reveal was sent and no answer is recorded: repeating it may be charged twice. `false` if Lusha refused it. */
  readonly revealSent?: boolean;
}

export interface MissEntry {
  readonly kind: 'miss';
  readonly at: number;
  readonly outcome: Miss;
}

/** One page of a search by criteria or of similar records: each of `ids` has an entry of its own, under the key of the id. */
export interface ListEntry {
  readonly kind: 'list';
  readonly at: number;
  /** In Lusha's order. */
  readonly ids: readonly string[];
  /** All that match, beyond `ids`; absent where Lusha did not say. */
  readonly total?: number;
  /** Whether Lusha vouches for `total`; absent where it did not say. */
  readonly totalIsExact?: boolean;
  /** How many different results Lusha listed, with those that are not among `ids`; absent in entries of earlier versions. */
  readonly rows?: number;
  /** How many of them are on the never-contact list. */
  readonly leftOut?: number;
  /** How many of them the file has forgotten. */
  readonly forgotten?: number;
  /** Of similar records: how many were requested, and whether there are more. */
  readonly asked?: number;
  readonly hasMore?: boolean;
  /** The session in which the next page repeats no similar record; absent where Lusha named none. */
  readonly session?: string;
  /** The session of the page before had ended, so that records of earlier pages may be among these. */
  readonly isAnew?: true;
}

/** The buying group of one company: each of `ids` has an entry of its own, under the key of the id. */
export interface GroupEntry {
  readonly kind: 'group';
  readonly at: number;
  /** In Lusha's order; none where Lusha names nobody of the company. */
  readonly ids: readonly string[];
  /** How many more people of it are on the never-contact list. */
  readonly leftOut?: number;
  /** How many more people of it the file has forgotten. */
  readonly forgotten?: number;
  /**
   * Set while more people may be on a further page: its number, and the keys of all companies of the request. `isSent`: that
   * page was sent and no answer is recorded, so that sending it again may be charged again.
   */
  readonly rest?: { readonly page: number; readonly of: readonly LookupKey[]; readonly isSent?: true };
}

/** The signal score of one person or company. Without `score` and `none`, nothing is known of it. */
export interface ScoreEntry {
  readonly kind: 'score';
  readonly at: number;
  /** Lusha's ID. */
  readonly id: string;
  /** From 0 to 1. */
  readonly score?: number;
  /** What it is based on, in Lusha's words. */
  readonly types?: readonly string[];
  /** Why there is none. */
  readonly none?: 'no score' | 'not found';
  /** When it was asked for without a recorded answer: asking again may be charged again. */
  readonly sent?: number;
}

/** A page of results was sent and no list is recorded. Sending it again may be charged in full, unless Lusha refused it. */
interface SentEntry {
  readonly kind: 'sent';
  readonly at: number;
  readonly isRefused?: true;
  /** Its list is kept for good. */
  readonly isKept?: true;
}

/** Tells whether the entry is of a search that may be asked again: it is replaced, and nothing that is kept for good is lost. */
export function isOfSearch(entry: Entry): boolean {
  if (entry.kind === 'list') return entry.asked === undefined;
  return entry.kind === 'sent' && !entry.isKept;
}

/** What the ledger holds under one key. */
export type Entry =
  | ContactEntry
  | CompanyEntry
  | MissEntry
  | ListEntry
  | GroupEntry
  | SentEntry
  | ScoreEntry
  | SignalsEntry;

/** Tells whether the entry is of one person or company. */
export function isRecord(entry: Entry): entry is ContactEntry | CompanyEntry {
  return entry.kind === 'contact' || entry.kind === 'company';
}
/** Tells whether something of it was revealed to this file, also where the file keeps no more than its id. */
export function isBought(entry: Entry | undefined): boolean {
  return entry !== undefined && isRecord(entry) && entry.bought !== undefined;
}

/** Entries by their keys. */
export type Entries = ReadonlyMap<LookupKey, Entry>;

/** Merges newer knowledge over older. A later miss never replaces a record, so what was purchased stays known. */
export function mergeEntries(a: Entry, b: Entry): Entry {
  const [older, newer] = isNewer(b, a) ? [a, b] : [b, a];
  // Two records are never mixed; an entry without an id belongs to the record that is known.
  if (recordId(older) !== undefined && recordId(newer) !== undefined && recordId(older) !== recordId(newer)) {
    return newer;
  }
  if (older.kind === 'contact' && newer.kind === 'contact') {
    return { ...lastBought(older), ...newer, contact: mergeContacts(older.contact, newer.contact) };
  }
  if (older.kind === 'company' && newer.kind === 'company') {
    const company = mergeCompanies(older.company, newer.company);
    return { ...lastBought(older), ...lastSent(older, newer), ...newer, company };
  }
  if (older.kind === 'signals' && newer.kind === 'signals') return mergeSignals(older, newer);
  // What was paid for stays known, whatever was asked later.
  if (older.kind === 'score' && newer.kind === 'score')
    return newer.score === undefined && older.score !== undefined ? older : newer;
  return newer.kind === 'miss' && (isRecord(older) || older.kind === 'signals') ? older : newer;
}

/** Tells whether `one` is the newer of two. Of the same answer the whole one counts as newer than what was shortened of it. */
function isNewer(one: Entry, other: Entry): boolean {
  return one.at === other.at ? isShortened(other) || !isShortened(one) : one.at > other.at;
}

function isShortened(entry: Entry): boolean {
  return isRecord(entry) && entry.shortened === true;
}

function lastBought({ bought }: ContactEntry | CompanyEntry): { readonly bought?: number } {
  return bought === undefined ? {} : { bought };
}

/** Tells whether the record holds something that only a reveal gives. */
export function isRevealed(entry: Entry): boolean {
  if (entry.kind === 'contact')
    return entry.contact.emails !== undefined || entry.contact.phones !== undefined;
  return (
    entry.kind === 'company' && (entry.company.facts !== undefined || entry.company.blocks !== undefined)
  );
}

/** A reveal that was sent stays noted until its own answer arrives: a later search tells nothing about it. */
function lastSent(older: CompanyEntry, { bought, failed, company }: CompanyEntry): Partial<CompanyEntry> {
  const isAnswered = [bought, failed, company.facts, company.blocks].some((one) => one !== undefined);
  return isAnswered || older.revealSent === undefined ? {} : { revealSent: older.revealSent };
}

/** Gives the entry of a record whose reveal is about to be sent. Only a company's needs the note. */
export function asSent(entry: Entry): Entry {
  return entry.kind === 'company' ? { ...entry, revealSent: true } : entry;
}

/** Gives the entry of a record whose reveal Lusha certainly refused. */
export function asUnsent(entry: Entry): Entry {
  return entry.kind === 'company' ? { ...entry, revealSent: false } : entry;
}

/** Gives the entry of a reveal that was answered. */
export function asBought(entry: Entry): Entry {
  return isRecord(entry) ? { ...entry, bought: entry.at } : entry;
}

/** Gives the Lusha id of what was found, if anything was. */
export function recordId(entry: Entry): string | undefined {
  if (!isRecord(entry)) return undefined;
  return entry.kind === 'contact' ? entry.contact.id : entry.company.id;
}

/** Gives the keys under which what was found is known by itself; that of its id first, where the entry tells it. */
export function aliasesOf(entry: Entry): readonly LookupKey[] {
  if (!isRecord(entry)) return [];
  return entry.kind === 'contact' ? contactAliases(entry.contact) : companyAliases(entry.company);
}

/** Adds `entry` to what `entries` holds under `key`. */
export function addEntry(entries: Map<LookupKey, Entry>, key: LookupKey, entry: Entry): void {
  const known = entries.get(key);
  entries.set(key, known ? mergeEntries(known, entry) : entry);
}

/** Gives the part of `entry` that `known` does not say already: what the journal has to keep. Merged over `known` it gives `entry`. */
export function changesOver(known: Entry | undefined, entry: Entry): Entry {
  if (entry.kind === 'contact' && known?.kind === 'contact') {
    return { ...entry, contact: difference(known.contact, entry.contact) };
  }
  if (entry.kind === 'company' && known?.kind === 'company') {
    return { ...entry, company: difference(known.company, entry.company) };
  }
  if (entry.kind === 'signals' && known?.kind === 'signals') return signalsOver(known, entry);
  return entry;
}

/** Even the id is left out: forty random characters, known to what this is merged over. */
function difference<T extends object>(known: T, latest: T): T {
  const same = (name: string) =>
    JSON.stringify(known[name as keyof T]) === JSON.stringify(latest[name as keyof T]);
  return Object.fromEntries(Object.entries(latest).filter(([name]) => !same(name))) as T;
}

/** Tells whether a record has its id; what `changesOver` gives does not, until it is merged. */
export function isWhole(entry: Entry): boolean {
  return !isRecord(entry) || recordId(entry) !== undefined;
}
