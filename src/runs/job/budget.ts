/** What pays for one run: its own cap, and a counter under the run's id. */
import { releaseReserved } from '../../acquire/spending';
import { type Budget, readSpent, type Spent } from '../../core/caps';
import type { Properties } from '../../ports';

interface Paid {
  readonly id: string;
  /** Credits. */
  readonly cap: number;
}

type Stored = Readonly<Record<string, string>>;

export interface JobBudget {
  budget(run: Paid): Budget;
  spent(properties: Stored, run: Pick<Paid, 'id'>): Spent;
  /** Gives back what a step had reserved that was cut off; the credits that may have been charged of it. */
  release(properties: Properties, run: Pick<Paid, 'id'>): number;
}

/** Phones have no limit of their own here: the price check names them. */
const ANY = 1e9;

/** `property`: name of the document property that the counter is kept in. */
export function jobBudget(property: string): JobBudget {
  const spentOf = (properties: Stored, { id }: Pick<Paid, 'id'>) => readSpent(properties[property], id);
  return {
    budget: ({ id, cap }) => ({ property, period: () => id, cap: { credits: cap, phones: ANY } }),
    spent: spentOf,
    release(properties, run) {
      return releaseReserved(properties, property, run.id);
    },
  };
}
