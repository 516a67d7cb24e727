/** Buying groups as the source of a fill: the people of the companies of one chunk after the other. */
import { acquire } from '../../acquire/acquire';
import { acquireGroups } from '../../acquire/buying-group';
import type { PersonExecution } from '../../acquire/execution';
import { type GroupCompany, groupCompany } from '../../acquire/group-answer';
import { type KnownGroup, knownGroups } from '../../acquire/known-groups';
import type { Problem, PurchaseContext } from '../../acquire/purchase-request';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { BUYING_ROLES } from '../../core/buying-group';
import type { Budget } from '../../core/caps';
import type { Company } from '../../core/company';
import type { Contact } from '../../core/contact';
import { type CompanyLookup, companyLookup } from '../../core/lookup';
import type { Entry } from '../../ledger/entry';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { GroupTerms } from '../../lusha/buying-group';
import type { CompanyChunk } from '../search/company-cells';
import type { GroupDraft } from './view';

/** How many companies are placed together. */
export const GROUP_CHUNK = 25;
/** The time for moving the purchases of cells to the ledger sheet, when the journal is full. */
const FILING_MS = 10_000;

const COMPANIES = RECORD_KINDS.company;
const PREVIEW: ReadonlySet<string> = new Set(['preview']);

/** What became of the companies of a chunk. The lists name companies as the cells do. */
export interface ChunkGroups {
  readonly people: readonly Contact[];
  /** Companies at which Lusha names nobody, that it does not know, and that are on the never-contact list. */
  readonly nobody: readonly string[];
  readonly unknown: readonly string[];
  readonly never: readonly string[];
  /** Companies that were not asked for yet. */
  readonly open: readonly string[];
  /** Whether the file knew all of it. */
  readonly isFree: boolean;
  /** Why companies are open, or why nothing further may be purchased. */
  readonly problem?: Problem;
}

/** Returns what Lusha is asked for. Without a role, it is asked for all of them. */
export function termsOf({ roles, each }: Pick<GroupDraft, 'roles' | 'each'>): GroupTerms {
  const [first, ...others] = BUYING_ROLES.filter((role) => roles.length === 0 || roles.includes(role));
  return { roles: [first ?? BUYING_ROLES[0], ...others], limit: each };
}

/** Returns what the file knows of the companies of a chunk. Sends no request. `open` are those that would be asked for. */
export function knownChunk(
  execution: Pick<PersonExecution, 'ledger' | 'ports'>,
  chunk: CompanyChunk,
  terms: GroupTerms,
): ChunkGroups & {
  /** How many companies would be looked up by their names. */
  readonly toLookUp: number;
} {
  const { ledger } = execution;
  const lookups = lookupsOf(chunk);
  const entries = chunk.by === 'company' ? ledger.look(lookups).entries : new Map<string, Entry>();
  const named = namedCompanies(chunk, lookups, ({ key }) => entries.get(key), terms);
  const groups = knownGroups(execution, [...named.companies.values()]);
  return { ...joined(chunk, named, groups), toLookUp: named.open.length };
}

/** Returns the groups of the companies of a chunk, and purchases those that the file does not know, as far as `budget` pays. */
export function chunkGroups(
  execution: PersonExecution,
  context: PurchaseContext,
  chunk: CompanyChunk,
  terms: GroupTerms,
  { budget, lostBefore }: { readonly budget: Budget; readonly lostBefore?: number | undefined },
): ChunkGroups {
  const lookups = lookupsOf(chunk);
  const answers =
    chunk.by === 'company' ? acquire(context, COMPANIES, { lookups, required: PREVIEW, budget }) : undefined;
  const named = namedCompanies(chunk, lookups, ({ key }) => answers?.get(key)?.entry, terms);
  const isListed = (at: number) => answers?.get(lookups[at]?.key ?? '')?.problem?.code === 'left_out';
  const never = chunk.names.filter((name, at) => named.open.includes(name) && isListed(at));
  const [failed] = lookups.flatMap(({ key }, at) => (isListed(at) ? [] : (answers?.get(key)?.problem ?? [])));
  const companies = [...named.companies.values()];
  const buy = () => acquireGroups(context, { companies, terms, budget, lostBefore });
  let answer = buy();
  if (answer.problem?.code === 'journal_full') {
    const { clock } = execution.ports;
    createLedgerWriter(execution.ports, execution.ledger).fileAndTidy(clock.now() + FILING_MS);
    answer = buy();
  }
  const problem = answer.problem ?? failed;
  const found = joined(chunk, named, answer.groups);
  return {
    ...found,
    open: found.open.filter((name) => !never.includes(name)),
    never: [...found.never, ...never],
    ...(problem ? { problem } : {}),
  };
}

/** The companies of a chunk that can be asked for, by the names in the cells. */
interface NamedCompanies {
  readonly companies: ReadonlyMap<string, GroupCompany>;
  /** Names that have to be looked up first, and names of which Lusha does not know for certain which company they mean. */
  readonly open: readonly string[];
  readonly unknown: readonly string[];
}

function lookupsOf({ by, names }: CompanyChunk): readonly CompanyLookup[] {
  return names.map((name) => companyLookup(by === 'domain' ? { domain: name } : { name }));
}

function namedCompanies(
  { by, names }: CompanyChunk,
  lookups: readonly CompanyLookup[],
  entryOf: (lookup: CompanyLookup) => Entry | undefined,
  terms: GroupTerms,
): NamedCompanies {
  const companies = new Map<string, GroupCompany>();
  const open: string[] = [];
  const unknown: string[] = [];
  for (const [at, name] of names.entries()) {
    const lookup = lookups[at];
    if (by === 'domain' || !lookup) {
      companies.set(name, groupCompany({ domain: name }, terms));
      continue;
    }
    const entry = entryOf(lookup);
    const company = COMPANIES.recordOf(entry) as Company | undefined;
    if (!entry || company?.idOnly) open.push(name);
    else if (!company || COMPANIES.matchOf(lookup, company) !== 'strong') unknown.push(name);
    else {
      const { id, domain } = company;
      companies.set(name, groupCompany(domain === undefined ? { id } : { domain }, terms));
    }
  }
  return { companies, open, unknown };
}

function joined(
  { names }: CompanyChunk,
  named: NamedCompanies,
  groups: ReadonlyMap<string, KnownGroup>,
): ChunkGroups {
  const groupAt = (name: string) => groups.get(named.companies.get(name)?.key ?? '');
  const all = names.map(groupAt);
  const people = all.flatMap((group) => (group?.kind === 'people' ? group.contacts : []));
  const isEmpty = (group: KnownGroup | undefined) => group?.kind === 'people' && group.contacts.length === 0;
  return {
    people: [...new Map(people.map((contact) => [contact.id, contact])).values()],
    nobody: names.filter((_, at) => isEmpty(all[at])),
    unknown: names.filter((name, at) => named.unknown.includes(name) || all[at]?.kind === 'no company'),
    never: names.filter((_, at) => all[at]?.kind === 'never contact'),
    open: names.filter((name, at) => all[at] === undefined && !named.unknown.includes(name)),
    isFree: all.every((group) => !group?.isPaid),
  };
}
