/** Takes back the columns that the last scoring has written beside a list. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { undoWritten } from '../signals/undo-written';
import { SCORES_STORE } from './scores-record';
import type { ScoresUndone } from './view';

/** Restores the rows, all at once; the file still knows the scores. Throws an `AddOnError` when there is nothing to undo, and while a job works. */
export function undoScores(execution: PersonExecution): ScoresUndone {
  const { restored, left } = undoWritten(execution, {
    store: SCORES_STORE,
    lists: { 'contact scores': 'contact', 'company scores': 'company' },
  });
  execution.ports.book.flush();
  return { done: true, rows: restored, left, view: panelView(execution) };
}
