/** A run that is under way: how far it is, what it spent, and when it continues. */
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { STOP } from '../../parts/icons';
import { StopButton } from '../../parts/job-buttons';
import { Countdown, Progress } from '../../parts/progress';
import { Tip } from '../../parts/tip';
import { rpc } from '../../script/rpc';
import type { SidebarPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { isLimit, runReason } from '../../text/errors';
import { secondsLeft } from '../../text/job-state';
import { number } from '../../text/numbers';
import { askedText, capital, phaseNumbers } from '../../text/run-labels';
import { timeLeft, untilTime } from '../../text/times';

export function RunProgress({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView }) {
  const { doing, since, stop, resume } = panel.enriching;
  const { inWindow } = panel;
  const { busyUntil, continueAt = run.now, now } = run;
  const isElsewhere = busyUntil !== undefined;
  const waits = doing === 'paused' && !isElsewhere && continueAt > now;
  const limit = waits && isLimit(run);
  const reason = runReason(run);
  return (
    <>
      <ProgressBar run={run} isMoving={!waits} />
      {waits ? (
        <>
          <p class="unseen" role="status">
            {limit ? '' : reason} {untilText(limit)} {untilTime(continueAt, now)}.
          </p>
          {!limit && reason !== '' && <p aria-hidden="true">{reason}</p>}
          <Countdown key={continueAt} waitMs={continueAt - now} what={untilText(limit)} />
        </>
      ) : (
        <p role="status">{workText(run, since)}</p>
      )}
      <RunNumbers run={run} />
      {isElsewhere ? (
        <p class="hint">
          A step of this run started elsewhere. {inWindow ? 'This window' : 'This panel'} continues when it
          ends.
        </p>
      ) : (
        <Closing run={run} inWindow={inWindow} waits={waits} />
      )}
      <div class="footer">
        <div class="buttons main">
          {waits && (
            <Button kind="primary" onClick={() => void resume()}>
              Try now
            </Button>
          )}
          <StopButton doing={doing} afterStep icon={STOP} stop={stop} />
        </div>
        {!inWindow && <PopOut />}
      </div>
    </>
  );
}

function untilText(isLimit: boolean): string {
  return isLimit ? 'Lusha’s request limit resets' : 'Continues';
}

/** Says whether the panel may be closed: only the trigger of the file goes on without it. */
function Closing({
  run,
  inWindow,
  waits,
}: {
  readonly run: RunView;
  readonly inWindow: boolean;
  readonly waits: boolean;
}) {
  const page = inWindow ? 'window' : 'panel';
  if (run.resumes !== true) return <p class="hint">Keep this {page} open.</p>;
  return (
    <p class="with-tip">
      You can close this {page}.
      <Tip about={`closing this ${page}`}>
        The run resumes {waits ? 'up to an hour after that' : 'within an hour'}. Finished rows are kept when
        you stop.
      </Tip>
    </p>
  );
}

function workText(run: RunView, since: RunView | undefined): string {
  const doing = run.phase === 'looking up' ? 'Checking the price' : `Adding ${askedText(run)}`;
  const seconds = secondsLeft(since, run) ?? (run.phase === 'revealing' ? run.price?.seconds : undefined);
  return seconds === undefined ? doing : `${doing} · ${timeLeft(seconds)}`;
}

/** Shows how many rows are processed. */
export function ProgressBar({
  run,
  isMoving = false,
}: {
  readonly run: RunView;
  readonly isMoving?: boolean;
}) {
  const { done, of } = phaseNumbers(run);
  const name = run.phase === 'looking up' ? 'Price check' : 'Enriching';
  return (
    <Progress
      key={run.phase}
      name={run.tab}
      label={`${name} ${run.tab}`}
      value={done}
      max={of}
      unit={number(of)}
      isMoving={isMoving}
    />
  );
}

/** Lists what was found and used so far. */
function RunNumbers({ run }: { readonly run: RunView }) {
  const { done, spent, limit } = phaseNumbers(run);
  const isLookUp = run.phase === 'looking up';
  const found = isLookUp
    ? 'Matched'
    : `${capital(askedText({ ...run, delivered: run.delivered.slice(0, 1) }))} found`;
  return (
    <table class="lines plain-lines">
      <caption class="unseen">So far</caption>
      <tbody>
        <tr>
          <th scope="row">{found}</th>
          <td class="figures">
            {number(run.found)} of {number(done)}
          </td>
        </tr>
        <tr>
          <th scope="row">Credits used</th>
          <td class="figures">
            {number(spent)} of {number(limit)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Opens the run in a window of its own, so that the panel may be closed. */
function PopOut() {
  const opening = useAction();
  return (
    <div class="buttons">
      <Button
        busy={opening.busy ? 'Opening…' : undefined}
        onClick={() => void opening.run(() => rpc.showProgress())}
      >
        Pop out
      </Button>
      {opening.error && <Failure error={opening.error} />}
    </div>
  );
}
