/** One Lusha account: its credits, what it has revealed, and what each item costs it now. */

import type { LushaAnswers } from '../../unknowns';
import type { Person } from '../world/people';
import type { ChargeKind, Prices } from './prices';
import type { ChargedEvent } from './record';

export type ContactField = 'emails' | 'phones';

/** One charge of a request that is about to be answered. */
export interface Charge {
  readonly kind: ChargeKind;
  /** The contact or company that is paid for; `null` for a search, which is charged as a whole. */
  readonly id: string | null;
  readonly credits: number;
  /** The event that is paid for. */
  readonly event?: ChargedEvent;
  /** The blocks of a company among what is paid for. */
  readonly blocks?: readonly string[];
}

export interface Account {
  readonly credits: { readonly total: number; readonly used: number; readonly remaining: number };
  /** Returns the credits that `canReveal` promises for a field of a person: 0 once the field is revealed. */
  quotedPrice(person: Person, field: ContactField, now: number): number;
  /** Returns the credits that a reveal of the field is charged: the quoted price, unless the account breaks its promise. */
  chargedPrice(person: Person, field: ContactField, now: number): number;
  /** Returns whether the base record of a company, or a block of it, is paid for and may be had again for nothing. */
  ownsOfCompany(id: string, block?: string): boolean;
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
  /** How long a reveal of a contact stays paid for. */
  readonly repeatsFree: LushaAnswers['repeatsFree'];
  readonly companyRepeats: LushaAnswers['companyRepeats'];
}

const KIND_OF_FIELD: Readonly<Record<ContactField, ChargeKind>> = {
  emails: 'revealEmail',
  phones: 'revealPhone',
};

/** How long a reveal stays paid for, in ms. */
const LASTS: Readonly<Record<LushaAnswers['repeatsFree'], number>> = {
  'for ever': Number.POSITIVE_INFINITY,
  'a day': 86_400_000,
  never: 0,
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
    return since !== undefined && now - since < LASTS[terms.repeatsFree] ? 0 : prices[kind];
  }

  return {
    get credits() {
      return { total, used, remaining: total - used };
    },
    quotedPrice: (person, field, now) => price(terms.prices, person, field, now),
    chargedPrice: (person, field, now) => price(terms.chargedPrices, person, field, now),
    ownsOfCompany(id, block) {
      if (terms.companyRepeats === 'charged') return false;
      return paid.has(block === undefined ? `revealCompany ${id}` : `${block} ${id}`);
    },
    settle(charges, now) {
      for (const charge of charges) {
        used += charge.credits;
        if (charge.id !== null) paid.set(`${charge.kind} ${charge.id}`, now);
        for (const block of charge.blocks ?? []) paid.set(`${block} ${charge.id}`, now);
      }
    },
    addCredits(count) {
      total += count;
    },
    dump: () => ({ total, used, paid: Object.fromEntries(paid) }),
  };
}
