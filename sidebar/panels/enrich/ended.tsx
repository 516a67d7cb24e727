/** A run that does not continue by itself: interrupted, stopped or done. */
import { useState } from 'preact/hooks';
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { rowsText } from '../../text/enrich-labels';
import { runReason } from '../../text/errors';
import { isUnreadable } from '../../text/job-state';
import { count, credits, number } from '../../text/numbers';
import { atTime } from '../../text/times';
import { AfterRun } from './after-run';
import { ProgressBar } from './progress';

interface RunProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
}

export function InterruptedRun({ panel, run }: RunProps) {
  const { doing, stop } = panel.enriching;
  const { continueAt } = run;
  const why = runReason(run);
  const waits = continueAt !== undefined && continueAt > panel.now;
  const lost =
    run.unsure > 0 ? ` The last request may have cost ${count(run.unsure, 'credit')} without an answer.` : '';
  return (
    <>
      <Notice kind="warning">
        {waits && why !== ''
          ? why
          : `The run in ${run.tab} was interrupted ${atTime(run.lastStepAt, panel.now)}.`}{' '}
        Data you purchased is kept and isn’t charged twice.{lost}
        {waits && <strong> It can continue {atTime(continueAt, panel.now)}.</strong>}
      </Notice>
      <ProgressBar run={run} />
      <p>
        {run.phase === 'revealing'
          ? `${number(run.spent)} of up to ${credits(run.cap)} used.`
          : `${credits(run.spent)} used so far. Nothing is purchased before you see the price.`}
      </p>
      <div class="buttons">
        <ContinueButton panel={panel} />
        <StopButton doing={doing} stop={stop} />
      </div>
    </>
  );
}

interface StoppedRunProps extends RunProps {
  /** Opens the setup of another run; the window has none. */
  readonly onOther: (() => void) | undefined;
}

export function StoppedRun({ panel, run, onOther }: StoppedRunProps) {
  const { message } = run;
  if (isUnreadable(run)) {
    return (
      <>
        <Notice kind="warning" live>
          {runReason(run)}
        </Notice>
        {onOther && (
          <div class="buttons">
            <Button kind="primary" onClick={onOther}>
              Enrich again
            </Button>
          </div>
        )}
      </>
    );
  }
  const rest = Math.max(0, run.rows - run.through);
  return (
    <>
      <Notice kind={message === undefined ? 'info' : 'warning'} live>
        {message === undefined ? `Stopped. ${rowsText(rest)} of ${run.tab} remaining.` : runReason(run)}
      </Notice>
      {run.mine ? null : (
        <p>
          It was started with another Lusha key than yours, and only that key can continue it. To go on with
          yours, check the price again.
        </p>
      )}
      <AfterRun panel={panel} run={run}>
        {run.mine && <ContinueButton panel={panel} />}
        {onOther && (
          <Button kind={run.mine ? 'secondary' : 'primary'} onClick={onOther}>
            {run.mine ? 'Enrich other rows' : 'Enrich again'}
          </Button>
        )}
      </AfterRun>
    </>
  );
}

function ContinueButton({ panel }: { readonly panel: SidebarPanel }) {
  const { doing, resume } = panel.enriching;
  const [pressed, setPressed] = useState(false);
  const go = async (): Promise<void> => {
    setPressed(true);
    await resume();
    setPressed(false);
  };
  return (
    <Button
      kind="primary"
      off={doing !== 'nothing' && !pressed}
      busy={pressed ? 'Continuing…' : undefined}
      onClick={() => void go()}
    >
      Continue
    </Button>
  );
}

interface DoneRunProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
  /** Opens the setup of another run; the window has none. */
  readonly onOther: (() => void) | undefined;
}

/** Shows a run that is done. */
export function DoneRun({ panel, run, onOther }: DoneRunProps) {
  const { message, endedAt } = run;
  const when = endedAt === undefined ? '' : ` ${atTime(endedAt, panel.now)}`;
  const early = message !== undefined;
  return (
    <>
      <Notice kind={early ? 'warning' : 'good'} live>
        {early ? 'Ended early:' : run.isSample ? 'Tried' : 'Done with'} {rowsText(run.rows)} of {run.tab}
        {when}.{early && ` ${runReason(run)}`}
        {run.isSample && ' Check them in the sheet before you continue.'}
      </Notice>
      <AfterRun panel={panel} run={run}>
        {onOther && (
          <Button kind="primary" onClick={onOther}>
            {run.isSample ? 'Go on to all rows' : 'Enrich more rows'}
          </Button>
        )}
      </AfterRun>
    </>
  );
}
