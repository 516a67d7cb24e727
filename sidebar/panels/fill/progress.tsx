/** A fill that is under way: how far it is, what it spent, and when it continues, in this page or elsewhere. */
import { KIND_LABELS } from '../../../src/core/kind';
import type { FillView } from '../../../src/rpc';
import { STOP } from '../../parts/icons';
import { LookButton, StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { Countdown, Progress } from '../../parts/progress';
import { Tip } from '../../parts/tip';
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
      <h2 class="lead">
        Adding {KIND_LABELS[fill.kind]} to “{fill.tab}”
      </h2>
      <p class="quiet search-title" title={fill.sentence}>
        {fill.sentence}
      </p>
      <FillBar fill={fill} isMoving={!waits} />
      <p role="status">
        <span class="unseen">{ofWanted(fill)}. </span>
        {number(fill.spent)} of up to {credits(fill.cap)} used.
        {skipped > 0 && ` ${number(skipped)} skipped so far.`}
        {waits && ` ${fillReason(fill)} Continues ${atTime(continueAt, now)}.`}
      </p>
      {waits && <Countdown key={continueAt} waitMs={continueAt - now} what="Continues" />}
      <p class="hint">
        {busyUntil !== undefined && doing !== 'stopping' ? (
          'Another window is adding them. If it closes, this one continues.'
        ) : (
          <>
            You can close this panel.
            <Tip about="closing this panel">
              It resumes {waits ? 'up to an hour later' : 'within an hour'}. If you stop it, finished rows are
              kept.
            </Tip>
          </>
        )}
      </p>
      <div class="footer">
        <div class="buttons main">
          <StopButton doing={doing} afterStep icon={STOP} stop={stop} />
        </div>
        <div class="buttons">
          <ToSearch panel={panel} />
        </div>
      </div>
    </>
  );
}

/** Shows how many of the requested records are in the sheet. */
export function FillBar({
  fill,
  isMoving = false,
}: {
  readonly fill: FillView;
  readonly isMoving?: boolean;
}) {
  return (
    <Progress
      name="Added"
      label={`Added to ${fill.tab}`}
      value={fill.added}
      max={fill.wanted}
      unit={records(fill.kind, fill.wanted)}
      isMoving={isMoving}
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
          ? 'This is running in another window. Wait until it ends, or stop it.'
          : `Someone else is adding to “${fill.tab}” with another Lusha key. Wait until it ends, or stop it.`}
      </Notice>
      <FillBar fill={fill} />
      <div class="footer">
        <div class="buttons">
          <LookButton look={look} />
          <StopButton doing={doing} stop={stop} />
          <ToSearch panel={panel} />
        </div>
      </div>
    </>
  );
}
