/** Takes back what the last check of companies has written: the columns beside the list, and its rows on the tab of news. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { addToReceipt } from '../job/receipts';
import { isActive } from '../job/record';
import { restoreWritten } from '../signals/restore-rows';
import { lastWritten, logUndone } from '../signals/written-log';
import { NEWS_STORE } from './news-record';
import { unlistNews } from './news-tab';
import type { NewsUndone } from './view';

/** Restores the rows, all at once; the file still knows the events. Throws an `AddOnError` when there is nothing to undo, and while a check works. */
export function undoNews(execution: PersonExecution): NewsUndone {
  const { book, documentProperties } = execution.ports;
  const record = NEWS_STORE.find(documentProperties.getAll());
  if (record && isActive(record)) throw new AddOnError('run_active');
  const written = lastWritten(book, 'news');
  if (!written) throw new AddOnError('no_run');
  const { restored, left } = restoreWritten(execution, 'company', written);
  unlistNews(book, written.check);
  logUndone(book, written.check);
  addToReceipt(book, written.check, 'undone');
  book.flush();
  return { done: true, rows: restored, left, view: panelView(execution) };
}
