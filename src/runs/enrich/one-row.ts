/** Gets the email of the selected row with one click: a run of that row, whose limit is the price on the button. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { cacheStale } from '../../ledger/sheet-store';
import type { JobKinds } from '../job/kind';
import { startJob, stepJob } from '../job/lifecycle';
import { approve } from './approve';
import { listGap } from './list-gap';
import { RUN_KIND } from './run-kind';
import { prepareRun } from './start-run';
import type { EnrichOptions, OneRow, RunView } from './view';

/**
 * Looks the row up and purchases the email, within the limit that was shown, in credits. When Lusha makes it wait, the view says
 * when the next step is due. Throws an `AddOnError` when another row is selected, or when the price rose meanwhile.
 */
export function getEmailOfRow(execution: PersonExecution, kinds: JobKinds, shown: OneRow): RunView {
  const selected = listGap(execution)?.selected;
  const isShown =
    selected?.tabId === shown.tabId && selected.row === shown.row && selected.name === shown.name;
  if (!isShown || selected.limit > shown.limit) throw new AddOnError('row_changed');
  const options: EnrichOptions = {
    kind: 'contact',
    tabId: shown.tabId,
    rows: { by: 'selection' },
    fields: ['email'],
    writing: 'only empty',
    sample: 1,
  };
  const step = (run: RunView): RunView =>
    run.continueAt !== undefined && run.continueAt <= run.now ? stepJob(execution, kinds, RUN_KIND) : run;
  const run = step(startJob(execution, kinds, RUN_KIND, prepareRun(execution, kinds, options), cacheStale));
  if (run.phase !== 'price check' || !run.price) return run;
  const cap = Math.max(0, Math.min(run.price.credits, shown.limit - run.spent));
  return step(approve(execution, kinds, RUN_KIND, { run: run.id, cap, moved: false, weak: false }));
}
