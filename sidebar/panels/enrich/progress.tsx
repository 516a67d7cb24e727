/** A run while this panel works on it: how far it is, what it spent, or when it goes on by itself. */
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Countdown } from '../../parts/countdown';
import type { Panel } from '../../state/panel';
import { howLong } from '../../text/enrich-words';
import { runReason } from '../../text/errors';
import { credits, number } from '../../text/numbers';
import { secondsLeft } from '../../text/run-state';
import { atTime } from '../../text/times';
import { Outcomes } from './outcomes';
import { ProgressBar } from './progress-bar';

export function RunProgress({ panel, run }: { readonly panel: Panel; readonly run: RunView }) {
  const { doing, since, stop } = panel.enriching;
  const waits =
    doing === 'paused' && run.continueAt !== undefined
      ? Math.max(run.continueAt, run.busyUntil ?? 0) - run.now
      : undefined;
  return (
    <>
      <p class="quiet">In {run.tab}</p>
      <ProgressBar run={run} />
      <p role="status">{waits === undefined ? workText(run, since) : pauseText(run)}</p>
      {waits !== undefined && <Countdown key={run.continueAt} waitMs={waits} />}
      {run.phase === 'revealing' && <Outcomes outcomes={run.outcomes} />}
      <div class="buttons">
        <Button
          busy={doing === 'stopping' ? 'Stopping after this step…' : undefined}
          onClick={() => void stop()}
        >
          Stop
        </Button>
      </div>
      <p class="hint">
        Stopping keeps what is there; you can continue later.
        {run.phase === 'looking up' && ' Nothing is bought before you have seen the price.'}
      </p>
    </>
  );
}

function workText(run: RunView, since: RunView | undefined): string {
  const spent =
    run.phase === 'looking up'
      ? `${credits(run.spent)} spent so far.`
      : `${number(run.spent)} of at most ${credits(run.cap)} spent.`;
  const seconds = secondsLeft(since, run) ?? (run.phase === 'revealing' ? run.price?.seconds : undefined);
  const left = seconds === undefined ? '' : ` ${capital(howLong(seconds))} left.`;
  return `${spent}${left} Keep this panel open.`;
}

function pauseText(run: RunView): string {
  const { continueAt = run.now, busyUntil = 0, now } = run;
  return `${runReason(run)} Goes on by itself ${atTime(Math.max(continueAt, busyUntil), now)}. Keep this panel open; if it closes, open it again and choose Continue.`.trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
