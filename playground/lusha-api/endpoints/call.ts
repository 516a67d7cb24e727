/** What an endpoint receives and what it returns: a plan, which is charged and sent only if the account can pay for it. */

import type { LushaAnswers } from '../../unknowns';
import type { Account, Charge } from '../account/account';
import type { PlanName } from '../account/plans';
import { type Prices, searchPrice } from '../account/prices';
import type { Quota } from '../account/quota';
import type { Faults } from '../errors/faults';
import type { Refusal } from '../errors/refusals';
import type { Sessions } from '../similar/sessions';
import type { Happenings } from '../world/happenings';
import type { World } from '../world/world';

/** One request on its way through an endpoint. */
export interface Call {
  readonly world: World;
  /** What has happened to people and companies so far. */
  readonly happenings: Happenings;
  readonly account: Account;
  readonly quota: Quota;
  readonly faults: Faults;
  readonly sessions: Sessions;
  readonly prices: Prices;
  readonly chargedPrices: Prices;
  /** How this stand-in settles what the documentation of the API leaves open. */
  readonly answers: LushaAnswers;
  readonly plan: PlanName;
  /** Epoch ms. */
  readonly now: number;
  /** The body parsed from JSON; `undefined` for a GET. */
  readonly body: unknown;
  /** The last part of the path, where it is a parameter. */
  readonly parameter: string;
  readonly query: URLSearchParams;
}

/** An answer that is not sent yet. The dispatcher adds `billing` if it has `results`. */
export interface Plan {
  readonly body: Readonly<Record<string, unknown>>;
  readonly charges: readonly Charge[];
  /** What the service notes once the answer is paid for. */
  readonly whenPaid?: () => void;
}

export type Endpoint = (call: Call) => Plan | Refusal;

/** Returns the charge of a search request: per started block of the rows sent, or of the rows that matched. */
export function searchCharges(
  call: Call,
  kind: 'contactSearch' | 'companySearch',
  sent: number,
  matched: number,
): readonly Charge[] {
  if (matched === 0) return [];
  const items = call.answers.searchBilling === 'rows' ? sent : matched;
  return [{ kind, id: null, credits: searchPrice(call.chargedPrices[kind], items) }];
}

/** Builds an item's error inside an answer with status 200. */
export function itemError(
  code: string,
  message: string,
): { readonly error: { code: string; message: string } } {
  return { error: { code, message } };
}

/** Counts the rows of an answer that are not errors. */
export function foundRows(results: readonly Readonly<Record<string, unknown>>[]): number {
  return results.filter((row) => row.error === undefined).length;
}
