/** What a person agrees to by pressing a button of the search with a price on it. */
import type { PersonExecution } from '../../acquire/execution';
import { type Budget, readSpent } from '../../core/caps';
import { consentBudget } from '../job/budget';

/** The name of the counter. Each consent is a budget of its own. */
const COUNTER = 'lusha.find.spent';

export interface Consent {
  readonly budget: Budget;
  /** Returns the credits that were used so far. */
  spent(): number;
}

/** Makes the budget of one press of a button. `most` is the number of credits on the button. */
export function consentTo({ ports }: PersonExecution, most: number): Consent {
  const id = ports.uuid();
  return {
    budget: consentBudget(COUNTER, { id, cap: most }),
    spent: () => readSpent(ports.documentProperties.getAll()[COUNTER], id, 'consent').credits,
  };
}
