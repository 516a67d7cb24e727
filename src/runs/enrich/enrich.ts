/** Bulk enrichment as menu and panel ask for it. */
import type { PersonExecution } from '../../acquire/execution';
import type { EnrichSetup, EnrichWish, RunApproval, RunUndone, RunView } from './view';

type Ask<Args extends readonly unknown[], Result> = (execution: PersonExecution, ...args: Args) => Result;

function later(): never {
  throw new Error('Not built yet.');
}

/** The first screen; with a wish, the same with what was changed. Asks nobody. */
export const enrichSetup: Ask<[wish?: EnrichWish], EnrichSetup> = later;
/** The run of this file, `null` where there was none. */
export const runView: Ask<[], RunView | null> = later;
/** Marks the rows and begins to look up; then `stepRun` until `continueAt` is absent. */
export const startRun: Ask<[wish: EnrichWish], RunView> = later;
/** Works for up to 45 s. */
export const stepRun: Ask<[], RunView> = later;
/** After an estimate: looks the other rows up, for the exact price. */
export const lookUpRest: Ask<[], RunView> = later;
/** After the price check: lets it buy. */
export const approveRun: Ask<[approval: RunApproval], RunView> = later;
export const stopRun: Ask<[], RunView> = later;
export const continueRun: Ask<[], RunView> = later;
/** Takes rows with these statuses up again, all that failed unless given; needs the price check again. */
export const retryRun: Ask<
  [again: { readonly statuses?: readonly string[]; readonly repeatLost: boolean }],
  RunView
> = later;
/** Clears this run's values, in steps; credits are not returned. */
export const undoRun: Ask<[], RunUndone> = later;
/** Shows the tab of receipts; false where there is none yet. */
export const showRunLog: Ask<[], boolean> = later;
/** Shows the tab of those who are never to be bought, made when it is not there. */
export const showNeverContact: Ask<[], void> = later;
