/** What the panel shows of a fill with buying groups, beyond what it shows of every fill. */
import type { PersonExecution } from '../../acquire/execution';
import { searchCost } from '../../core/prices';
import { accountPrices } from '../search/prices';
import { countIn, type FillLog } from './fill-log';
import type { FillRecord } from './fill-record';
import { knownChunk, termsOf } from './group-source';
import type { FillView } from './view';

/** Returns what became of the companies, and, where the limit does not hold them, what the open ones cost at most. */
export function groupPartOf(
  execution: PersonExecution,
  { phase, problem, cap }: FillRecord,
  { spent, unsure }: Pick<FillView, 'spent' | 'unsure'>,
  log: FillLog,
): Pick<FillView, 'wanted' | 'withNobody' | 'groups' | 'more'> {
  const { group, chunks, pages } = log;
  const named = (what: 'nobody' | 'unknown' | 'never') => pages.flatMap((page) => page[what] ?? []);
  const companies = chunks.reduce((sum, { names }) => sum + names.length, 0);
  const open = chunks.reduce((sum, { names }, number) => {
    const page = pages.find(({ search }) => search === number);
    return sum + (page ? (page.open?.length ?? 0) : names.length);
  }, 0);
  const mayLack = phase === 'stopped' && (problem?.code === 'over_cap' || problem?.code === 'lost');
  const needed = mayLack ? openCosts(execution, log) : undefined;
  // What a lost answer may have cost counts toward the limit, so that the limit may not hold the rest any more.
  const isAtLimit = problem?.code === 'over_cap' || spent + unsure + (needed?.least ?? 0) > cap;
  const costs = isAtLimit ? needed : undefined;
  return {
    // Of the companies that are done, it is known how many people there are.
    wanted: countIn(pages) + open * (group?.each ?? 0),
    ...(phase === 'done' ? { withNobody: named('nobody') } : {}),
    ...(costs ? { more: costs.least } : {}),
    groups: {
      companies,
      done: companies - open,
      unknown: named('unknown'),
      neverContact: named('never').length,
      owned: pages.reduce((sum, { owned = 0 }) => sum + owned, 0),
      ...(costs ? { rest: costs.all } : {}),
    },
  };
}

/** Returns the maximum credits of the next company that is open, and of all of them. */
function openCosts(
  execution: PersonExecution,
  { group, chunks }: FillLog,
): { readonly least: number; readonly all: number } {
  if (!group) return { least: 0, all: 0 };
  const prices = accountPrices(execution);
  const each = group.each * prices.buyingGroup;
  const known = chunks.map((chunk) => knownChunk(execution, chunk, termsOf(group)));
  const costs = known.map(({ open, toLookUp }) => {
    const lookUp = toLookUp > 0 ? searchCost(toLookUp, prices) : 0;
    return { all: open.length * each + lookUp, least: open.length > 0 ? each + lookUp : lookUp };
  });
  return {
    least: costs.find(({ all }) => all > 0)?.least ?? 0,
    all: costs.reduce((sum, { all }) => sum + all, 0),
  };
}
