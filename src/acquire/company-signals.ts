/** Asks what happened at the companies of rows: those without a known ID are looked up first. */
import { joinLookups, type Lookup, type LookupKey } from '../core/lookup';
import type { Entry } from '../ledger/entry';
import { acquire } from './acquire';
import type { Answer, Answers, PurchaseContext } from './purchase-request';
import { RECORD_KINDS } from './record-kinds';
import { acquireSignals } from './signals';
import type { SignalsRequest } from './signals-request';

/** Rows and what is asked about them. */
export interface CompanySignalsRequest extends Omit<SignalsRequest, 'kind' | 'ids' | 'neighbours'> {
  readonly lookups: readonly Lookup[];
  /** Returns the lookups of neighboring cells, which fill up a request that is sent anyway. Called only in that case. */
  readonly neighbours?: () => readonly Lookup[];
}

const NOTHING = new Set<string>();

/**
 * Answers every lookup with its entry of signals. One without a company, or whose company is not certain, is answered with
 * what was found instead. Never throws because of a lookup: one without a full answer carries a problem.
 */
export function acquireCompanySignals(context: PurchaseContext, request: CompanySignalsRequest): Answers {
  const { lookups, neighbours, ...asked } = request;
  const { budget } = request;
  let around: readonly Lookup[] | undefined;
  const readNeighbours = () => {
    around = around ?? neighbours?.() ?? [];
    return around;
  };
  const companies = acquire(context, RECORD_KINDS.company, {
    lookups: lookups.filter(({ by }) => by.id === undefined),
    required: NOTHING,
    ...(budget ? { budget } : {}),
    ...(neighbours ? { neighbours: () => readNeighbours().filter(({ by }) => by.id === undefined) } : {}),
  });
  const ids = new Map<LookupKey, string>();
  for (const lookup of lookups) {
    const id = companyIdOf(lookup, companies.get(lookup.key)?.entry);
    if (id !== undefined) ids.set(lookup.key, id);
  }
  const signals = acquireSignals(context, {
    ...asked,
    kind: 'company',
    ids: [...ids.values()],
    ...(neighbours ? { neighbours: () => knownIds(context, readNeighbours()) } : {}),
  });
  return new Map(
    lookups.map(({ key }): [LookupKey, Answer] => {
      const id = ids.get(key);
      if (id === undefined) return [key, companies.get(key) ?? {}];
      const entry = signals.entries.get(id);
      const problem = signals.open.get(id) ?? signals.problem;
      return [key, { ...(entry ? { entry } : {}), ...(problem ? { problem } : {}) }];
    }),
  );
}

/** Returns the ID of a lookup's company, as far as it is known and certain. */
export function companyIdOf(lookup: Lookup, entry: Entry | undefined): string | undefined {
  if (lookup.by.id !== undefined) return lookup.by.id;
  const company = RECORD_KINDS.company.recordOf(entry);
  if (!company) return undefined;
  // A company of which only the ID is kept was found for this row before.
  return company.idOnly || RECORD_KINDS.company.matchOf(lookup, company) === 'strong'
    ? company.id
    : undefined;
}

function knownIds({ ledger }: PurchaseContext, lookups: readonly Lookup[]): readonly string[] {
  const { entries } = ledger.look(joinLookups(lookups));
  return lookups.flatMap((lookup) => companyIdOf(lookup, entries.get(lookup.key)) ?? []);
}
