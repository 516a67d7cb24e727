/** Takes back what the last check of companies has written: the columns beside the list, and its rows on the tab of news. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { undoWritten } from '../signals/undo-written';
import { NEWS_STORE } from './news-record';
import { unlistNews } from './news-tab';
import type { NewsUndone } from './view';

/** Restores the rows, all at once; the file still knows the events. Throws an `AddOnError` when there is nothing to undo, and while a check works. */
export function undoNews(execution: PersonExecution): NewsUndone {
  const { book } = execution.ports;
  const { restored, left } = undoWritten(execution, {
    store: NEWS_STORE,
    lists: { news: 'company' },
    elsewhere: (check) => unlistNews(book, check),
  });
  book.flush();
  return { done: true, rows: restored, left, view: panelView(execution) };
}
