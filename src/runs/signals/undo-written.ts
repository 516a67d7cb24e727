/** Takes back what the last check of a kind has written beside a list. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { addToReceipt } from '../job/receipts';
import { isActive, type JobRecord, type JobStore } from '../job/record';
import { type Restored, restoreWritten } from './restore-rows';
import { lastWritten, logUndone, type WrittenBy } from './written-log';

/** What a kind of check has written, and where. */
interface OfCheck {
  readonly store: Pick<JobStore<JobRecord>, 'find'>;
  /** What lists have whose rows it has written, by the name under which it has logged that. */
  readonly lists: Readonly<Partial<Record<WrittenBy, Kind>>>;
  /** Takes back what the check has written elsewhere. */
  readonly elsewhere?: (check: string) => void;
}

/** Restores the rows, all at once; the file still knows what was purchased. Throws an `AddOnError` when there is nothing to undo, and while a check works. */
export function undoWritten(execution: PersonExecution, { store, lists, elsewhere }: OfCheck): Restored {
  const { book, documentProperties } = execution.ports;
  const record = store.find(documentProperties.getAll());
  if (record && isActive(record)) throw new AddOnError('run_active');
  const written = lastWritten(book, ...(Object.keys(lists) as WrittenBy[]));
  const kind = written && lists[written.what];
  if (!written || !kind) throw new AddOnError('no_run');
  const { check } = written;
  const restored = restoreWritten(execution, kind, written);
  elsewhere?.(check);
  logUndone(book, check);
  addToReceipt(book, check, 'undone');
  return restored;
}
