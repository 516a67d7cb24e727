/** Handles a request that Lusha refused because of single items: it settles their rows and sends the others again. */
import type { Lookup } from '../core/lookup';
import type { Miss } from '../ledger/entry';
import { batchesOf } from '../lusha/batch';
import type { Failure } from '../lusha/failure';
import {
  lookupsOf,
  type PlannedRequest,
  type PlannedReveal,
  plannedReveals,
  plannedSearches,
  requestSize,
  rowsOf,
} from './planned-requests';
import type { Reveal } from './record-kind';

/** The number of extra requests that may be sent because batches had to be cut around refused items. */
export const EXTRA_REQUESTS = 8;

/** The parts of a refused request. */
export interface Cut {
  /** Requests in which every item is refused. */
  readonly refused: readonly PlannedRequest[];
  /** Requests to send again. */
  readonly again: readonly PlannedRequest[];
}

/** Returns the outcome of the items that a failure refuses, or `undefined` if the failure cannot be about items. */
export function refusalOf(failure: Failure): Miss | undefined {
  if (failure.code === 'restricted') return 'restricted';
  return failure.code === 'bad_request' || failure.code === 'bad_input' ? 'bad input' : undefined;
}

/**
 * Cuts a refused request around the items that the refusal names, or in half if it names none. A single row of several
 * reveals is cut into one request for each reveal, because Lusha may refuse only one of them.
 */
export function cutAround(planned: PlannedRequest, failure: Failure): Cut {
  const size = requestSize(planned);
  if (size === 1) {
    const parts = eachReveal(planned);
    return parts.length > 1 ? { refused: [], again: parts } : { refused: [planned], again: [] };
  }
  const named = namedIn(planned, failure);
  if (named.size === 0) return { refused: [], again: cutInHalf(planned) };
  const indexes = Array.from({ length: size }, (_, index) => index);
  const others = new Set(indexes.filter((index) => !named.has(index)));
  const single = [...named].flatMap((index) => only(planned, new Set([index])));
  const split = single.map((one) => ({ one, parts: eachReveal(one) }));
  return {
    refused: split.flatMap(({ one, parts }) => (parts.length > 1 ? [] : [one])),
    again: [
      ...only(planned, others),
      ...joined(split.flatMap(({ parts }) => (parts.length > 1 ? parts : []))),
    ],
  };
}

/**
 * Returns the blocks of a company reveal that this account does not know: those that are missing from the values that the
 * refusal lists, or those that it names where it lists none.
 */
export function unknownReveals(
  planned: PlannedRequest,
  { acceptedReveals, message }: Failure,
): readonly Reveal[] {
  if (planned.kind === 'search' || planned.rows[0]?.lookups[0]?.kind !== 'company') return [];
  const blocks = planned.reveals.filter((reveal) => reveal !== 'base');
  if (acceptedReveals) return blocks.filter((block) => !acceptedReveals.includes(block));
  const isAboutReveals = /\breveal\b/i.test(message);
  // Names of several words stand for nothing else; `intent` and `competitors` may.
  return blocks.filter(
    (block) => (isAboutReveals || /[A-Z]/.test(block)) && new RegExp(`\\b${block}\\b`).test(message),
  );
}

/** The requests without some reveals, and the lookups of the rows that had them. */
export interface Stripped {
  readonly requests: readonly PlannedRequest[];
  readonly lookups: readonly Lookup[];
}

/** Takes these reveals out of the requests. Rows that have no other reveal are dropped. */
export function withoutReveals(requests: readonly PlannedRequest[], unknown: ReadonlySet<Reveal>): Stripped {
  const isHit = (planned: PlannedRequest): planned is PlannedReveal =>
    planned.kind === 'reveal' && planned.reveals.some((reveal) => unknown.has(reveal));
  const hit = requests.filter(isHit);
  const rows = rowsOf(hit).map((row) => ({
    ...row,
    reveals: row.reveals.filter((reveal) => !unknown.has(reveal)),
  }));
  const others = requests.filter((planned) => !isHit(planned));
  return {
    requests: [...plannedReveals(rows.filter(({ reveals }) => reveals.length > 0)), ...others],
    lookups: lookupsOf(hit),
  };
}

/** Cuts a request of several items in half. */
export function cutInHalf(planned: PlannedRequest): readonly PlannedRequest[] {
  const size = requestSize(planned);
  const indexes = Array.from({ length: size }, (_, index) => index);
  return batchesOf(indexes, Math.ceil(size / 2)).flatMap((half) => only(planned, new Set(half)));
}

/** Returns whether a request was refused for its length, so that a shorter one may go. */
export function isTooLarge(planned: PlannedRequest, { status }: Failure): boolean {
  return status === 413 && requestSize(planned) > 1;
}

/** Splits requests that have more than `most` items. */
export function withinSize(requests: readonly PlannedRequest[], most: number): readonly PlannedRequest[] {
  return requests.flatMap((planned) => {
    if (requestSize(planned) <= most) return [planned];
    return planned.kind === 'search'
      ? batchesOf(planned.lookups, most).map((lookups) => ({ ...planned, lookups }))
      : batchesOf(planned.rows, most).map((rows) => ({ ...planned, rows }));
  });
}

/** Returns the indexes of the items that a refusal names by their place, their reference or an identifier of theirs. */
export function namedIn(planned: PlannedRequest, { items = [], message }: Failure): ReadonlySet<number> {
  const size = requestSize(planned);
  const byPlace = items.filter((index) => index < size);
  if (byPlace.length > 0) return new Set(byPlace);
  const names = planned.kind === 'search' ? planned.lookups.map(namesOf) : planned.rows.map(({ id }) => [id]);
  return new Set(names.flatMap((own, index) => (own.some((name) => isNamed(message, name)) ? [index] : [])));
}

function namesOf({ key, by }: Lookup): readonly string[] {
  const { email, linkedinUrl } = by as { readonly email?: string; readonly linkedinUrl?: string };
  return [key, by.id, email, linkedinUrl].filter((name) => name !== undefined);
}

/** Returns whether a message holds the name as a whole. Short names may be part of anything. */
function isNamed(message: string, name: string): boolean {
  if (name.length < 6) return false;
  const at = message.indexOf(name);
  return at >= 0 && !/[\w-]/.test(message.charAt(at + name.length));
}

/** Returns one request for each reveal of a single person. A company is charged for its base record with each reveal, so it stays whole. */
function eachReveal(planned: PlannedRequest): readonly PlannedReveal[] {
  if (planned.kind === 'search' || planned.reveals.length < 2) return [];
  if (planned.rows.some(({ lookups }) => lookups.some(({ kind }) => kind === 'company'))) return [];
  const rows = planned.rows.flatMap((row) =>
    planned.reveals.map((reveal) => ({ ...row, reveals: [reveal] })),
  );
  return plannedReveals(rows).map((part) => ({ ...part, cut: true as const }));
}

/** Joins requests for the same reveals, so that each reveal takes one request more. */
function joined(parts: readonly PlannedReveal[]): readonly PlannedReveal[] {
  return plannedReveals(parts.flatMap(({ rows }) => rows)).map((part) => ({ ...part, cut: true as const }));
}

function only(planned: PlannedRequest, indexes: ReadonlySet<number>): readonly PlannedRequest[] {
  const kept = <T>(items: readonly T[]) => items.filter((_, index) => indexes.has(index));
  return planned.kind === 'search'
    ? plannedSearches(kept(planned.lookups))
    : plannedReveals(kept(planned.rows)).map((part) => ({ ...part, cut: true as const }));
}
