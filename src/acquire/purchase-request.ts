/** What `acquire` is to buy, what it buys with, and what it answers. */

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

/** Lookups with what is required of them. */
export interface PurchaseRequest {
  /** In the order of the sheet; repeats are welcome. */
  readonly lookups: readonly Lookup[];
  readonly required: RequiredReveals;
  /** Lookups of the cells around this one, bought along when a request goes out anyway. Read only then. */
  readonly neighbours?: () => readonly Lookup[];
  /** Consent to repeat reveals whose answer was lost before this moment (epoch ms): they may be charged a second time. */
  readonly lostBefore?: number;
  /** What pays for it; the limit for formulas unless given. */
  readonly budget?: Budget;
  /** Called when something keeps every further purchase from being made, such as a charge above the price. */
  readonly onStop?: (problem: Problem) => void;
}

/** Why a lookup, or a part of it, is not there. */
export interface Problem {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

/** What came of one lookup. A `problem` beside an `entry` says why the part that is missing was not bought. */
export interface Answer {
  readonly entry?: Entry;
  readonly problem?: Problem;
}

/** Answers by lookup key. */
export type Answers = ReadonlyMap<LookupKey, Answer>;

/** What one execution buys with. */
export interface PurchaseContext {
  readonly ports: Ports;
  readonly ledger: Ledger;
  /** A cell runs with the store of the file's owner, whoever looks at it. */
  readonly inCell: boolean;
  /** Epoch ms after which no request starts, and by which all must be answered. */
  readonly startBefore: number;
  readonly endBefore: number;
  /** Seconds after which a request is given up. */
  readonly timeoutSeconds: number;
  /** The settings of whoever pays. Read once, and only when something is missing. */
  settings(): Settings;
  /** A client for that key, reporting the quota that its answers tell of. */
  client(settings: Settings, onQuota: (seen: QuotaSnapshot) => void): Client;
}

/** Settings under which something may be bought. */
export type FundedSettings = Settings & { readonly budget: Budget };

/** What a purchase brought: entries, and why other lookups have none. */
export interface PurchaseResult {
  readonly entries: ReadonlyMap<LookupKey, Entry>;
  readonly problems: ReadonlyMap<LookupKey, Problem>;
}
