/** What the panel shows of the fill of this file. */
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { type ErrorParams, runSentence } from '../../core/errors';
import { commonView } from '../job/common-view';
import { accountPrices } from '../search/prices';
import { countIn, type FilledPage, type FillLog, isSamePage, readFillLog } from './fill-log';
import { FILL_BUDGET, type FillRecord, isFilling } from './fill-record';
import { groupPartOf } from './group-view';
import { type FillSource, sourceOf } from './read-source';
import { withNobody } from './select-new';
import { moreOf } from './similar-plan';
import type { FillView, SimilarView } from './view';

/** Returns the view of a fill. `log` is the log of the fill, when it was read already. */
export function viewOfFill(
  execution: PersonExecution,
  record: FillRecord,
  log = readFillLog(execution.ports.book, record),
): FillView {
  const { phase, reason, total } = record;
  const sum = (what: 'inList' | 'bought' | 'before') => log.pages.reduce((all, page) => all + page[what], 0);
  const common = commonView<FillRecord>(
    { budget: FILL_BUDGET, isWorking: isFilling },
    execution,
    record,
    sentenceOf,
  );
  const source = () => sourceOf(execution, log, record);
  const withoutResults =
    phase === 'done' && reason === 'no more' && log.draft && log.chunks.length > 0
      ? withNobody(source()?.parts ?? [], log.pages)
      : undefined;
  return {
    ...common,
    kind: record.kind,
    sentence: record.sentence,
    tab: record.target.tab,
    phase,
    ...(reason ? { ended: reason } : {}),
    wanted: record.wanted,
    added: countIn(log.pages),
    canUndo: !isFilling(record) && !record.undone && countIn(log.pages) > 0,
    leftOut: { inList: sum('inList'), bought: sum('bought'), before: sum('before') },
    notPaid: log.pages.reduce((all, page) => all + (page.free ? resultsOf(page) : 0), 0),
    ...(record.undone ? { undone: true as const } : {}),
    ...(total === undefined ? {} : { total }),
    ...(withoutResults ? { withNobody: withoutResults } : {}),
    ...(record.isGroup
      ? groupPartOf(execution, record, common, log)
      : moreNeeded(record, common, () => nextPageCost(execution, record, log, source()))),
    ...(record.isSimilar ? { similar: similarView(execution, record, log) } : {}),
  };
}

/** Returns what can follow a fill with similar records. */
function similarView(execution: PersonExecution, record: FillRecord, { seeds, pages }: FillLog): SimilarView {
  return {
    neverContact: pages.reduce((sum, { listed = 0 }) => sum + listed, 0),
    ...(record.isAnew ? { isAnew: true as const } : {}),
    ...(record.phase === 'done' && seeds ? { next: moreOf(execution, record, seeds) } : {}),
  };
}

/** Returns the number of results of a page that were added or skipped. */
function resultsOf({ ids, inList, bought, before }: FilledPage): number {
  return ids.length + inList + bought + before;
}

/** Returns the credits of one more page where a fill has stopped because its limit does not hold them, or no longer does after a lost answer. */
function moreNeeded(
  { phase, problem, cap }: FillRecord,
  { spent, unsure }: Pick<FillView, 'spent' | 'unsure'>,
  cost: () => number,
): Pick<FillView, 'more'> {
  if (phase !== 'stopped' || (problem?.code !== 'over_cap' && problem?.code !== 'lost')) return {};
  const more = cost();
  return problem.code === 'over_cap' || spent + unsure + more > cap ? { more } : {};
}

/** Returns the maximum credits that the next page costs. */
function nextPageCost(
  execution: PersonExecution,
  { next, wanted, largest }: FillRecord,
  { pages }: FillLog,
  source: FillSource | undefined,
): number {
  const part = source?.parts[next.search];
  const { search, read = next.offset, ...position } = next;
  // A page that was cut off after it was logged is requested again where the file does not know it.
  const others = pages.filter((page) => !isSamePage(page, next));
  const open = part?.openAfter(others, wanted) ?? 0;
  return part?.pageAt({ ...position, read }, open, largest)?.purchase.cost(accountPrices(execution)) ?? 0;
}

/** Replaces the sentence of `over_cap`, because the cap here is that of the fill and not that of formulas. */
function sentenceOf({ code, params }: Problem, time: ErrorParams): string {
  if (code === 'over_cap') return 'You reached the limit of this fill. Raise the limit to continue.';
  return runSentence(code, { ...params, ...time });
}
