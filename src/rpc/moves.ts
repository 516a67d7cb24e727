/** What the panel asks about who changed jobs. */
import {
  absent,
  amount,
  anyOf,
  choice,
  count,
  flag,
  list,
  maybe,
  type Reader,
  shape,
  text,
} from '../core/readers';
import { type NewEmailsConsent, newEmailsOffer } from '../runs/find-new-emails';
import {
  acceptMoves,
  continueMoves,
  endMonthly,
  findNewEmails,
  leaveMoves,
  setMonthly,
  startMoves,
  stepMoves,
  stopMoves,
  undoAccepted,
} from '../runs/jobs';
import { movesFound } from '../runs/moves/found';
import { monthlyView } from '../runs/moves/monthly';
import { type MovesConsent, movesSetup, movesView, showMovesTab, watchMoves } from '../runs/moves/moves';
import type { MonthlyConsent, MovesDecision, MovesOptions } from '../runs/moves/view';
import { method, plain, spending } from './method';

export const movesMethods = {
  movesSetup: method(() => [absent(movesChanges())], movesSetup),
  startMoves: spending(method(() => [movesOptions(), amount()], startMoves)),
  stepMoves: spending(plain(stepMoves)),
  stopMoves: plain(stopMoves),
  continueMoves: spending(
    method(() => [shape<MovesConsent>({ id: text(), more: maybe(amount()) })], continueMoves),
  ),
  leaveMoves: plain(leaveMoves),
  movesView: plain(movesView),
  watchMoves: plain(watchMoves),
  movesFound: plain(movesFound),
  acceptMoves: method(() => [movesDecision()], acceptMoves),
  undoMoves: plain(undoAccepted),
  showMoves: plain(showMovesTab),
  monthlyView: plain(monthlyView),
  setMonthly: spending(
    method(() => [shape<MonthlyConsent>({ limit: count(1), promotions: flag() })], setMonthly),
  ),
  endMonthly: plain(endMonthly),
  newEmailsOffer: plain(newEmailsOffer),
  findNewEmails: spending(
    method(() => [shape<NewEmailsConsent>({ check: text(), cap: amount() })], findNewEmails),
  ),
};

const rows = () => choice('all', 'selection', 'visible');

function movesOptions(): Reader<Required<MovesOptions>> {
  return shape<Required<MovesOptions>>({
    tabId: count(),
    rows: rows(),
    since: text(),
    promotions: flag(),
    repeatLost: flag(),
  });
}

/** What a person has changed so far of what was proposed. */
function movesChanges(): Reader<Partial<MovesOptions>> {
  return shape<Partial<MovesOptions>>({
    tabId: maybe(count()),
    rows: maybe(rows()),
    since: maybe(text()),
    promotions: maybe(flag()),
    repeatLost: maybe(flag()),
  });
}

function movesDecision(): Reader<MovesDecision> {
  return shape<MovesDecision>({
    how: choice('update', 'add', 'ignore'),
    keys: anyOf<MovesDecision['keys']>(choice('all'), list(text())),
  });
}
