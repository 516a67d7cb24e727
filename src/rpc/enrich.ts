/** What the panel asks about enriching the rows of a list. */

import {
  absent,
  amount,
  anyOf,
  choice,
  count,
  flag,
  list,
  maybe,
  named,
  type Reader,
  shape,
  text,
} from '../core/readers';
import type { Role } from '../core/table/roles';
import {
  enrichSetup,
  type RetryOptions,
  runView,
  showNeverContact,
  showProgress,
  showRow,
  showRunLog,
  undoRun,
  watchRun,
} from '../runs/enrich/enrich';
import { listGap } from '../runs/enrich/list-gap';
import { afterRun } from '../runs/enrich/paid-rows';
import { markRepeats } from '../runs/enrich/repeats';
import { showIdColumn, showResults, showRows } from '../runs/enrich/show-rows';
import type { EnrichOptions, OneRow, ResultLine, RowsChoice, RunApproval } from '../runs/enrich/view';
import {
  approveRun,
  continueRun,
  getEmail,
  lookUpRest,
  retryRun,
  startRun,
  stepRun,
  stopRun,
  writePaidRows,
} from '../runs/jobs';
import { method, plain, spending } from './method';

export const enrichMethods = {
  enrichSetup: method(() => [absent(enrichOptions())], enrichSetup),
  listGap: plain(listGap),
  getEmail: spending(
    method(() => [shape<OneRow>({ tabId: count(), row: count(1), name: text(), limit: amount() })], getEmail),
  ),
  runView: plain(runView),
  watchRun: plain(watchRun),
  startRun: spending(method(() => [enrichOptions()], startRun)),
  stepRun: spending(plain(stepRun)),
  lookUpRest: spending(plain(lookUpRest)),
  approveRun: spending(
    method(
      () => [shape<RunApproval>({ run: maybe(text()), cap: amount(), moved: flag(), weak: flag() })],
      approveRun,
    ),
  ),
  stopRun: plain(stopRun),
  continueRun: spending(plain(continueRun)),
  retryRun: spending(
    method(() => [shape<RetryOptions>({ statuses: maybe(list(text())), repeatLost: flag() })], retryRun),
  ),
  writePaidRows: spending(plain(writePaidRows)),
  afterRun: plain(afterRun),
  showRows: method(() => [resultLine()], showRows),
  showResults: plain(showResults),
  showIdColumn: plain(showIdColumn),
  undoRun: plain(undoRun),
  showProgress: plain(showProgress),
  showRunLog: plain(showRunLog),
  showNeverContact: plain(showNeverContact),
  showRow: method(() => [count(), count(1)], showRow),
  markRepeats: method(() => [enrichOptions()], markRepeats),
};

function resultLine(): Reader<ResultLine> {
  type By<Name extends ResultLine['by']> = Extract<ResultLine, { readonly by: Name }>;
  return anyOf<ResultLine>(
    shape<By<'status'>>({ by: choice('status'), status: text() }),
    shape<By<'delivered'>>({
      by: choice('delivered'),
      what: choice('email', 'mobile', 'phone', 'record'),
    }),
    shape<By<'all'>>({ by: choice('all') }),
  );
}

function enrichOptions(): Reader<EnrichOptions> {
  return shape<EnrichOptions>({
    kind: choice('contact', 'company'),
    tabId: maybe(count()),
    headerRow: maybe(count(1)),
    rows: rowsChoice(),
    roles: maybe(columnsByRole()),
    fields: list(text()),
    extras: maybe(list(text())),
    writing: choice('only empty', 'overwrite', 'new columns'),
    places: maybe(named(count())),
    sample: maybe(count()),
  });
}

function rowsChoice(): Reader<RowsChoice> {
  type By<Name extends RowsChoice['by']> = Extract<RowsChoice, { readonly by: Name }>;
  return anyOf<RowsChoice>(
    shape<{ readonly by: 'missing' | 'all' | 'selection' | 'visible' }>({
      by: choice('missing', 'all', 'selection', 'visible'),
    }),
    shape<By<'column'>>({
      by: choice('column'),
      column: count(1),
      test: choice('empty', 'is', 'is not'),
      text: text(),
    }),
    shape<By<'older'>>({ by: choice('older'), days: amount() }),
    shape<By<'failed'>>({ by: choice('failed'), statuses: maybe(list(text())) }),
  );
}

function columnsByRole(): Reader<Readonly<Partial<Record<Role, number>>>> {
  const column = () => maybe(count());
  return shape<Partial<Record<Role, number>>>({
    'lusha id': column(),
    email: column(),
    linkedin: column(),
    'full name': column(),
    'first name': column(),
    'last name': column(),
    'company name': column(),
    'name, last first': column(),
    'company domain': column(),
    'company page': column(),
  });
}
