/** What the panel asks about scoring a list, and about phones of the best of it. */
import { absent, amount, choice, count, flag, maybe, type Reader, shape, text } from '../core/readers';
import { type BestPhonesChoice, type BestPhonesConsent, bestPhonesOffer } from '../runs/best-phones';
import {
  continueScores,
  getBestPhones,
  leaveScores,
  startScores,
  stepScores,
  stopScores,
  undoScores,
} from '../runs/jobs';
import { type ScoresConsent, scoresSetup, scoresView, watchScores } from '../runs/scores/scores';
import type { ScoresOptions } from '../runs/scores/view';
import { method, plain, spending } from './method';

export const scoresMethods = {
  scoresSetup: method(() => [absent(scoresChanges())], scoresSetup),
  startScores: spending(method(() => [scoresOptions(), amount()], startScores)),
  stepScores: spending(plain(stepScores)),
  stopScores: plain(stopScores),
  continueScores: spending(
    method(() => [shape<ScoresConsent>({ id: text(), more: maybe(amount()) })], continueScores),
  ),
  leaveScores: plain(leaveScores),
  scoresView: plain(scoresView),
  watchScores: plain(watchScores),
  undoScores: plain(undoScores),
  bestPhonesOffer: method(
    () => [shape<BestPhonesChoice>({ tabId: maybe(count()), best: maybe(count(1)) })],
    bestPhonesOffer,
  ),
  getBestPhones: spending(
    method(
      () => [shape<BestPhonesConsent>({ tabId: count(), best: count(1), cap: amount() })],
      getBestPhones,
    ),
  ),
};

const kind = () => choice('contact', 'company');
const rows = () => choice('all', 'selection', 'visible');

function scoresOptions(): Reader<Required<ScoresOptions>> {
  return shape<Required<ScoresOptions>>({ tabId: count(), kind: kind(), rows: rows(), repeatLost: flag() });
}

/** What a person has changed so far of what was proposed. */
function scoresChanges(): Reader<Partial<ScoresOptions>> {
  return shape<Partial<ScoresOptions>>({
    tabId: maybe(count()),
    kind: maybe(kind()),
    rows: maybe(rows()),
    repeatLost: maybe(flag()),
  });
}
