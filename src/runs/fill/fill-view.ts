/** What the panel shows of the fill of this file. */
import { panelView } from '../../account/panel-view';
import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { type ErrorParams, runSentence } from '../../core/errors';
import { signalsAtMost } from '../../core/filter';
import { LIST_PRICES, pageCost } from '../../core/prices';
import { isLeased } from '../job/lease';
import { searchesOf } from '../search/draft';
import { countIn, readFillLog } from './fill-log';
import { FILL_MONEY, type FillRecord } from './fill-record';
import { pageFrom } from './pages';
import { withNobody } from './select-new';
import type { FillView } from './view';

export function viewOfFill(execution: PersonExecution, record: FillRecord): FillView {
  const { ports } = execution;
  const properties = ports.documentProperties.getAll();
  const now = ports.clock.now();
  const { phase, ended, problem, continueAt, lease, total } = record;
  const log = readFillLog(ports.book, record);
  const sum = (what: 'inList' | 'bought' | 'before') => log.pages.reduce((all, page) => all + page[what], 0);
  const time = continueAt === undefined ? {} : { time: ports.clock.timeOfDay(continueAt) };
  const prices = readAccountState(properties, record.account, now).account?.prices ?? LIST_PRICES;
  const added = countIn(log.pages);
  const { size } = pageFrom(record.next.offset, record.wanted - added, () => false, record.largest);
  const signalsEach = log.draft ? signalsAtMost(searchesOf(log.draft, undefined).filter) : 0;
  const nobody =
    phase === 'done' && ended === 'no more' && log.draft && log.chunks.length > 0
      ? withNobody(searchesOf(log.draft, log.chunks).searches, log.pages)
      : undefined;
  return {
    now,
    id: record.id,
    kind: record.kind,
    sentence: record.sentence,
    tab: record.target.tab,
    phase,
    ...(ended ? { ended } : {}),
    wanted: record.wanted,
    added,
    leftOut: { inList: sum('inList'), bought: sum('bought'), before: sum('before') },
    ...(total === undefined ? {} : { total }),
    cap: record.cap,
    spent: FILL_MONEY.spent(properties, record).credits,
    requests: record.requests,
    unsure: record.unsure,
    ...(phase === 'stopped' && problem?.code === 'over_cap'
      ? { more: pageCost(size, signalsEach, prices) }
      : {}),
    ...(nobody ? { withNobody: nobody } : {}),
    ...(problem ? { code: problem.code, message: sentenceOf(problem, time) } : {}),
    ...(phase === 'filling' ? { continueAt: continueAt ?? now } : {}),
    ...(lease && isLeased(record, now) ? { busyUntil: lease.until } : {}),
    mine: execution.step().settings().account === record.account,
    startedAt: record.started,
    ...(record.endedAt === undefined ? {} : { endedAt: record.endedAt }),
    view: panelView(execution),
  };
}

/** The limit is that of the fill, not that of formulas. */
function sentenceOf({ code, params }: Problem, time: ErrorParams): string {
  if (code === 'over_cap')
    return 'The spending limit of this fill is reached. Go on with more credits, or leave it.';
  return runSentence(code, { ...time, ...params });
}
