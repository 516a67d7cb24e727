/** Reads an answer with buying groups into entries of the ledger: the people, and a list of ids for each company. */
import type { Contact } from '../core/contact';
import { digest } from '../core/digest';
import type { LookupKey } from '../core/lookup';
import { idToken } from '../core/lookup/lusha-id';
import type { Entry, GroupEntry, Miss } from '../ledger/entry';
import type { Group, GroupIdentifier, GroupPage, GroupTerms } from '../lusha/buying-group';
import { type ItemResult, UNTIED } from '../lusha/parse';
import { CONTACTS } from './contact-kind';
import { recordEntries, skippedCounts, usableRecords } from './found-records';
import type { NeverContact } from './never-contact';
import { type Pricing, sealedRecord } from './reveal-prices';

/** A company whose group is asked for. Its key also says for which roles, and how many people at most. */
export interface GroupCompany {
  readonly key: LookupKey;
  readonly by: GroupIdentifier;
}

/** Names a company whose group is asked for under these terms. Equal questions have equal keys, whatever the version of an ID. */
export function groupCompany(by: GroupIdentifier, { roles, limit }: GroupTerms): GroupCompany {
  const names = [idToken(by.id ?? ''), by.domain ?? ''];
  return { by, key: digest(JSON.stringify(['group', ...names, [...roles].sort(), limit])) };
}

/** The companies of one request, and the page of it. */
export interface GroupBatch {
  readonly companies: readonly GroupCompany[];
  /** Counted from 0. */
  readonly page: number;
  /** The number of people on earlier pages, as far as this execution knows. */
  readonly read: number;
  /** What earlier pages had of some of the companies. */
  readonly before: ReadonlyMap<LookupKey, GroupEntry>;
}

export interface ReadGroups {
  /** The people come before the lists that name them. */
  readonly entries: readonly (readonly [LookupKey, Entry])[];
  /** The number of people on this page and earlier ones. */
  readonly read: number;
  /** The most people that further pages can have; 0 after the last page. */
  readonly left: number;
  /** Whether the answer has people of whom it does not say at which company they work. */
  readonly isUntied: boolean;
}

interface Reading {
  /** Whether the next page is requested at once, if there is one. */
  readonly goesOn: boolean;
  readonly terms: GroupTerms;
  readonly neverContact: NeverContact;
  readonly pricing: Pricing;
}

/** Reads one page of groups. A company that no page lists has nobody. */
export function readGroups(
  page: GroupPage,
  batch: GroupBatch,
  { goesOn, terms, neverContact, pricing }: Reading,
): ReadGroups {
  const at = pricing.now;
  const { companies, before } = batch;
  const read = batch.read + page.rows;
  const most = companies.length * terms.limit;
  const left = page.rows === 0 ? 0 : Math.max(0, Math.min(page.total ?? most, most) - read);
  const isLast = left === 0 || page.outOfCredits === true;
  const of = companies.map(({ key }) => key);
  const rest = { page: batch.page + 1, of, ...(goesOn ? { isSent: true as const } : {}) };
  const people: Contact[] = [];
  const lists = companies.flatMap(({ key }): [LookupKey, Entry][] => {
    const result = page.groups.get(key);
    // Of the companies without a rest, everything was on an earlier page.
    if (isUntied(result) || isDone(batch, key)) return [];
    if (page.outOfCredits && result?.kind !== 'found') return [[key, { kind: 'sent', at, isRefused: true }]];
    if (result?.kind === 'error') return [[key, { kind: 'miss', at, outcome: outcomeOf(result.code) }]];
    const { records, skipped } = usableRecords(neverContact, 'contact', result?.record.contacts ?? []);
    people.push(...records.map((record) => sealedRecord(CONTACTS, record, pricing)));
    const { ids = [], leftOut = 0, forgotten = 0 } = before.get(key) ?? {};
    const all = [...new Set([...ids, ...records.map(({ id }) => id)])];
    const counts = { leftOut: leftOut + skipped.leftOut, forgotten: forgotten + skipped.forgotten };
    const isWhole = all.length + counts.leftOut + counts.forgotten >= terms.limit;
    return [
      [
        key,
        { kind: 'group', at, ids: all, ...skippedCounts(counts), ...(isLast || isWhole ? {} : { rest }) },
      ],
    ];
  });
  return {
    entries: [...recordEntries(CONTACTS, people, at), ...lists],
    read,
    left,
    isUntied: companies.some(({ key }) => isUntied(page.groups.get(key))),
  };
}

/** Notes that a request is about to be sent, so that it is not sent again by itself when its answer is lost. */
export function sentNotes(batch: GroupBatch, now: number): ReadGroups['entries'] {
  // Its answer counts as newer, however quick it is.
  const at = now - 1;
  return openIn(batch).map(({ key }) => {
    const known = batch.before.get(key);
    return known?.rest
      ? [key, { ...known, at, rest: { ...known.rest, isSent: true } }]
      : [key, { kind: 'sent', at }];
  });
}

/** Notes that a request was refused and cost nothing, so that it may be sent again. */
export function unsentNotes(batch: GroupBatch, at: number): ReadGroups['entries'] {
  return openIn(batch).map(({ key }) => {
    const known = batch.before.get(key);
    if (!known?.rest) return [key, { kind: 'sent', at, isRefused: true }];
    const { isSent, ...rest } = known.rest;
    return [key, { ...known, at, rest }];
  });
}

function openIn(batch: GroupBatch): readonly GroupCompany[] {
  return batch.companies.filter(({ key }) => !isDone(batch, key));
}

/** Returns whether earlier pages of the request had everybody of a company. */
function isDone({ page, before }: GroupBatch, key: LookupKey): boolean {
  return page > 0 && !before.get(key)?.rest;
}

function isUntied(result: ItemResult<Group> | undefined): boolean {
  return result?.kind === 'error' && result.code === UNTIED.code;
}

function outcomeOf(code: string): Miss {
  return code === 'COMPLIANCE_RESTRICTED' ? 'restricted' : 'no match';
}
