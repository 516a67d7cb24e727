/** What a person does with job changes: rows are updated or added, or a change is ignored. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { isActive } from '../job/record';
import { readSignalList } from '../signals/rows';
import { acceptedBefore } from './accepted-log';
import { moveColumns } from './columns';
import { movesFound } from './found';
import { notedBefore } from './list-events';
import { MOVES_STORE, type MovesRecord } from './moves-record';
import { type ListedMove, readMoves, setStates } from './results-tab';
import type { MoveState, MovesAccepted, MovesDecision } from './view';
import { writeAccepted } from './write-accepted';
import { plannedRows, plannedUpdates } from './written-row';

/**
 * Accepts job changes. Rows are found by the Lusha ID or by whom they name, so that sorting, inserting, and deleting do no
 * harm; one that was edited since the check stays as it is. Throws an `AddOnError` while a check works and when the list is gone.
 */
export function acceptMoves(execution: PersonExecution, { how, keys }: MovesDecision): MovesAccepted {
  const { book, documentProperties } = execution.ports;
  const record = MOVES_STORE.require(documentProperties.getAll());
  if (isActive(record)) throw new AddOnError('run_active');
  const states = applied(execution, record, how, chosenMoves(execution, keys));
  setStates(book, states);
  book.flush();
  const count = (state: MoveState) => [...states.values()].filter((one) => one === state).length;
  return {
    rows: count('updated') + count('added'),
    edited: count('edited'),
    gone: count('gone'),
    found: movesFound(execution),
    view: panelView(execution),
  };
}

/** Returns the job changes with which nothing was done yet, the newest first. */
function chosenMoves(execution: PersonExecution, keys: MovesDecision['keys']): readonly ListedMove[] {
  const wanted = keys === 'all' ? undefined : new Set(keys);
  const isOpen = (state: MoveState) => state === 'open' || state === 'edited' || state === 'gone';
  const open = movesFound(execution).moves.filter(
    ({ key, state }) => isOpen(state) && (wanted?.has(key) ?? true),
  );
  const chosen = new Set(open.map(({ key }) => key));
  return readMoves(execution.ports.book)
    .filter(({ key }) => chosen.has(key))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Writes what is accepted, and returns what became of each job change. */
function applied(
  execution: PersonExecution,
  { id, tabId }: MovesRecord,
  how: MovesDecision['how'],
  moves: readonly ListedMove[],
): ReadonlyMap<string, MoveState> {
  if (how === 'ignore') return new Map(moves.map(({ key }) => [key, 'ignored']));
  if (moves.length === 0) return new Map();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const states = written(execution, { id, tabId }, how, moves);
    if (states) return states;
  }
  // Nothing is lost: the job changes are still open.
  throw new AddOnError('row_changed');
}

/** How often rows are written that are moved by others meanwhile. */
const ATTEMPTS = 3;

/** Writes the rows where they are now. Returns what became of each job change; `undefined` when rows were moved meanwhile. */
function written(
  execution: PersonExecution,
  { id, tabId }: Pick<MovesRecord, 'id' | 'tabId'>,
  how: 'update' | 'add',
  moves: readonly ListedMove[],
): ReadonlyMap<string, MoveState> | undefined {
  const read = readSignalList(execution, 'contact', tabId);
  const columns = moveColumns(execution, read.list);
  const { book } = execution.ports;
  const before = acceptedBefore(book);
  const { writes, states } =
    how === 'update'
      ? plannedUpdates(read, columns, moves, notedBefore(book), before)
      : plannedRows(read, columns, moves, before);
  return writeAccepted(execution, id, read.list, columns, writes) ? states : undefined;
}
