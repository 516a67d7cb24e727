/** The record of every request and every credit charged. Tests read from it what a piece of work has cost. */

import type { ChargeKind } from './prices';

export interface RequestEntry {
  /** Epoch ms of the playground's clock. */
  readonly at: number;
  readonly method: string;
  /** The path with its query string. */
  readonly path: string;
  readonly body: string;
  /** The status that the server decided on; `null` if the connection was lost before the server acted. */
  readonly status: number | null;
  /** Whether the caller never received the answer. */
  readonly lost: boolean;
  /** How many lookups or IDs were sent; for prospecting and similar records, the requested number of results. */
  readonly items: number;
  readonly creditsCharged: number;
  /** Whether this kind of call can cost credits (search, enrich, prospecting) or never does (usage, filters). */
  readonly kind: 'charged' | 'free';
}

/** An event of a person or company. `key` tells two of one type and day apart. */
export interface ChargedEvent {
  readonly type: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly key: string;
}

export interface ChargeEntry {
  /** Epoch ms of the playground's clock. */
  readonly at: number;
  readonly kind: ChargeKind;
  /** The contact or company that is paid for, in the `v1.` form; `null` for a search, which is charged as a whole. */
  readonly id: string | null;
  readonly credits: number;
  /** The event that is paid for, in the answers of the signals endpoints. */
  readonly event?: ChargedEvent;
}

interface RepeatedCharge {
  readonly kind: ChargeKind;
  readonly id: string;
  /** The event that was charged again. */
  readonly event?: ChargedEvent;
  /** How often credits were charged for it: twice or more. */
  readonly times: number;
}

export interface LushaRecord {
  readonly requests: readonly RequestEntry[];
  readonly charges: readonly ChargeEntry[];
  /** How many requests were of a kind that can cost credits, whether or not they were charged. */
  readonly chargedRequests: number;
  /** How many requests were of a kind that never costs credits. */
  readonly freeRequests: number;
  readonly credits: Readonly<Record<ChargeKind, number>>;
  /** Credits charged since the start or the last `reset`. */
  readonly total: number;
  /** Credits left on the account now. A `reset` does not change them. */
  readonly balance: number;
  /** The events that were charged, in the order of the requests. */
  readonly events: readonly (ChargedEvent & { readonly id: string })[];
  /** What was charged more than once. For `revealEmail` and `revealPhone`, this list should stay empty. An event is told by its ID, type, and day. */
  readonly chargedTwice: readonly RepeatedCharge[];
  /** Deletes requests and charges. The balance, the quota, and what is revealed stay. */
  reset(): void;
}

/** The record together with the functions that add to it. */
export interface RecordBook {
  readonly record: LushaRecord;
  addRequest(entry: RequestEntry): void;
  addCharges(entries: readonly ChargeEntry[]): void;
}

/** Creates a record without requests that begins with `earlier` charges. `balance` returns the credits left on the account. */
export function createRecord(balance: () => number, earlier: readonly ChargeEntry[] = []): RecordBook {
  let requests: RequestEntry[] = [];
  let charges: ChargeEntry[] = [...earlier];

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
        lookalikeContact: 0,
        lookalikeCompany: 0,
        buyingGroupReveal: 0,
        signalScoreContact: 0,
        signalScoreCompany: 0,
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
    get events() {
      return charges.flatMap(({ id, event }) =>
        id === null || event === undefined ? [] : [{ id, ...event }],
      );
    },
    get chargedTwice() {
      const seen = new Map<string, RepeatedCharge>();
      for (const { kind, id, credits, event } of charges) {
        if (id === null || credits === 0) continue;
        const key = event === undefined ? `${kind} ${id}` : `${id} ${event.type} ${event.date} ${event.key}`;
        const entry = seen.get(key) ?? { kind, id, ...(event === undefined ? {} : { event }), times: 0 };
        seen.set(key, { ...entry, times: entry.times + 1 });
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
