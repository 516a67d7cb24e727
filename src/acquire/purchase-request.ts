/** The request, the context and the answers of a purchase. */
import type { Budget } from '../core/caps';
import type { ErrorCode, ErrorParams } from '../core/errors';
import type { Lookup, LookupKey } from '../core/lookup';
import type { QuotaSnapshot } from '../core/quota';
import type { Settings } from '../core/settings';
import type { Entry } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import type { Client } from '../lusha/client';
import type { Ports } from '../ports';
import type { RequiredReveals } from './record-kind';

/** Lookups and the reveals that they require. */
export interface PurchaseRequest {
  /** The lookups in the order of the sheet. Duplicates are allowed. */
  readonly lookups: readonly Lookup[];
  readonly required: RequiredReveals;
  /** Returns the lookups of neighboring cells, which fill up a request that is sent anyway. Called only in that case. */
  readonly neighbours?: () => readonly Lookup[];
  /** Reveals whose answer was lost before this moment (epoch ms) may be repeated. The person agreed to a possible second charge. */
  readonly lostBefore?: number;
  /** The budget that pays for the purchase. Defaults to the limit for formulas. */
  readonly budget?: Budget;
  /** Called when a problem rules out every further purchase, such as a charge above the price. */
  readonly onStop?: (problem: Problem) => void;
  /** Called with what is known when a wave of requests is answered. Returns properties to be written with its answers. */
  readonly onWave?: (known: PurchaseResult) => Readonly<Record<string, string>>;
}

/** The reason why a lookup, or a part of it, has no answer. */
export interface Problem {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

/** The answer to one lookup. A `problem` beside an `entry` is the reason why the missing part was not purchased. */
export interface Answer {
  readonly entry?: Entry;
  readonly problem?: Problem;
}

/** Answers by lookup key. */
export type Answers = ReadonlyMap<LookupKey, Answer>;

/** Everything that the purchases of one execution need. */
export interface PurchaseContext {
  readonly ports: Ports;
  readonly ledger: Ledger;
  /** True in a cell, which runs with the user properties of the file's owner, no matter who looks at it. */
  readonly inCell: boolean;
  /** No request starts after this moment (epoch ms). In a cell it is earlier when calls of services take long. */
  readonly startBefore: number;
  /** All requests must be answered by this moment (epoch ms), which changes in the same way. */
  readonly endBefore: number;
  /** The execution has ended by this moment (epoch ms), and nobody waits longer for what it has claimed. */
  readonly claimUntil: number;
  /** Returns the mean time that a call of a service took so far, in ms. */
  callMs(): number;
  /** The number of seconds after which a request is abandoned. */
  readonly timeoutSeconds: number;
  /** Returns the settings of the person who pays. They are read once, and only if something is missing. */
  settings(): Settings;
  /** Creates a client for the key of `settings`. It passes the quota of each answer to `onQuota`. */
  client(settings: Settings, onQuota: (seen: QuotaSnapshot) => void): Client;
}

/** Settings with the budget that pays for a purchase. */
export type FundedSettings = Settings & { readonly budget: Budget };

/** The result of a purchase: entries, and problems for lookups without an entry. */
export interface PurchaseResult {
  readonly entries: ReadonlyMap<LookupKey, Entry>;
  readonly problems: ReadonlyMap<LookupKey, Problem>;
}
