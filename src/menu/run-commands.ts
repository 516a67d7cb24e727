/** What the entries of the sub-menu Runs do: show progress, stop, continue, undo, show the log; all without the panel, and for jobs of every kind. */
import type { PersonExecution } from '../acquire/execution';
import { personExecution } from '../app';
import { AddOnError } from '../core/errors';
import { counted } from '../core/labels';
import { LAST_STEP_MS } from '../core/limits';
import { showProgress, showRunLog } from '../runs/enrich/enrich';
import { driveSteps } from '../runs/job/drive';
import { goOnHourly } from '../runs/job/hourly';
import { type JobDecision, type JobKind, workingKind } from '../runs/job/kind';
import { stepJob, stopJob, viewOfJob } from '../runs/job/lifecycle';
import type { JobView } from '../runs/job/view';
import { checkMonthly, JOB_KINDS } from '../runs/jobs';
import { personExecutionFor, withAddress, withErrorDialog } from './commands';

const STOP = 'Stop run';
const CONTINUE = 'Continue run';
const UNDO = 'Undo last run';
const LOG = 'Run log';
const NO_RUN = 'There is no run in this file. Choose Enrich rows… to start one.';

/** Opens the window that shows the job and drives it. */
export function openProgress(): void {
  personExecutionFor(showProgress);
}

/** Stops the job that works in this file, else one that waits for a person to decide. */
export function stopTheRun(): void {
  withErrorDialog(STOP, (execution) => {
    const { screen } = execution.ports;
    const job = currentJob(execution, ({ phase }) => phase !== 'done' && phase !== 'stopped');
    if (!job) throw new AddOnError('no_run');
    const view = stopJob(execution, JOB_KINDS, job.kind);
    screen.tell(
      STOP,
      view.phase === 'stopped'
        ? `The run is stopped. Data you purchased is kept; choose ${CONTINUE} to go on.`
        : 'The run stops as soon as the requests under way are answered. What they bring is kept.',
    );
  });
}

/** Works for as long as Google allows, asks when a person has to decide, and reports the state of the job. */
export function goOn(): void {
  withErrorDialog(CONTINUE, (execution) => {
    const { screen } = execution.ports;
    const job = currentJob(execution, ({ phase }) => phase !== 'done') ?? currentJob(execution, () => true);
    if (!job) {
      screen.tell(CONTINUE, NO_RUN);
      return;
    }
    const { kind } = job;
    const drive = (view: JobView) => driveSteps(execution, view, () => stepJob(execution, JOB_KINDS, kind));
    let { view } = job;
    let decision = kind.menu.decision(view);
    if (!decision) {
      view = drive(view);
      decision = decisionAfter(kind, view);
    }
    while (decision) {
      const { question, apply } = decision;
      if (question !== undefined && !screen.confirm(CONTINUE, question)) return;
      view = drive(apply(execution, JOB_KINDS));
      decision = decisionAfter(kind, view);
    }
    const message = kind.menu.report(execution, view);
    screen.tell(CONTINUE, withAddress(execution, { code: view.code, message }));
  });
}

/** What has to be decided after the menu has worked on a job: one that was stopped then is not taken up again at once. */
function decisionAfter(kind: JobKind, view: JobView): JobDecision<JobView> | undefined {
  return view.phase === 'stopped' ? undefined : kind.menu.decision(view);
}

interface CurrentJob {
  readonly kind: JobKind;
  readonly view: JobView;
}

/** Gives the job that a person means: the one that works, else of those that fit the one that was started last. */
function currentJob(execution: PersonExecution, fits: (view: JobView) => boolean): CurrentJob | undefined {
  const working = workingKind(JOB_KINDS, execution.ports.documentProperties.getAll());
  const kinds = working ? [working] : JOB_KINDS;
  const jobs = kinds.flatMap((kind): CurrentJob[] => {
    const view = viewOfJob(execution, kind);
    return view && fits(view) ? [{ kind, view }] : [];
  });
  return jobs.sort((a, b) => b.view.startedAt - a.view.startedAt)[0];
}

/** Takes back what the last job has written that can be undone. */
export function undoTheRun(): void {
  withErrorDialog(UNDO, (execution) => {
    const { clock, screen } = execution.ports;
    const kind = JOB_KINDS.find((one) => one.undo && viewOfJob(execution, one)?.canUndo);
    if (!kind?.undo) {
      screen.tell(UNDO, 'There is nothing to undo: no run has written anything here, or one is under way.');
      return;
    }
    const question =
      'Clear the values of the last run? Cells get back what stood there before; those edited since stay. Credits are not returned.';
    if (!screen.confirm(UNDO, question)) return;
    let rows = 0;
    let left = 0;
    let done = false;
    while (!done && clock.now() < execution.started + LAST_STEP_MS) {
      const undone = kind.undo(execution);
      rows += undone.rows;
      left += undone.left;
      done = undone.done;
    }
    const stays = left > 0 ? ` ${counted(left, 'cell', 'cells')} edited since stay.` : '';
    const more = done ? '' : ` There is more: choose ${UNDO}… again.`;
    screen.tell(UNDO, `${counted(rows, 'row is', 'rows are')} as before.${stays}${more}`);
  });
}

/** Works on what is under way, and checks a file again that is due; the clock calls it, where nobody is at the screen. */
export function hourly(): void {
  const execution = personExecution();
  goOnHourly(execution, JOB_KINDS);
  checkMonthly(execution);
}

/** Shows the tab of receipts. */
export function openRunLog(): void {
  withErrorDialog(LOG, (execution) => {
    if (!showRunLog(execution)) execution.ports.screen.tell(LOG, 'No run has ended here yet.');
  });
}
