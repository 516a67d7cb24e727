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
        {number(fill.spent)} of at most {credits(fill.cap)} spent.
        {skipped > 0 && ` ${number(skipped)} left out so far.`}
        {waits && ` ${fillReason(fill)} Goes on by itself ${atTime(continueAt, now)}.`}
      </p>
      {waits && <Countdown key={continueAt} waitMs={continueAt - now} />}
      <p class="hint">
        {busyUntil === undefined || doing === 'stopping'
          ? `Keep this panel open; if it closes, it goes on ${waits ? 'up to an hour later' : 'within the hour'}. Stopping keeps what is there, and you can go on later.`
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
          : `Somebody else is filling “${fill.tab}” with another Lusha key. One search at a time fills a sheet of this file: wait until it is done, or stop it.`}
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
