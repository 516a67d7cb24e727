/** What pays for one job: its own limit, and a counter under the job's id. */
import { type ReleasedReserve, releasedReserve } from '../../acquire/spending';
import { type Budget, readSpent, type Spent } from '../../core/caps';
import type { Stored } from './record';

interface Paid {
  readonly id: string;
  /** Credits. */
  readonly cap: number;
}

export interface JobBudget {
  budget(job: Paid): Budget;
  spent(properties: Stored, job: Pick<Paid, 'id'>): Spent;
  /** Gives back what a step had reserved that was cut off: the credits that may have been charged of it, and the property to write. */
  released(properties: Stored, job: Pick<Paid, 'id'>): ReleasedReserve;
}

/** Phones have no limit of their own here: the price check names them. */
const ANY = 1e9;

/** Makes the budget of one kind of job. `property`: name of the document property that the counter is kept in. */
export function jobBudget(property: string): JobBudget {
  const spentOf = (properties: Stored, { id }: Pick<Paid, 'id'>) => readSpent(properties[property], id);
  return {
    budget: ({ id, cap }) => ({ property, period: () => id, cap: { credits: cap, phones: ANY } }),
    spent: spentOf,
    released: (properties, { id }) => releasedReserve(properties, property, id),
  };
}
