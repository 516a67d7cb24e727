/** The first screen of scoring: which rows would be scored, and what it costs at most. It sends no request. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError, sentence } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { searchCost } from '../../core/prices';
import { ID_HEADER } from '../../core/run-status';
import { checkRefusal, choiceCounts, notAskedCounts, pricesOf } from '../signals/check-setup';
import { chosenRows, idsOf, readSignalList, type SignalList, toLookUp } from '../signals/rows';
import { knownScores } from './known-scores';
import { SCORES_STORE } from './scores-record';
import type { ScoresOptions, ScoresSetup } from './view';

/** Returns the first screen, with proposals for every option that is not given. */
export function setupOf(execution: PersonExecution, given: Partial<ScoresOptions> = {}): ScoresSetup {
  const { book } = execution.ports;
  const tabId = given.tabId ?? book.selection().tab.id;
  const chosen = { tabId, rows: given.rows ?? 'all', repeatLost: given.repeatLost ?? false } as const;
  const proposed = given.kind ?? lastKind(execution, tabId);
  try {
    const { kind, read } = listOf(execution, tabId, proposed);
    return setupFrom(execution, { ...chosen, kind }, read);
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    const tab = book.tabs().find(({ id }) => id === tabId)?.name ?? '';
    const options = { ...chosen, kind: proposed ?? 'contact' };
    return { ...EMPTY, options, tab, refusal: { code: error.code, message: error.message } };
  }
}

/** Returns what was scored last on this tab. */
function lastKind({ ports }: PersonExecution, tabId: number): Kind | undefined {
  const record = SCORES_STORE.find(ports.documentProperties.getAll());
  return record?.tabId === tabId ? record.kind : undefined;
}

interface ReadList {
  readonly kind: Kind;
  readonly read: SignalList;
}

/** Reads the list as what it is said to have. Unless that is said, a list without people is one of companies, and so is one with the Lusha IDs of companies alone. */
function listOf(execution: PersonExecution, tabId: number, kind: Kind | undefined): ReadList {
  if (kind) return { kind, read: readSignalList(execution, kind, tabId) };
  const people = readSignalList(execution, 'contact', tabId);
  const has = (kind: Kind) => people.list.header.includes(ID_HEADER[kind]);
  if (people.rows.length > 0 && (has('contact') || !has('company'))) return { kind: 'contact', read: people };
  const companies = readSignalList(execution, 'company', tabId);
  return companies.rows.length > 0 ? { kind: 'company', read: companies } : { kind: 'contact', read: people };
}

function setupFrom(
  execution: PersonExecution,
  options: Required<ScoresOptions>,
  read: SignalList,
): ScoresSetup {
  const { kind, repeatLost } = options;
  const rows = chosenRows(execution, read, { by: options.rows });
  const { prices, balance } = pricesOf(execution);
  const ids = idsOf(rows);
  const open = toLookUp(rows).length;
  const known = [...knownScores(execution, kind, ids).values()];
  const lost = known.filter(({ state }) => state === 'lost').length;
  const scoredBefore = known.filter(({ state }) => state === 'scored').length;
  const asked = ids.length - known.length + open + (repeatLost ? lost : 0);
  const refusal = checkRefusal(execution, rows.length, ids.length + open);
  return {
    options,
    tab: read.list.tab.name,
    choices: choiceCounts(execution, read),
    records: ids.length + open,
    toLookUp: open,
    ...{ asked, scoredBefore, lost },
    notAsked: notAskedCounts(rows, read.unnamed),
    lookUp: searchCost(open, prices),
    scoring: asked * (kind === 'contact' ? prices.scoreContact : prices.scoreCompany),
    ...(balance === undefined ? {} : { balance }),
    ...(refusal ? { refusal: { code: refusal, message: sentence(refusal) } } : {}),
  };
}

const EMPTY: Omit<ScoresSetup, 'options' | 'tab'> = {
  choices: { all: 0, selection: 0, visible: 0 },
  records: 0,
  toLookUp: 0,
  asked: 0,
  scoredBefore: 0,
  notAsked: { unnamed: 0, never: 0, notFound: 0, unsure: 0 },
  lost: 0,
  lookUp: 0,
  scoring: 0,
};
