/** The first screen of who changed jobs: who would be asked about, and what it costs at most. It sends no request. */
import type { PersonExecution } from '../../acquire/execution';
import { planSignals } from '../../acquire/signals';
import { utcDay } from '../../core/day';
import { AddOnError, sentence } from '../../core/errors';
import { BATCH_SIZE } from '../../core/limits';
import { searchCost } from '../../core/prices';
import type { SignalType } from '../../core/signals/types';
import { knownSignals, lostAmong } from '../signals/check-ids';
import { checkRefusal, choiceCounts, notAskedCounts, pricesOf } from '../signals/check-setup';
import { chosenRows, idsOf, readSignalList, toLookUp } from '../signals/rows';
import { askedSince, MOVES_BUDGET, MOVES_STORE, type MovesRecord } from './moves-record';
import type { MovesOptions, MovesSetup } from './view';

/** The results that are asked for per person and type: the newest one. */
export const RESULTS = 1;
/** Lusha's own choice where no day is given, in days. */
const USUAL_DAYS = 182;
const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Returns the types of events that the options ask for. */
export function typesOf({ promotions }: Pick<MovesOptions, 'promotions'>): readonly SignalType[] {
  return promotions ? ['companyChange', 'promotion'] : ['companyChange'];
}

/** Returns the first screen, with proposals for every option that is not given. */
export function setupOf(execution: PersonExecution, given: Partial<MovesOptions> = {}): MovesSetup {
  const { book } = execution.ports;
  const tabId = given.tabId ?? book.selection().tab.id;
  const last = lastCheck(execution, tabId);
  const options: Required<MovesOptions> = {
    tabId,
    rows: given.rows ?? 'all',
    since: given.since ?? (last === undefined ? usualDay(execution, tabId) : 'last'),
    promotions: given.promotions ?? false,
    repeatLost: given.repeatLost ?? false,
  };
  try {
    return setupFrom(execution, options, last);
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    const tab = book.tabs().find(({ id }) => id === tabId)?.name ?? '';
    return { ...EMPTY, options, tab, refusal: { code: error.code, message: error.message } };
  }
}

/** Returns the day of the last check of this list, as `YYYY-MM-DD`; `undefined` when this tab was not checked last, or not every answer has arrived. */
function lastCheck({ ports }: PersonExecution, tabId: number): string | undefined {
  const record = MOVES_STORE.find(ports.documentProperties.getAll());
  const isWhole = record?.phase === 'done' && record.tabId === tabId && !record.lost;
  return isWhole ? utcDay(record.started) : undefined;
}

/** Returns the first day of the last check of this list, of which not every answer has arrived, or else one half a year ago. */
function usualDay(execution: PersonExecution, tabId: number): string {
  const record = MOVES_STORE.find(execution.ports.documentProperties.getAll());
  const isOpen = record?.phase === 'done' && record.tabId === tabId;
  return isOpen ? askedSince(record) : daysAgo(execution, USUAL_DAYS);
}

/** Returns the first day that is asked about. Throws an `AddOnError` for a text that is no day, and for a day to come. */
export function firstDay(execution: PersonExecution, { since, tabId }: Required<MovesOptions>): string {
  if (since === 'last') return lastCheck(execution, tabId) ?? usualDay(execution, tabId);
  const isDay = DAY.test(since) && !Number.isNaN(Date.parse(since)) && since <= daysAgo(execution, 0);
  if (!isDay) throw new AddOnError('bad_input', { message: 'Enter a past date such as 2026-06-01.' });
  return since;
}

function daysAgo({ ports: { clock } }: PersonExecution, days: number): string {
  return utcDay(clock.now() - days * DAY_MS);
}

function setupFrom(
  execution: PersonExecution,
  options: Required<MovesOptions>,
  last: string | undefined,
): MovesSetup {
  const { documentProperties } = execution.ports;
  const read = readSignalList(execution, 'contact', options.tabId);
  const rows = chosenRows(execution, read, { by: options.rows });
  const { prices, balance } = pricesOf(execution);
  const ids = idsOf(rows);
  const open = toLookUp(rows).length;
  const types = typesOf(options);
  const since = askedSince({ fromLast: options.since === 'last', since: firstDay(execution, options) });
  const plan = planSignals(
    { ...execution.step(), ledger: execution.runLedger },
    {
      ...{ kind: 'contact', ids, types, since, results: RESULTS, mode: 'news' },
      ...(options.repeatLost ? { repeatLost: true } : {}),
      budget: MOVES_BUDGET.budget({ id: '', cap: 0 }),
    },
  );
  if (!plan) throw new AddOnError('google_busy');
  const record = MOVES_STORE.find(documentProperties.getAll());
  const refusal = checkRefusal(execution, rows.length, ids.length + open);
  return {
    options,
    tab: read.list.tab.name,
    choices: choiceCounts(execution, read),
    people: ids.length + open,
    toLookUp: open,
    notAsked: notAskedCounts(rows, read.unnamed),
    lost: lostAmong(knownSignals(execution, 'contact', ids), { types }),
    ...(last === undefined ? {} : { lastChecked: last }),
    lookUp: { credits: searchCost(open, prices), requests: Math.ceil(open / BATCH_SIZE) },
    check: {
      credits: plan.credits + open * types.length * RESULTS * prices.signal,
      requests: plan.requests + Math.ceil(open / BATCH_SIZE),
    },
    ...lastTime(record),
    ...(balance === undefined ? {} : { balance }),
    ...(refusal ? { refusal: { code: refusal, message: sentence(refusal) } } : {}),
  };
}

function lastTime(record: MovesRecord | undefined): Pick<MovesSetup, 'lastTime'> {
  if (record?.phase !== 'done' || record.checked === 0) return {};
  return { lastTime: { changed: record.changed, people: record.checked } };
}

const NONE = { credits: 0, requests: 0 };
const EMPTY: Omit<MovesSetup, 'options' | 'tab'> = {
  choices: { all: 0, selection: 0, visible: 0 },
  people: 0,
  toLookUp: 0,
  notAsked: { unnamed: 0, never: 0, notFound: 0, unsure: 0 },
  lost: 0,
  lookUp: NONE,
  check: NONE,
};
