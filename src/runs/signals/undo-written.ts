/** Takes back what the last check of a kind has written beside a list. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { addToReceipt } from '../job/receipts';
import { isActive, type JobRecord, type JobStore } from '../job/record';
import { type Restored, restoreWritten } from './restore-rows';
import { lastWritten, logUndone, type WrittenBy } from './written-log';

/** Restores the rows, all at once, and then takes back what the check has written elsewhere; the file still knows what was purchased. Throws an `AddOnError` when there is nothing to undo, and while a check works. */
export function undoWritten(
  execution: PersonExecution,
  kind: Kind,
  what: WrittenBy,
  store: Pick<JobStore<JobRecord>, 'find'>,
  elsewhere: (check: string) => void = () => {},
): Restored {
  const { book, documentProperties } = execution.ports;
  const record = store.find(documentProperties.getAll());
  if (record && isActive(record)) throw new AddOnError('run_active');
  const written = lastWritten(book, what);
  if (!written) throw new AddOnError('no_run');
  const { check } = written;
  const restored = restoreWritten(execution, kind, written);
  elsewhere(check);
  logUndone(book, check);
  addToReceipt(book, check, 'undone');
  return restored;
}
