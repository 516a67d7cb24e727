/** What the check cannot ask, and why. */
import type { UnaskableFact } from './question';

const COSTS = 'Only a search or a purchase shows it, and the check costs nothing.';
const NO_REFUSAL = 'The check sends no request that Lusha would refuse.';
const USAGE_ONLY = 'The check asks only for the usage of the account.';

const OF_GOOGLE: readonly UnaskableFact[] = [
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
  {
    name: 'triggers',
    asks: 'Does an hourly trigger fire, once and in time?',
    reason: 'It shows after an hour. The check sees only whether a trigger can be created.',
  },
  {
    name: 'hiddenRowsTold',
    asks: 'Does Google tell which rows a slicer or a filter view hides?',
    reason: 'A script can’t make a filter view.',
  },
  {
    name: 'ownerless',
    asks: 'Whose settings do formulas read in a file without an owner?',
    reason: 'Only a file in a shared drive shows it. There, userPropertiesInCells tells.',
  },
  {
    name: 'functionsKnown',
    asks: 'From when on do cells know the functions of the add-on?',
    reason: 'The check is made from the menu, after which they are known.',
  },
  {
    name: 'fetchAllFailure',
    asks: 'What becomes of several requests when one of them fails?',
    reason: 'The check sends no request that fails.',
  },
  {
    name: 'secondSidebar',
    asks: 'Does a second panel replace the first?',
    reason: 'Only a person sees both. Open the panel in two windows.',
  },
  {
    name: 'writesSeenAt',
    asks: 'When does a script learn that a write was refused?',
    reason: 'It would take a cell that refuses every write. rejectedWrites tells it for dropdowns.',
  },
  {
    name: 'triggerFile',
    asks: 'Can an hourly trigger reach the file?',
    reason: 'It shows after an hour.',
  },
  {
    name: 'afterUpdate',
    asks: 'Do cells calculate again when the add-on is updated?',
    reason: 'Only an update shows it.',
  },
];

/** What only a search or a purchase shows. */
const OF_ANSWERS: Readonly<Record<string, string>> = {
  searchBilling: 'Is a search charged per row sent or per match?',
  emptyPageCredits: 'What does a page without results cost?',
  repeatsFree: 'How long is a repeated reveal free?',
  canReveal: 'Does canReveal name the price?',
  charging: 'Is as much charged as was quoted?',
  billing: 'How does an answer name what it charged?',
  companyRepeats: 'Is a repeated company charged again?',
  companyBlocks: 'Which blocks of a company are charged?',
  unmatched: 'Does a search list what it did not find?',
  unlistedReveal: 'What happens to a field that can’t be revealed?',
  revealStatus: 'Where does an answer say that the credits ran out?',
  oddRows: 'Do a few results have an error or no ID?',
  totals: 'Is the total of a search exact?',
  pages: 'Are pages of results full?',
  pagesBeyond: 'What is on a page after the last one?',
  repeats: 'Can a search list the same person twice?',
  idVersion: 'With which version do IDs begin?',
  phoneTypes: 'Which words stand for the types of phones?',
  references: 'Does an answer repeat the references of a request?',
  order: 'Do results come in the order of the request?',
  doubled: 'Can an answer hold the same result twice?',
  requestIds: 'What is the ID of a request?',
  confidence: 'How is the confidence of an email written?',
  doNotCall: 'How is a do-not-call number marked?',
  openJobs: 'In which shape do the open jobs of a company come?',
  emptyBlocks: 'How is a block without a value given?',
  dates: 'How are dates written?',
  longBatches: 'How does a request end that takes long?',
  largestBody: 'How large may a request be?',
  unknownSeeds: 'What happens to a seed that Lusha doesn’t know?',
  similarSession: 'Does an answer about similar people name a session?',
  endedSession: 'What happens to a session that has ended?',
  signalNames: 'Under which names does an event hold its company?',
  noSignals: 'How does an answer list somebody without events?',
  signalOrder: 'In which order do events come?',
  signalBilling: 'Is every event charged, or every type of them?',
  groupRoles: 'How many roles has a person of a buying group?',
};

const OF_LUSHA: readonly UnaskableFact[] = [
  ...Object.entries(OF_ANSWERS).map(([name, asks]) => ({ name, asks, reason: COSTS })),
  { name: 'badRequestShape', asks: 'What does a refusal of a request look like?', reason: NO_REFUSAL },
  { name: 'planGate', asks: 'How does Lusha refuse what a plan lacks?', reason: NO_REFUSAL },
  { name: 'retryAfter', asks: 'Does a refusal say when to try again?', reason: NO_REFUSAL },
  { name: 'refusedCounts', asks: 'Does a refused request count?', reason: NO_REFUSAL },
  { name: 'tooManyShape', asks: 'What does a refusal for too many requests look like?', reason: NO_REFUSAL },
  { name: 'otherKeys', asks: 'Do keys of one account share their limits?', reason: 'It takes a second key.' },
  {
    name: 'headerValues',
    asks: 'Does a header about limits come twice?',
    reason: 'Google passes on one value of a header.',
  },
  { name: 'dataPointValues', asks: 'Has the list of existing data points values?', reason: USAGE_ONLY },
  { name: 'filterValues', asks: 'In which shape do lists of values come?', reason: USAGE_ONLY },
];

export const UNASKABLE_FACTS: readonly UnaskableFact[] = [...OF_GOOGLE, ...OF_LUSHA];
