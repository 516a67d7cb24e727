/** A fill that is under way: how far it is, what it spent, and when it continues, in this page or elsewhere. */
import type { FillView } from '../../../src/rpc';
import { LookButton, StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { Countdown, Progress } from '../../parts/progress';
import type { SearchPanel } from '../../state/panel';
import { fillReason, ofWanted } from '../../text/fill-labels';
import { credits, number, records } from '../../text/numbers';
import { atTime } from '../../text/times';
import { ToSearch } from './ways-on';

export function FillProgress({ panel, fill }: { readonly panel: SearchPanel; readonly fill: FillView }) {
  const { doing, stop } = panel.filling;
  const { busyUntil, continueAt = fill.now, now, leftOut } = fill;
  const waits = doing === 'paused' && busyUntil === undefined && continueAt > now;
  const skipped = leftOut.inList + leftOut.bought + leftOut.before;
  return (
    <>
      <h2 class="lead">Filling “{fill.tab}”</h2>
      <p class="quiet">{fill.sentence}.</p>
      <FillBar fill={fill} />
      <p role="status">
        <span class="unseen">{ofWanted(fill)}. </span>
        {number(fill.spent)} of up to {credits(fill.cap)} used.
        {skipped > 0 && ` ${number(skipped)} left out so far.`}
        {waits && ` ${fillReason(fill)} Continues ${atTime(continueAt, now)}.`}
      </p>
      {waits && <Countdown key={continueAt} waitMs={continueAt - now} />}
      <p class="hint">
        {busyUntil === undefined || doing === 'stopping'
          ? `You can close this panel. It resumes ${waits ? 'up to an hour later' : 'within an hour'}. Finished rows are kept when you stop.`
          : 'Another window is at work on it. If that closes, it goes on here.'}
      </p>
      <div class="buttons">
        <StopButton doing={doing} afterStep stop={stop} />
        <ToSearch panel={panel} />
      </div>
    </>
  );
}

/** Shows how many of the requested records are in the sheet. */
export function FillBar({ fill }: { readonly fill: FillView }) {
  return (
    <Progress
      name="Added"
      label={`Added to ${fill.tab}`}
      value={fill.added}
      max={fill.wanted}
      unit={records(fill.kind, fill.wanted)}
    />
  );
}

/** Shows a fill that another person or another window works on. */
export function BusyFill({ panel, fill }: { readonly panel: SearchPanel; readonly fill: FillView }) {
  const { doing, stop, look } = panel.filling;
  return (
    <>
      <Notice kind="info">
        {fill.mine
          ? 'A step is still under way, perhaps in another window. Wait until it is through, or stop it.'
          : `Somebody else is filling “${fill.tab}” with another Lusha key. Only one search at a time can fill this file. Wait until it ends, or stop it.`}
      </Notice>
      <FillBar fill={fill} />
      <div class="buttons">
        <LookButton look={look} />
        <StopButton doing={doing} label="Stop it" stop={stop} />
        <ToSearch panel={panel} />
      </div>
    </>
  );
}
