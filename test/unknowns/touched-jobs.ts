/** Which jobs an uncertain fact can touch, and what a job may lack under an answer. */
import type { JobName } from '../support/jobs/job';
import type { Choice } from './choices';

const CELLS: readonly JobName[] = [
  'formula',
  'filled-down formulas',
  'pending cells',
  'search',
  'replace with values',
];
const PEOPLE_RUNS: readonly JobName[] = ['bulk run', 'fill then emails'];
const RUNS: readonly JobName[] = [...PEOPLE_RUNS, 'company run'];
const PAGES: readonly JobName[] = ['fill', 'fill then emails', 'search'];
const GROUPS: readonly JobName[] = ['buying group'];
const SIMILAR: readonly JobName[] = ['similar people'];
/** Jobs that ask about events of people or companies. */
const EVENTS: readonly JobName[] = ['who moved', 'company signals', 'account signals'];
const LOOKUPS: readonly JobName[] = ['formula', 'filled-down formulas', 'pending cells', ...RUNS, ...EVENTS];
const WRITES: readonly JobName[] = [
  ...RUNS,
  'fill',
  ...GROUPS,
  ...SIMILAR,
  'who moved',
  'account signals',
  'undo',
  'replace with values',
];
const REQUESTS: readonly JobName[] = [...LOOKUPS, 'fill', 'search', ...GROUPS, ...SIMILAR];
const ALL: readonly JobName[] = [...REQUESTS, 'undo', 'replace with values'];

/** The jobs that a fact touches; a fact that is not listed may touch every job. */
const TOUCHED: Readonly<Record<string, readonly JobName[]>> = {
  formulaLinks: RUNS,
  slashesInScripts: ['bulk run', 'fill'],
  typedColumns: WRITES,
  rejectedWrites: WRITES,
  protectedRules: [...RUNS, 'undo'],
  searchBilling: LOOKUPS,
  unmatched: [...LOOKUPS, ...GROUPS],
  unlistedReveal: REQUESTS,
  companyBlocks: ['company run'],
  openJobs: ['company run'],
  emptyBlocks: ['company run'],
  emptyPageCredits: [...PAGES, ...SIMILAR],
  oddRows: PAGES,
  totals: [...PAGES, ...GROUPS],
  pages: [...PAGES, ...GROUPS],
  repeats: PAGES,
  dataPointValues: PAGES,
  revealStatus: REQUESTS,
  phoneTypes: [...CELLS, ...PEOPLE_RUNS],
  signalNames: ['who moved'],
  noSignals: EVENTS,
  signalOrder: EVENTS,
  signalBilling: EVENTS,
  unknownSeeds: SIMILAR,
  similarSession: SIMILAR,
  endedSession: SIMILAR,
  groupRoles: GROUPS,
};

/** Returns the jobs that the answer can touch. */
export function touchedBy({ name }: Choice): readonly JobName[] {
  return TOUCHED[name] ?? ALL;
}
