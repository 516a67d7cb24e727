/** What the check cannot ask, and why. */
import type { UnaskableFact } from './question';

const COSTS = 'Only a search or a purchase shows it, and the check costs nothing.';

export const UNASKABLE_FACTS: readonly UnaskableFact[] = [
  {
    name: 'disabledTriggers',
    asks: 'Does Google still list a trigger that it has disabled?',
    reason: 'Only Google disables triggers.',
  },
  {
    name: 'typedColumns',
    asks: 'Which typed columns of a Table refuse number formats?',
    reason: 'A script can’t make a Table.',
  },
  {
    name: 'protectedRules',
    asks: 'May a person set conditional formats where cells are protected against them?',
    reason: 'It takes a second person who protects the cells.',
  },
  { name: 'searchBilling', asks: 'Is a search charged per row sent or per match?', reason: COSTS },
  { name: 'unmatched', asks: 'Does a search list what it did not find?', reason: COSTS },
  { name: 'unlistedReveal', asks: 'What happens to a field that can’t be revealed?', reason: COSTS },
  { name: 'emptyPageCredits', asks: 'What does a page without results cost?', reason: COSTS },
  { name: 'oddRows', asks: 'Do a few results have an error or no ID?', reason: COSTS },
  { name: 'totals', asks: 'Is the total of a search exact?', reason: COSTS },
  {
    name: 'badRequestShape',
    asks: 'What does the body of a refused request look like?',
    reason: 'The check sends no request that Lusha would refuse.',
  },
  { name: 'pages', asks: 'Are pages of results full?', reason: COSTS },
  {
    name: 'revealStatus',
    asks: 'Where does an answer say that the credits ran out?',
    reason: 'The credits would have to run out.',
  },
  {
    name: 'dataPointValues',
    asks: 'Does the list of existing data points have values?',
    reason: 'The check asks only for the usage of the account.',
  },
  { name: 'idVersion', asks: 'With which version do IDs begin?', reason: COSTS },
  { name: 'phoneTypes', asks: 'Which words stand for the types of phones?', reason: COSTS },
  { name: 'repeats', asks: 'Can a search list the same person twice?', reason: COSTS },
];
