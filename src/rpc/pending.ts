/** What the panel asks about formulas in the file. */
import { amount, choice, flag, list, maybe, type Reader, shape, text } from '../core/readers';
import { watchStep } from '../runs/job/watch';
import { prepareForSharing } from '../runs/jobs';
import { type FetchConsent, fetchPending, pendingCells } from '../runs/pending/fetch-pending';
import { type FormulaOptions, formulaPlace, insertFormula } from '../runs/pending/insert-formula';
import { sharing } from '../runs/pending/sharing';
import { method, plain, spending } from './method';

export const pendingMethods = {
  formulaPlace: method(() => [formulaOptions()], formulaPlace),
  insertFormula: spending(method(() => [formulaOptions()], insertFormula)),
  pendingCells: plain(pendingCells),
  fetchPending: spending(
    method(() => [shape<FetchConsent>({ lostBefore: maybe(amount()), step: maybe(text()) })], fetchPending),
  ),
  watchPending: method(() => [text()], watchStep),
  sharing: plain(sharing),
  prepareForSharing: plain(prepareForSharing),
};

function formulaOptions(): Reader<FormulaOptions> {
  return shape<FormulaOptions>({
    kind: choice('contact', 'company'),
    fields: list(text()),
    headers: flag(),
  });
}
