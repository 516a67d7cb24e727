/** A run that is under way: how far it is, what it spent, and when it continues. */
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { StopButton } from '../../parts/job-buttons';
import { Countdown, Progress } from '../../parts/progress';
import { rpc } from '../../script/rpc';
import type { SidebarPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { howLong } from '../../text/enrich-labels';
import { runReason } from '../../text/errors';
import { secondsLeft } from '../../text/job-state';
import { credits, number } from '../../text/numbers';
import { atTime } from '../../text/times';
import { Outcomes } from './after-run';

export function RunProgress({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView }) {
  const { doing, since, stop } = panel.enriching;
  const { inWindow } = panel;
  const { busyUntil, continueAt = run.now, now } = run;
  const busy = busyUntil !== undefined;
  const waits = doing === 'paused' && !busy && continueAt > now;
  return (
    <>
      <p class="quiet">In {run.tab}</p>
      <ProgressBar run={run} />
      <p role="status">
        {waits ? `${runReason(run)} Continues ${atTime(continueAt, now)}.` : workText(run, since)}
      </p>
      {waits && <Countdown key={continueAt} waitMs={continueAt - now} />}
      <p class="hint">
        {busy
          ? `${inWindow ? 'The panel or another' : 'A'} window is at work on it. If that closes, the run goes on here.`
          : `Keep ${inWindow ? 'this window or the panel' : 'this panel or the window'} open; if both close, the run resumes ${waits ? 'up to an hour later' : 'within an hour'}.`}
      </p>
      {run.phase === 'revealing' && <Outcomes outcomes={run.outcomes} />}
      <div class="buttons">
        <StopButton doing={doing} afterStep stop={stop} />
        {!inWindow && <ShowWindow />}
      </div>
      <p class="hint">
        Finished rows are kept when you stop.
        {run.phase === 'looking up' && ' Nothing is purchased before you see the price.'}
      </p>
    </>
  );
}

function workText(run: RunView, since: RunView | undefined): string {
  const spent =
    run.phase === 'looking up'
      ? `${credits(run.spent)} used.`
      : `${number(run.spent)} of up to ${credits(run.cap)} used.`;
  const seconds = secondsLeft(since, run) ?? (run.phase === 'revealing' ? run.price?.seconds : undefined);
  const left = seconds === undefined ? '' : ` ${capital(howLong(seconds))} left.`;
  return `${spent}${left}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Shows how many rows are processed. */
export function ProgressBar({ run }: { readonly run: RunView }) {
  const name = run.phase === 'looking up' ? 'Looking up' : 'Enriching';
  return (
    <Progress
      name={name}
      label={`${name} ${run.tab}`}
      value={run.through}
      max={run.rows}
      unit={`${number(run.rows)} rows`}
    />
  );
}

/** Opens the run in a window of its own, so that the panel may be closed. */
function ShowWindow() {
  const opening = useAction();
  return (
    <>
      <Button
        kind="plain"
        busy={opening.busy ? 'Opening…' : undefined}
        onClick={() => void opening.run(() => rpc.showProgress())}
      >
        Show in a window
      </Button>
      {opening.error && <Failure error={opening.error} />}
    </>
  );
}
