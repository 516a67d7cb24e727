/** One Lusha account: its credits, what it has revealed, and what each item costs it now. */

import type { Person } from '../world/people';
import type { ChargeKind, Prices } from './prices';

export type ContactField = 'emails' | 'phones';

/** One charge of a request that is about to be answered. */
export interface Charge {
  readonly kind: ChargeKind;
  /** The contact or company that is paid for; `null` for a search, which is charged as a whole. */
  readonly id: string | null;
  readonly credits: number;
}

export interface Account {
  readonly credits: { readonly total: number; readonly used: number; readonly remaining: number };
  /** Returns the credits that `canReveal` promises for a field of a person: 0 once the field is revealed. */
  quotedPrice(person: Person, field: ContactField, now: number): number;
  /** Returns the credits that a reveal of the field is charged: the quoted price, unless the account breaks its promise. */
  chargedPrice(person: Person, field: ContactField, now: number): number;
  /** Deducts the credits of an answered request and remembers what it revealed. */
  settle(charges: readonly Charge[], now: number): void;
  addCredits(count: number): void;
  dump(): AccountDump;
}

/** The state of an account, to be kept and taken on. */
export interface AccountDump {
  readonly total: number;
  readonly used: number;
  /** When each kind of reveal of each ID was last paid, in epoch ms. */
  readonly paid: Readonly<Record<string, number>>;
}

export interface AccountTerms {
  readonly credits: number;
  readonly prices: Prices;
  /** Prices that are really charged; the same as `prices` for an honest account. */
  readonly chargedPrices: Prices;
  /** How long a reveal stays paid for, in ms. */
  readonly revealLasts: number;
}

const KIND_OF_FIELD: Readonly<Record<ContactField, ChargeKind>> = {
  emails: 'revealEmail',
  phones: 'revealPhone',
};

/** Returns the kind of charge for revealing a field of a contact. */
export function revealKind(field: ContactField): ChargeKind {
  return KIND_OF_FIELD[field];
}

/** Creates an account: that of `dump`, or one that has revealed nothing yet. */
export function createAccount(terms: AccountTerms, dump?: AccountDump): Account {
  let total = dump?.total ?? terms.credits;
  let used = dump?.used ?? 0;
  /** When each kind of reveal of each ID was last paid, in epoch ms. */
  const paid = new Map<string, number>(Object.entries(dump?.paid ?? {}));

  function price(prices: Prices, person: Person, field: ContactField, now: number): number {
    const kind = KIND_OF_FIELD[field];
    const since = paid.get(`${kind} ${person.id}`);
    return since !== undefined && now - since < terms.revealLasts ? 0 : prices[kind];
  }

  return {
    get credits() {
      return { total, used, remaining: total - used };
    },
    quotedPrice: (person, field, now) => price(terms.prices, person, field, now),
    chargedPrice: (person, field, now) => price(terms.chargedPrices, person, field, now),
    settle(charges, now) {
      for (const charge of charges) {
        used += charge.credits;
        if (charge.id !== null) paid.set(`${charge.kind} ${charge.id}`, now);
      }
    },
    addCredits(count) {
      total += count;
    },
    dump: () => ({ total, used, paid: Object.fromEntries(paid) }),
  };
}
