/** Buying groups: who of a company's people would decide on, support, and use a purchase, with a score. */

import { dice, hash } from './dice';
import type { Person } from './people';

export const PERSONAS = ['decision_maker', 'potential_champion', 'end_user'] as const;
export type Persona = (typeof PERSONAS)[number];

export interface Member {
  readonly person: Person;
  /** The main one first. */
  readonly roles: readonly [Persona, ...Persona[]];
  /** From 0 to 1. */
  readonly score: number;
}

const MEMBERS = 61;
const NOBODY = 62;
/** Of one company in this many, no buying group is known. */
const NOBODY_ONE_IN = 12;
/** How many of a hundred people belong to the group of their company. */
const PERCENT_IN_GROUP = 40;
/** The lowest levels of a director and of a senior. */
const DIRECTOR = 6;
const SENIOR = 4;

function mainRole({ seniorityId }: Person): Persona {
  if (seniorityId >= DIRECTOR) return 'decision_maker';
  return seniorityId >= SENIOR ? 'potential_champion' : 'end_user';
}

/** A champion may also decide, and an end user may also be a champion. */
const SECOND: Readonly<Record<Persona, Persona>> = {
  decision_maker: 'potential_champion',
  potential_champion: 'decision_maker',
  end_user: 'potential_champion',
};

/** Returns the buying group of a company from its staff, the highest score first. It is empty for some companies. */
export function buyingGroup(seed: number, company: number, staff: readonly Person[]): readonly Member[] {
  if (hash(seed, NOBODY, company) % NOBODY_ONE_IN === 0) return [];
  const members = staff.flatMap((person): Member[] => {
    const roll = dice(seed, MEMBERS, person.n);
    if (roll(100) >= PERCENT_IN_GROUP) return [];
    const main = mainRole(person);
    const score = roll(101) / 100;
    return [{ person, roles: roll(4) === 0 ? [main, SECOND[main]] : [main], score }];
  });
  return members.sort((a, b) => b.score - a.score || a.person.n - b.person.n);
}
