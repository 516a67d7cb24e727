/** The first screen of account signals: which companies would be asked about, and what it costs at most. It sends no request. */
import type { PersonExecution } from '../../acquire/execution';
import { planSignals } from '../../acquire/signals';
import { utcDay } from '../../core/day';
import { AddOnError, sentence } from '../../core/errors';
import { searchCost } from '../../core/prices';
import { firstDay } from '../../core/signals/signals-call';
import { type CompanySignalType, MOST_RESULTS } from '../../core/signals/types';
import { eventsAtMost, signalPrice } from '../../core/signals/windows';
import { knownSignals, lostAmong } from '../signals/check-ids';
import { checkRefusal, choiceCounts, notAskedCounts, pricesOf } from '../signals/check-setup';
import { chosenRows, idsOf, readSignalList, toLookUp } from '../signals/rows';
import { NEWS_BUDGET, NEWS_STORE } from './news-record';
import type { NewsOptions, NewsSetup } from './view';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Returns the first screen, with proposals for every option that is not given. */
export function setupOf(execution: PersonExecution, given: Partial<NewsOptions> = {}): NewsSetup {
  const { book, clock, documentProperties } = execution.ports;
  const tabId = given.tabId ?? book.selection().tab.id;
  const last = NEWS_STORE.find(documentProperties.getAll());
  const options: Required<NewsOptions> = {
    tabId,
    rows: given.rows ?? 'all',
    // Nothing is preselected before a person has chosen something once, because each type can be charged.
    types: given.types ?? ((last?.types ?? []) as readonly CompanySignalType[]),
    since: given.since ?? firstDay({}, utcDay(clock.now())) ?? '',
    results: given.results ?? last?.results ?? 1,
    newer: given.newer ?? true,
    repeatLost: given.repeatLost ?? false,
  };
  try {
    return setupFrom(execution, options);
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    const tab = book.tabs().find(({ id }) => id === tabId)?.name ?? '';
    return { ...EMPTY, options, tab, refusal: { code: error.code, message: error.message } };
  }
}

/** Throws an `AddOnError` for a text that is no day, for a day to come, and for a number of results that is not offered. */
export function assertNewsOptions(
  { ports: { clock } }: PersonExecution,
  { since, results }: Pick<NewsOptions, 'since' | 'results'>,
): void {
  const isDay = DAY.test(since) && !Number.isNaN(Date.parse(since)) && since <= utcDay(clock.now());
  if (!isDay) throw new AddOnError('bad_input', { message: 'Enter a past date such as 2026-06-01.' });
  if (!(results >= 1 && results <= MOST_RESULTS))
    throw new AddOnError('bad_input', { message: `Enter a number from 1 to ${MOST_RESULTS}.` });
}

function setupFrom(execution: PersonExecution, options: Required<NewsOptions>): NewsSetup {
  assertNewsOptions(execution, options);
  const read = readSignalList(execution, 'company', options.tabId);
  const rows = chosenRows(execution, read, { by: options.rows });
  const { prices, balance } = pricesOf(execution);
  const ids = idsOf(rows);
  const open = toLookUp(rows).length;
  const { types, since, results } = options;
  const plan = planSignals(
    { ...execution.step(), ledger: execution.runLedger },
    {
      ...{ kind: 'company', ids, types, since, results },
      mode: options.newer ? 'news' : 'known',
      ...(options.repeatLost ? { repeatLost: true } : {}),
      budget: NEWS_BUDGET.budget({ id: '', cap: 0 }),
    },
  );
  if (!plan) throw new AddOnError('google_busy');
  const known = knownSignals(execution, 'company', ids);
  const isChecked = (id: string) =>
    types.length > 0 && types.every((type) => known.get(id)?.asked[type]?.checked !== undefined);
  const refusal = checkRefusal(execution, rows.length, ids.length + open);
  return {
    options,
    tab: read.list.tab.name,
    choices: choiceCounts(execution, read),
    companies: ids.length + open,
    toLookUp: open,
    asked: types.length === 0 ? 0 : plan.asked.length + open,
    checkedBefore: ids.filter(isChecked).length,
    notAsked: notAskedCounts(rows, read.unnamed),
    lost: lostAmong(known, { types }),
    lookUp: searchCost(open, prices),
    check: plan.credits + open * eventsAtMost(types, results) * signalPrice('company', prices),
    ...(balance === undefined ? {} : { balance }),
    ...(refusal ? { refusal: { code: refusal, message: sentence(refusal) } } : {}),
  };
}

const EMPTY: Omit<NewsSetup, 'options' | 'tab'> = {
  choices: { all: 0, selection: 0, visible: 0 },
  companies: 0,
  toLookUp: 0,
  asked: 0,
  checkedBefore: 0,
  notAsked: { unnamed: 0, never: 0, notFound: 0, unsure: 0 },
  lost: 0,
  lookUp: 0,
  check: 0,
};
