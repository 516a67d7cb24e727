/** Takes back what was accepted last: cells that still hold what was written get back their earlier content, and added rows go. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { addToReceipt } from '../job/receipts';
import { isActive } from '../job/record';
import { restoreWritten } from '../signals/restore-rows';
import { logUndone } from '../signals/written-log';
import { lastAccepted } from './accepted-log';
import { movesFound } from './found';
import { MOVES_STORE } from './moves-record';
import { setStates } from './results-tab';
import type { MovesUndone } from './view';

/** Restores the rows, all at once. Throws an `AddOnError` when there is nothing to undo, and while a check works. */
export function undoMoves(execution: PersonExecution): MovesUndone {
  const { book, documentProperties } = execution.ports;
  const record = MOVES_STORE.find(documentProperties.getAll());
  if (record && isActive(record)) throw new AddOnError('run_active');
  const accepted = lastAccepted(book);
  if (!accepted || accepted.rows.length === 0) throw new AddOnError('no_run');
  const { restored, left } = restoreWritten(execution, 'contact', accepted);
  setStates(book, new Map(accepted.rows.map(({ key }) => [key, 'open'])));
  logUndone(book, accepted.check);
  addToReceipt(book, accepted.check, 'undone');
  book.flush();
  return {
    done: true,
    rows: restored,
    left,
    found: movesFound(execution),
    view: panelView(execution),
  };
}
