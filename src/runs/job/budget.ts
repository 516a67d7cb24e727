/** The budget of one job: its own cap, and a counter under the id of the job. */
import { type ReleasedReserve, releasedReserve } from '../../acquire/spending';
import { type Budget, readSpent, type Spent } from '../../core/caps';
import type { Stored } from './record';

interface Paid {
  readonly id: string;
  /** In credits. */
  readonly cap: number;
}

export interface JobBudget {
  budget(job: Paid): Budget;
  spent(properties: Stored, job: Pick<Paid, 'id'>): Spent;
  /** Releases the reservation of a step that was cut off. Returns the credits that it may have been charged, and the property to write. */
  released(properties: Stored, job: Pick<Paid, 'id'>): ReleasedReserve;
}

/** Phones have no cap of their own here because the price check lists them. */
const NO_CAP = 1e9;

/** Makes the budget of one kind of job. `property` is the name of the document property that holds the counter. */
export function jobBudget(property: string): JobBudget {
  const spentOf = (properties: Stored, { id }: Pick<Paid, 'id'>) => readSpent(properties[property], id);
  return {
    budget: ({ id, cap }) => ({ property, period: () => id, cap: { credits: cap, phones: NO_CAP } }),
    spent: spentOf,
    released: (properties, { id }) => releasedReserve(properties, property, id),
  };
}
