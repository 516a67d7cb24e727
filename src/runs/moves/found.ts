/** The job changes that the panel lists: those of the last check, and earlier ones of the same people with which nothing was done. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { idToken } from '../../core/lookup/lusha-id';
import { readSignalList } from '../signals/rows';
import { hasAccepted } from './accepted-log';
import { MOVES_STORE, type MovesRecord } from './moves-record';
import { type ListedMove, readMoves } from './results-tab';
import type { MovesFound, MoveView } from './view';

/** Returns the job changes, the newest first; none where there was no check. Sends no request. */
export function movesFound(execution: PersonExecution): MovesFound {
  const { book, documentProperties } = execution.ports;
  const record = MOVES_STORE.find(documentProperties.getAll());
  if (!record) return { moves: [], canUndo: false };
  const all = readMoves(book);
  const isOfList = all.some((move) => isEarlierOpen(record, move)) ? peopleOfList(execution, record) : NOBODY;
  const moves = all.filter(
    (move) => move.check === record.id || (isEarlierOpen(record, move) && isOfList(move)),
  );
  const sorted = moves.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.row - b.row));
  return { moves: sorted.map((move) => viewOf(record, move)), canUndo: hasAccepted(book) };
}

type IsOfList = (move: ListedMove) => boolean;

const NOBODY: IsOfList = () => false;

function isEarlierOpen({ id }: MovesRecord, { check, state }: ListedMove): boolean {
  return check !== id && (state === 'open' || state === 'edited');
}

/** A list that is gone has nobody. */
function peopleOfList(execution: PersonExecution, { tabId }: MovesRecord): IsOfList {
  try {
    const ids = new Set(
      readSignalList(execution, 'contact', tabId).rows.flatMap(({ id }) =>
        id === undefined ? [] : [idToken(id)],
      ),
    );
    return (move) => ids.has(idToken(move.id));
  } catch (error) {
    if (error instanceof AddOnError) return NOBODY;
    throw error;
  }
}

function viewOf(record: MovesRecord, move: ListedMove): MoveView {
  const { key, date, name, type, previousCompany, company, title, state } = move;
  return {
    ...{ key, date, name, type, previousCompany, company, title, state },
    ...(move.check === record.id ? {} : { isEarlier: true as const }),
  };
}
