/** What the panel asks about account signals. */
import { absent, amount, choice, count, flag, list, maybe, type Reader, shape, text } from '../core/readers';
import { COMPANY_SIGNAL_TYPES } from '../core/signals/types';
import { continueNews, leaveNews, startNews, stepNews, stopNews, undoNews } from '../runs/jobs';
import { type NewsConsent, newsSetup, newsView, showNewsTab, watchNews } from '../runs/news/news';
import type { NewsOptions } from '../runs/news/view';
import { method, plain, spending } from './method';

export const newsMethods = {
  newsSetup: method(() => [absent(newsChanges())], newsSetup),
  startNews: spending(method(() => [newsOptions(), amount()], startNews)),
  stepNews: spending(plain(stepNews)),
  stopNews: plain(stopNews),
  continueNews: spending(
    method(() => [shape<NewsConsent>({ id: text(), more: maybe(amount()) })], continueNews),
  ),
  leaveNews: plain(leaveNews),
  newsView: plain(newsView),
  watchNews: plain(watchNews),
  undoNews: plain(undoNews),
  showNews: plain(showNewsTab),
};

const rows = () => choice('all', 'selection', 'visible');
const types = () => list(choice(...COMPANY_SIGNAL_TYPES));

function newsOptions(): Reader<Required<NewsOptions>> {
  return shape<Required<NewsOptions>>({
    tabId: count(),
    rows: rows(),
    types: types(),
    since: text(),
    results: count(1),
    newer: flag(),
    repeatLost: flag(),
  });
}

/** What a person has changed so far of what was proposed. */
function newsChanges(): Reader<Partial<NewsOptions>> {
  return shape<Partial<NewsOptions>>({
    tabId: maybe(count()),
    rows: maybe(rows()),
    types: maybe(types()),
    since: maybe(text()),
    results: maybe(count(1)),
    newer: maybe(flag()),
    repeatLost: maybe(flag()),
  });
}
