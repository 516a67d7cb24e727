/** What the panel shows of the fill of this file. */
import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { listPricesOf } from '../../core/account';
import { type ErrorParams, runSentence } from '../../core/errors';
import { signalsAtMost } from '../../core/filter';
import { pageCost } from '../../core/prices';
import { commonView } from '../job/common-view';
import { searchesOf } from '../search/draft';
import { countIn, type FilledPage, type FillLog, readFillLog } from './fill-log';
import { FILL_BUDGET, type FillRecord, isFilling } from './fill-record';
import { groupPartOf } from './group-view';
import { pageFrom } from './pages';
import { withNobody } from './select-new';
import type { FillView } from './view';

/** Returns the view of a fill. `log` is the log of the fill, when it was read already. */
export function viewOfFill(
  execution: PersonExecution,
  record: FillRecord,
  log = readFillLog(execution.ports.book, record),
): FillView {
  const { phase, reason, problem, total } = record;
  const sum = (what: 'inList' | 'bought' | 'before') => log.pages.reduce((all, page) => all + page[what], 0);
  const common = commonView<FillRecord>(
    { budget: FILL_BUDGET, isWorking: isFilling },
    execution,
    record,
    sentenceOf,
  );
  const withoutResults =
    phase === 'done' && reason === 'no more' && log.draft && log.chunks.length > 0
      ? withNobody(searchesOf(log.draft, log.chunks).searches, log.pages)
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
    ...(phase === 'stopped' && problem?.code === 'over_cap' && !record.isGroup
      ? { more: nextPageCost(execution, record, log, common.now) }
      : {}),
    ...(withoutResults ? { withNobody: withoutResults } : {}),
    ...(record.isGroup ? groupPartOf(execution, record, log) : {}),
  };
}

/** Returns the number of results of a page that were added or skipped. */
function resultsOf({ ids, inList, bought, before }: FilledPage): number {
  return ids.length + inList + bought + before;
}

/** Returns the maximum credits that the next page costs. */
function nextPageCost(
  execution: PersonExecution,
  { account, next, wanted, largest }: FillRecord,
  { draft, pages }: FillLog,
  now: number,
): number {
  const state = readAccountState(execution.ports.documentProperties.getAll(), account, now);
  const { size } = pageFrom(next, wanted - countIn(pages), () => false, largest);
  const prices = listPricesOf(state.account, execution.step().settings().key, now);
  const filter = draft && searchesOf(draft, undefined).filter;
  return pageCost(filter?.kind ?? 'contact', size, filter ? signalsAtMost(filter) : 0, prices);
}

/** Replaces the sentence of `over_cap`, because the cap here is that of the fill and not that of formulas. */
function sentenceOf({ code, params }: Problem, time: ErrorParams): string {
  if (code === 'over_cap') return 'You reached the limit of this fill. Raise the limit to continue.';
  return runSentence(code, { ...params, ...time });
}
