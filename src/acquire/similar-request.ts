/** The requests for similar records: whom they name as seeds, whom they exclude, and what is sent after a refusal. */
import type { Lookup } from '../core/lookup';
import { contactLookup } from '../core/lookup/keys';
import type { Failure } from '../lusha/failure';
import { similarCompanies, similarContacts } from '../lusha/similar';
import type { NeverNames } from './never-contact';
import type { NeverSent, PageRequested } from './page-purchase';
import type { Purchasable } from './record-kind';
import {
  different,
  FEWEST_SEEDS,
  type Identifier,
  identifierOf,
  listsOf,
  MOST_SEEDS,
  type SeedRow,
  type Seeds,
} from './seeds';

/** Lusha excludes no more identifiers than it takes seeds. */
const MOST_EXCLUDED = MOST_SEEDS;

/** Where the next page begins. */
export interface NextSimilar {
  /** Counted from 0. */
  readonly page: number;
  /** The number of results to request. */
  readonly size: number;
  readonly session?: string;
}

/** Whom a page must not list. */
export interface KnownRecords {
  /** Rows of lists in the file. */
  readonly rows: readonly SeedRow[];
  /** Returns the records of earlier pages, for requests without a session. */
  readonly previous: () => readonly Purchasable[];
}

const NOBODY: NeverNames = { emails: [], profiles: [], domains: [] };

/** Makes the request for one page. */
export function similarRequest(seeds: Seeds, next: NextSimilar, known: KnownRecords): PageRequested {
  return requested(seeds, next, next.session, NOBODY, known);
}

/** Makes the same request without anybody whom the file has forgotten, which excludes who is never contacted. Returns `undefined` where too few seeds are left. */
export function allowedRequest(
  seeds: Seeds,
  next: NextSimilar,
  known: KnownRecords,
  never: NeverSent,
): PageRequested | undefined {
  const { identifiers, rows } = withoutForgotten(seeds, known.rows, never);
  if (identifiers.length < FEWEST_SEEDS) return undefined;
  return requested({ ...seeds, identifiers }, next, next.session, never.names, { ...known, rows });
}

/** Returns the seeds and rows that name nobody whom the file has forgotten: such a person may still stand in the list. */
function withoutForgotten(seeds: Seeds, rows: readonly SeedRow[], never: NeverSent) {
  const isForgotten = (lookup: Lookup) => never.reasonFor(lookup) === 'forgotten';
  const forgotten = rows
    .filter(({ lookup }) => isForgotten(lookup))
    .map((row) => JSON.stringify(identifierOf(row)));
  return {
    identifiers: seeds.identifiers.filter(
      (one) =>
        !forgotten.includes(JSON.stringify(one)) && !(seeds.kind === 'contact' && isForgotten(lookupOf(one))),
    ),
    rows: rows.filter(({ lookup }) => !isForgotten(lookup)),
  };
}

function lookupOf({ list, value }: Identifier): Lookup {
  if (list === 'contacts') return contactLookup(value);
  if (list === 'emails') return contactLookup({ email: value });
  return contactLookup(list === 'ids' ? { id: value } : { linkedinUrl: value });
}

function requested(
  seeds: Seeds,
  next: NextSimilar,
  session: string | undefined,
  names: NeverNames,
  known: KnownRecords,
): PageRequested {
  const previous = session === undefined && next.page > 0 ? known.previous() : [];
  const request = {
    seeds: listsOf(seeds.identifiers),
    exclude: listsOf(excluded(seeds, previous, names, known.rows)),
    limit: next.size,
    ...(session === undefined ? {} : { session }),
  };
  return {
    call: seeds.kind === 'contact' ? similarContacts(request) : similarCompanies(request),
    instead: (failure) => {
      // The session has ended. Another one begins, in which what is known may come again.
      if (failure.status === 410 && session !== undefined)
        return requested(seeds, next, undefined, names, known);
      const fewer = withoutNamed(seeds, failure);
      return fewer && requested(fewer, next, session, names, known);
    },
  };
}

/** Returns the identifiers to exclude: first those that would come back for certain. */
function excluded(
  { kind }: Seeds,
  previous: readonly Purchasable[],
  names: NeverNames,
  rows: readonly SeedRow[],
): readonly Identifier[] {
  const identifiers = [
    ...previous.flatMap((record) => identifierOfRecord(kind, record) ?? []),
    ...(kind === 'contact'
      ? [...listed('emails', names.emails), ...listed('linkedinUrls', names.profiles)]
      : listed('domains', names.domains)),
    ...rows.flatMap((row) => (row.lookup.kind === kind ? (identifierOf(row) ?? []) : [])),
  ];
  return different(identifiers).slice(0, MOST_EXCLUDED);
}

function listed(
  list: 'emails' | 'linkedinUrls' | 'domains',
  values: readonly string[],
): readonly Identifier[] {
  return values.map((value) => ({ list, value }));
}

function identifierOfRecord(kind: Seeds['kind'], { id, domain }: Purchasable): Identifier | undefined {
  if (kind === 'contact') return { list: 'ids', value: id };
  return domain === undefined ? undefined : { list: 'domains', value: domain };
}

/** Matches the place of a seed in a refusal, such as `seeds.domains.3`. */
const NAMED_SEED = /\bseeds\.(\w+)(?:\.|\[)(\d+)/g;

/** Returns the seeds without those that a refusal names; `undefined` where it names none, or where too few are left. */
function withoutNamed(seeds: Seeds, { code, message }: Failure): Seeds | undefined {
  if (code !== 'bad_request') return undefined;
  const named = new Set<string>();
  message.replace(NAMED_SEED, (whole, list: string, at: string) => {
    named.add(`${list} ${at}`);
    return whole;
  });
  const places = new Map<string, number>();
  const identifiers = seeds.identifiers.filter(({ list }) => {
    const at = places.get(list) ?? 0;
    places.set(list, at + 1);
    return !named.has(`${list} ${at}`);
  });
  const isFewer = identifiers.length < seeds.identifiers.length;
  return isFewer && identifiers.length >= FEWEST_SEEDS ? { ...seeds, identifiers } : undefined;
}
