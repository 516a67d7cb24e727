/** Filling a sheet as the panel asks for it. */
import type { PersonExecution } from '../../acquire/execution';
import type { SearchDraft } from '../find/view';
import type { FillSetup, FillView, FillWish } from './view';

/** What a fill would do and cost at most; with a wish, the same with what was changed. Asks nobody. */
export function fillSetup(
  _execution: PersonExecution,
  _draft: SearchDraft,
  _wish?: Partial<FillWish>,
): FillSetup {
  throw new Error('not yet');
}

/** Makes place and header; then `stepFill` until `continueAt` is absent. `cap`: credits that may be spent. */
export function startFill(
  _execution: PersonExecution,
  _draft: SearchDraft,
  _wish: FillWish,
  _cap: number,
): FillView {
  throw new Error('not yet');
}

/** Works for up to 45 s. */
export function stepFill(_execution: PersonExecution): FillView {
  throw new Error('not yet');
}

/** At once, or as soon as the execution that works on it sees it. */
export function stopFill(_execution: PersonExecution): FillView {
  throw new Error('not yet');
}

/** Goes on where it was stopped; `more`: credits that may be spent beyond the limit. */
export function continueFill(_execution: PersonExecution, _more = 0): FillView {
  throw new Error('not yet');
}

/** The fill of this file, the one under way or the last one; `null` where there was none. */
export function fillView(_execution: PersonExecution): FillView | null {
  throw new Error('not yet');
}

/** Selects the rows that were filled and opens *Enrich rows* for them. */
export function revealFilled(_execution: PersonExecution): void {
  throw new Error('not yet');
}
