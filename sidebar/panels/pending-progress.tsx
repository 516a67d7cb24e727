/** How far filling pending cells is, and how it ended. */
import { useEffect, useRef } from 'preact/hooks';
import { Failure } from '../parts/failure';
import { StopButton } from '../parts/job-buttons';
import { Notice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Status } from '../parts/status';
import type { PendingJob, PendingView } from '../state/pending-job';
import { cells, credits, number } from '../text/numbers';
import { untilTime } from '../text/times';

interface FetchingProps {
  readonly fetching: PendingJob;
  readonly job: PendingView;
}

/** Shows how far filling is, or when it continues by itself. */
export function Filling({ fetching: { doing, stop }, job }: FetchingProps) {
  const { fetched, open, message, continueAt = job.now, now } = job;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusLost()) box.current?.querySelector('button')?.focus();
  }, []);
  const { reached = fetched } = job;
  // The number that was counted is known before the first step is back.
  const total = Math.max(fetched + open, fetched === 0 ? job.wanted : 0);
  const pauses = doing === 'paused' && continueAt > now;
  return (
    <div ref={box}>
      <Progress
        name="Filling pending cells"
        label="Filling pending cells"
        value={Math.min(total, reached)}
        max={total > 0 ? total : undefined}
        unit={number(total)}
        isMoving={doing === 'working'}
      />
      <Status
        text={
          pauses
            ? `${message ? `${message} ` : ''}Continues ${untilTime(continueAt, now)}. Keep this panel open.`
            : `${credits(job.credits)} used. Keep this panel open.`
        }
      />
      <div class="buttons">
        <StopButton doing={doing} afterStep stop={stop} />
      </div>
    </div>
  );
}

/** Shows how filling ended. It takes the focus where the button that had it is gone. */
export function FillEnded({ fetching: { error, stalled, forget }, job }: FetchingProps) {
  const { phase, fetched, open, message } = job;
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it appears and when it goes
  useEffect(() => {
    if (isFocusLost()) box.current?.focus();
    // It was news for one visit of one screen.
    return forget;
  }, []);
  const rest = open > 0 ? ` ${number(open)} still open.` : '';
  return (
    <div class="outcome" tabIndex={-1} ref={box}>
      {error && <Failure error={error} />}
      {(fetched > 0 || !error) && (
        <Notice kind={phase === 'done' && open === 0 ? 'good' : 'info'} live>
          {!error && (phase === 'stopped' || stalled) && 'Stopped. '}
          {number(fetched)} fetched, {cells(job.cells)} updated, {credits(job.credits)} used.
          {rest}
          {message && <p>{message}</p>}
        </Notice>
      )}
    </div>
  );
}

/** Returns whether the element that had the focus was removed. */
function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
