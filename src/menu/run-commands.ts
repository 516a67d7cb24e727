/** What the entries of the sub-menu Runs do: show progress, stop, continue, undo, show the log; all without the panel. */
import type { PersonExecution } from '../acquire/execution';
import { personExecution } from '../app';
import { LAST_STEP_MS } from '../core/limits';
import {
  approveRun,
  continueRun,
  lookUpRest,
  runView,
  showProgress,
  showRunLog,
  stepRun,
  stopRun,
  undoRun,
} from '../runs/enrich/enrich';
import type { PriceCheck, RunView } from '../runs/enrich/view';
import { continueFill, fillView, stepFill, stopFill } from '../runs/fill/fill';
import type { FillView } from '../runs/fill/view';
import { goOnHourly } from '../runs/job/hourly';
import { personExecutionFor, withErrorDialog } from './commands';
import { counted } from './labels';

const STOP = 'Stop run';
const CONTINUE = 'Continue run';
const UNDO = 'Undo last run';
const LOG = 'Run log';
const NO_RUN = 'There is no run in this file. Choose Enrich rows… to start one.';

export function openProgress(): void {
  personExecutionFor(showProgress);
}

/** A run or a fill, whichever is under way. */
export function stopTheRun(): void {
  withErrorDialog(STOP, (execution) => {
    const { screen } = execution.ports;
    const view = fillView(execution)?.phase === 'filling' ? stopFill(execution) : stopRun(execution);
    screen.tell(
      STOP,
      view.phase === 'stopped'
        ? `The run is stopped. What it has bought is kept; choose ${CONTINUE} to go on.`
        : 'The run stops as soon as the requests under way are answered. What they bring is kept.',
    );
  });
}

/** Works for as long as Google allows, asks where a person has to decide, and tells where it stands. */
export function goOn(): void {
  withErrorDialog(CONTINUE, (execution) => {
    const { screen } = execution.ports;
    let view = runView(execution);
    const fill = fillView(execution);
    if (fill && (fill.phase === 'filling' || (fill.phase === 'stopped' && isLater(fill, view)))) {
      goOnFilling(execution, fill);
      return;
    }
    if (!view) {
      screen.tell(CONTINUE, NO_RUN);
      return;
    }
    if (view.phase === 'stopped') view = continueRun(execution);
    view = steps(execution, view);
    if (view.phase === 'price check') {
      const asked = decided(execution, view);
      if (!asked) return;
      view = steps(execution, asked);
    }
    screen.tell(CONTINUE, report(execution, view));
  });
}

/** What has started later is what a person means. */
function isLater(fill: FillView, run: RunView | null): boolean {
  return !run || run.phase === 'done' || fill.startedAt > run.startedAt;
}

function goOnFilling(execution: PersonExecution, fill: FillView): void {
  const { clock, screen } = execution.ports;
  const more = fill.more ?? 0;
  const question = `One more page costs at most ${counted(more, 'credit', 'credits')}. Go on for that?`;
  if (more > 0 && !screen.confirm(CONTINUE, question)) return;
  let view = fill.phase === 'filling' ? fill : continueFill(execution, { id: fill.id, more });
  const end = execution.started + LAST_STEP_MS;
  while (view.continueAt !== undefined && clock.now() < end) {
    const next = Math.max(view.continueAt, view.busyUntil ?? 0);
    if (next > end) break;
    clock.sleep(Math.max(0, next - clock.now()));
    view = stepFill(execution);
  }
  const rows = `${counted(view.added, 'row', 'rows')} of ${view.wanted} are in “${view.tab}”.`;
  screen.tell(
    CONTINUE,
    view.phase === 'done' ? `The fill is done. ${rows}` : `${rows} ${whatNext(view)}`.trim(),
  );
}

function whatNext({ phase, message = '' }: FillView): string {
  return phase === 'filling' ? `${message} There is more: choose ${CONTINUE} again.`.trim() : message;
}

/** What the person decides after an estimate or the price check; `undefined` where they leave it. */
function decided(execution: PersonExecution, view: RunView): RunView | undefined {
  const { screen } = execution.ports;
  const { price } = view;
  if (!price) return undefined;
  if (price.estimate) {
    const rest = counted(price.estimate.restCredits, 'credit', 'credits');
    const text = `${estimateText(price)} Looking up the other rows costs at most ${rest}. Look them up?`;
    if (!screen.confirm(CONTINUE, text)) return undefined;
    const exact = steps(execution, lookUpRest(execution));
    return exact.phase === 'price check' ? decided(execution, exact) : exact;
  }
  if (!screen.confirm(CONTINUE, priceText(price))) return undefined;
  return approveRun(execution, { cap: price.credits, moved: false, weak: false });
}

function steps(execution: PersonExecution, first: RunView): RunView {
  const { clock } = execution.ports;
  const end = execution.started + LAST_STEP_MS;
  let view = first;
  while (view.continueAt !== undefined && clock.now() < end) {
    const next = Math.max(view.continueAt, view.busyUntil ?? 0);
    if (next > end) return view;
    clock.sleep(Math.max(0, next - clock.now()));
    view = stepRun(execution);
  }
  return view;
}

function estimateText({ estimate }: PriceCheck): string {
  if (!estimate) return '';
  return `Of the first ${counted(estimate.from, 'row', 'rows')} ${Math.round(estimate.matchRate * 100)} % were found.`;
}

function priceText({ found, toBuy, credits, moved, weak, balanceAfter }: PriceCheck): string {
  const apart = moved.rows + weak.rows;
  const left =
    balanceAfter === undefined ? '' : ` That leaves ${counted(balanceAfter, 'credit', 'credits')}.`;
  const surprises =
    apart > 0 ? ` ${counted(apart, 'row', 'rows')} now elsewhere or with the same name are not bought.` : '';
  return `${counted(found, 'row', 'rows')} found. Buying ${toBuy} costs at most ${counted(credits, 'credit', 'credits')}.${left}${surprises} Buy them?`;
}

function report({ ports }: PersonExecution, view: RunView): string {
  const counts = view.outcomes.map(({ status, rows }) => `${status}: ${rows}`).join('; ');
  const spent = counted(view.spent, 'credit', 'credits');
  if (view.phase === 'done') return `The run is done, for ${spent}. ${counts}.`;
  const why = view.message ?? '';
  if (view.phase === 'stopped') return `The run is stopped, after ${spent}. ${why}`.trim();
  const again =
    view.continueAt === undefined
      ? ''
      : ` It can go on at ${ports.clock.timeOfDay(view.continueAt)}: choose ${CONTINUE} again.`;
  return `${counted(view.through, 'row', 'rows')} of ${view.rows} are through. ${why}${again}`.trim();
}

export function undoTheRun(): void {
  withErrorDialog(UNDO, (execution) => {
    const { clock, screen } = execution.ports;
    if (!runView(execution)?.canUndo) {
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
      const undone = undoRun(execution);
      rows += undone.rows;
      left += undone.left;
      done = undone.done;
    }
    const stays = left > 0 ? ` ${counted(left, 'cell', 'cells')} edited since stay.` : '';
    const more = done ? '' : ` There is more: choose ${UNDO}… again.`;
    screen.tell(UNDO, `${counted(rows, 'row is', 'rows are')} as before.${stays}${more}`);
  });
}

/** Called by the clock, where nobody is at the screen. */
export function hourly(): void {
  goOnHourly(personExecution());
}

export function openRunLog(): void {
  withErrorDialog(LOG, (execution) => {
    if (!showRunLog(execution)) execution.ports.screen.tell(LOG, 'No run has ended here yet.');
  });
}
