/** The call that names the buying group of companies: the people of each who decide on, support, and use a purchase. */
import type { BuyingRole, GroupMembership } from '../core/buying-group';
import type { Contact } from '../core/contact';
import { type CompanyIdentifiers, companyFits } from '../core/lookup';
import type { Call } from './call';
import { type ItemReader, type ItemResult, matchResults, readItem, UNTIED } from './parse';
import { readContact } from './parse-contact';
import { isOutOfCredits } from './parse-status';
import { known, type RawRecord, readCount, readList, readNumber, readRecord, readText } from './read';

/** The most companies of one request. */
export const MOST_GROUPS = 25;
/** The largest page, counted in people of all companies together. */
const LARGEST_GROUP_PAGE = 100;

/** Returns how many companies one request takes, so that up to `each` people of all of them fit on one page. */
export function groupsPerRequest(each: number): number {
  return Math.min(MOST_GROUPS, Math.max(1, Math.floor(LARGEST_GROUP_PAGE / each)));
}

/** Lusha refuses a company with both. */
export type GroupIdentifier =
  | { readonly domain: string; readonly id?: undefined }
  | { readonly id: string; readonly domain?: undefined };

export interface GroupItem {
  /** The caller chooses a different reference for each company and finds the group under it. */
  readonly reference: string;
  readonly by: GroupIdentifier;
}

export interface GroupTerms {
  /** The roles of the people. Lusha refuses an empty list. */
  readonly roles: readonly [BuyingRole, ...BuyingRole[]];
  /** The most people of one company. Without it, Lusha would return and charge up to 60. */
  readonly limit: number;
}

/** The people of one company that a page lists, in Lusha's order. */
export interface Group {
  readonly companyId?: string;
  readonly contacts: readonly Contact[];
}

export interface GroupPage {
  /** The groups by reference. A reference is absent if the page lists nobody of the company. */
  readonly groups: ReadonlyMap<string, ItemResult<Group>>;
  /** The number of people that the page lists, with those of whom it gives only an error. */
  readonly rows: number;
  /** The number of people over all pages; absent when Lusha does not say. */
  readonly total?: number;
  /** Set when the credits ran out, so that people may be missing. */
  readonly outOfCredits?: true;
}

/**
 * Builds the call for one page of groups, counted from 0. The page has the largest size. It is not repeatable, because each
 * person who is returned is charged.
 */
export function buyingGroups(
  items: readonly GroupItem[],
  { roles, limit }: GroupTerms,
  page: number,
): Call<GroupPage> {
  return {
    method: 'post',
    path: '/v3/contacts/buying-group',
    body: {
      companies: items.map(({ reference, by }) => ({ clientReferenceId: reference, ...sent(by) })),
      personas: roles,
      contactsLimit: limit,
      pagination: { page, size: LARGEST_GROUP_PAGE },
    },
    kind: 'buyingGroup',
    charged: true,
    repeatable: false,
    parse: (body) => readPage(body, items),
  };
}

/** Picks the one identifier that Lusha accepts. */
function sent({ domain, id }: GroupIdentifier): CompanyIdentifiers {
  return id === undefined ? { domain } : { id };
}

const GROUP: ItemReader<Group> = { read: readGroup };

function readPage(body: unknown, items: readonly GroupItem[]): GroupPage | undefined {
  const references = items.map(({ reference }) => reference);
  const groups = matchResults(body, references, 'clientReferenceId', GROUP, (group, index) =>
    isOf(items[index]?.by, group),
  );
  const answer = readRecord(body);
  if (!groups || !answer) return undefined;
  const rows = countIn(Array.isArray(answer.results) ? answer.results : []);
  return {
    groups: withoutNobody(groups, rows),
    rows,
    ...known<Pick<GroupPage, 'total'>>({ total: readCount(readRecord(answer.pagination)?.total) }),
    ...(isOutOfCredits(answer) ? { outOfCredits: true as const } : {}),
  };
}

/** Returns whether a group without a reference is that of the company. Its people name it. */
function isOf(by: GroupIdentifier | undefined, { companyId, contacts }: Group): boolean {
  const domain = contacts.find(({ company }) => company?.domain !== undefined)?.company?.domain;
  return by !== undefined && companyFits(sent(by), { id: companyId ?? '', ...(domain ? { domain } : {}) });
}

/** Leaves out companies that are only uncertain because a group without people does not say whose it is. */
function withoutNobody(
  groups: ReadonlyMap<string, ItemResult<Group>>,
  rows: number,
): ReadonlyMap<string, ItemResult<Group>> {
  const tied = [...groups.values()].reduce(
    (sum, one) => sum + (one.kind === 'found' ? one.record.contacts.length : 0),
    0,
  );
  if (tied < rows) return groups;
  return new Map([...groups].filter(([, one]) => one !== UNTIED));
}

function contactsOf(item: unknown): readonly unknown[] {
  const contacts = readRecord(item)?.contacts;
  return Array.isArray(contacts) ? contacts : [];
}

/** Counts the people of all groups once each. */
function countIn(results: readonly unknown[]): number {
  const contacts = results.flatMap(contactsOf);
  const ids = contacts.map((contact, at) => readText(readRecord(contact)?.id) ?? at);
  return new Set(ids).size;
}

/** Reads one group; `undefined` where the item is empty. People with an error, and people listed twice, are left out. */
function readGroup(item: RawRecord): Group | undefined {
  const companyId = readText(item.companyId);
  if (companyId === undefined && !Array.isArray(item.contacts)) return undefined;
  const contacts = new Map<string, Contact>();
  for (const one of contactsOf(item)) {
    const result = readItem(readRecord(one) ?? {}, { read: readMember });
    if (result.kind === 'found') contacts.set(result.record.id, result.record);
  }
  return { ...(companyId === undefined ? {} : { companyId }), contacts: [...contacts.values()] };
}

function readMember(item: RawRecord): Contact | undefined {
  const contact = readContact(item);
  if (!contact) return undefined;
  const score = readNumber(item.score);
  const group: GroupMembership = {
    // A guide of Lusha says that each person has exactly one role.
    roles: readList(item.roles, readText) ?? [],
    ...(score !== undefined && score >= 0 && score <= 1 ? { score } : {}),
  };
  return { ...contact, group };
}
