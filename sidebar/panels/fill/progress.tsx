/** A fill while this page works on it or waits its turn: how far it is, what it spent, or when it goes on by itself. */
import type { FillView } from '../../../src/rpc';
import { Countdown } from '../../parts/countdown';
import { StopButton } from '../../parts/stop-button';
import type { SearchPanel } from '../../state/panel';
import { fillReason, ofWanted } from '../../text/fill-labels';
import { credits, number } from '../../text/numbers';
import { atTime } from '../../text/times';
import { FillBar } from './bar';
import { ToSearch } from './to-search';

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
