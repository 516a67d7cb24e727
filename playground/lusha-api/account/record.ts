/** The record: every request and every credit charged, from which tests read what a piece of work has cost. */

import type { ChargeKind } from './prices';

export interface RequestEntry {
  /** Epoch ms of the playground's clock. */
  readonly at: number;
  readonly method: string;
  /** With its query string. */
  readonly path: string;
  readonly body: string;
  /** The status the server decided on; `null` when the connection was lost before it acted. */
  readonly status: number | null;
  /** The caller never saw the answer. */
  readonly lost: boolean;
  /** Lookups or ids sent; for prospecting the page size asked for. */
  readonly items: number;
  readonly creditsCharged: number;
  /** Whether this kind of call can cost credits (search, enrich, prospecting) or never does (usage, filters). */
  readonly kind: 'charged' | 'free';
}

interface ChargeEntry {
  /** Epoch ms of the playground's clock. */
  readonly at: number;
  readonly kind: ChargeKind;
  /** Contact or company paid for, in the `v1.` form; `null` for a search, which is charged as a whole. */
  readonly id: string | null;
  readonly credits: number;
}

interface RepeatedCharge {
  readonly kind: ChargeKind;
  readonly id: string;
  /** How often credits were charged for it, two or more. */
  readonly times: number;
}

export interface LushaRecord {
  readonly requests: readonly RequestEntry[];
  readonly charges: readonly ChargeEntry[];
  /** Requests of the kind that can cost credits, whatever they were charged. */
  readonly chargedRequests: number;
  /** Requests of the kind that never costs credits. */
  readonly freeRequests: number;
  readonly credits: Readonly<Record<ChargeKind, number>>;
  /** Credits charged since the beginning or the last `reset`. */
  readonly total: number;
  /** Credits left on the account now; a `reset` leaves it alone. */
  readonly balance: number;
  /** What was charged more than once; for `revealEmail` and `revealPhone` this should stay empty. */
  readonly chargedTwice: readonly RepeatedCharge[];
  /** Forgets requests and charges; balance, quota and what is revealed stay. */
  reset(): void;
}

/** The record as its owner sees it: something to write to. */
export interface RecordBook {
  readonly record: LushaRecord;
  addRequest(entry: RequestEntry): void;
  addCharges(entries: readonly ChargeEntry[]): void;
}

export function createRecord(balance: () => number): RecordBook {
  let requests: RequestEntry[] = [];
  let charges: ChargeEntry[] = [];

  const record: LushaRecord = {
    get requests() {
      return requests;
    },
    get charges() {
      return charges;
    },
    get chargedRequests() {
      return requests.filter((entry) => entry.kind === 'charged').length;
    },
    get freeRequests() {
      return requests.filter((entry) => entry.kind === 'free').length;
    },
    get credits() {
      const sums: Record<ChargeKind, number> = {
        contactSearch: 0,
        companySearch: 0,
        revealEmail: 0,
        revealPhone: 0,
        revealCompany: 0,
        revealCompanyPremiumData: 0,
        showSignalsContact: 0,
        showSignalsCompany: 0,
      };
      for (const charge of charges) sums[charge.kind] += charge.credits;
      return sums;
    },
    get total() {
      return charges.reduce((sum, charge) => sum + charge.credits, 0);
    },
    get balance() {
      return balance();
    },
    get chargedTwice() {
      const seen = new Map<string, { kind: ChargeKind; id: string; times: number }>();
      for (const { kind, id, credits } of charges) {
        if (id === null || credits === 0) continue;
        const entry = seen.get(`${kind} ${id}`) ?? { kind, id, times: 0 };
        seen.set(`${kind} ${id}`, { ...entry, times: entry.times + 1 });
      }
      return [...seen.values()].filter((entry) => entry.times > 1);
    },
    reset() {
      requests = [];
      charges = [];
    },
  };
  return {
    record,
    addRequest: (entry) => requests.push(entry),
    addCharges: (entries) => charges.push(...entries),
  };
}
