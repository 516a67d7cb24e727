/** The budget of one job: its own cap, and a counter under the id of the job. */
import { cutReserve } from '../../acquire/spending';
import { type Budget, newCounter, readSpent, type Spent } from '../../core/caps';
import type { CreditUse } from '../../core/daily-use';
import type { Stored } from './record';

interface Paid {
  readonly id: string;
  /** In credits. */
  readonly cap: number;
}

export interface JobBudget {
  budget(job: Paid): Budget;
  /** Returns what the job has spent, as a person sees it: nothing where the counter is lost. */
  spent(properties: Stored, job: Pick<Paid, 'id'>): Spent;
  /** Returns whether the counter of the job can be trusted. */
  isCounted(properties: Stored, job: Pick<Paid, 'id'>): boolean;
  /** Returns the property to write with an approval, so that the counter is there from then on. A counter that can be trusted stays. */
  begun(properties: Stored, job: Pick<Paid, 'id'>): Readonly<Record<string, string>>;
  /** Returns the credits that a step which was cut off had reserved and may have been charged, and the property to write. Call it only while no step works. */
  afterCut(
    properties: Stored,
    job: Pick<Paid, 'id'>,
    isFreeToRepeat: boolean,
  ): { readonly credits: number; readonly changes: Stored };
}

/** Phones have no cap of their own here because the price check lists them. */
const NO_CAP = 1e9;

/** Makes the budget of one kind of job. `property` is the name of the document property that holds the counter. */
export function jobBudget(property: string, use: CreditUse): JobBudget {
  const stored = (properties: Stored, { id }: Pick<Paid, 'id'>) =>
    readSpent(properties[property], id, 'approved');
  const isCounted: JobBudget['isCounted'] = (properties, job) => !stored(properties, job).isFull;
  return {
    budget: (job) => ({ ...budgetOf(property, use, job), counts: 'approved' }),
    spent(properties, job) {
      const spent = stored(properties, job);
      return spent.isFull ? { day: job.id, credits: 0, phones: 0 } : spent;
    },
    isCounted,
    begun: (properties, job) => (isCounted(properties, job) ? {} : { [property]: newCounter(job.id) }),
    afterCut(properties, job, isFreeToRepeat) {
      const { credits, spent } = cutReserve(stored(properties, job), isFreeToRepeat);
      return { credits, changes: credits > 0 ? { [property]: JSON.stringify(spent) } : {} };
    },
  };
}

/** Returns the budget of one consent to search that is used at once, such as a click on a button with a price on it. `id` is new for each. */
export function consentBudget(property: string, consent: Paid): Budget {
  return { ...budgetOf(property, 'searches', consent), counts: 'consent' };
}

function budgetOf(property: string, use: CreditUse, { id, cap }: Paid): Budget {
  return { property, use, period: () => id, cap: { credits: cap, phones: NO_CAP } };
}
