/** A job over a list that is under way: how far it is, what it spent, and when it continues, in this page or elsewhere. */
import { STOP } from '../../parts/icons';
import { LookButton, StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { Countdown, Progress } from '../../parts/progress';
import { Tip } from '../../parts/tip';
import { count, credits, number } from '../../text/numbers';
import { atTime } from '../../text/times';
import type { ListJobProps } from './words';

export function ListProgress(props: ListJobProps) {
  const { job, check, words } = props;
  const { doing, stop } = job;
  const { busyUntil, continueAt = check.now, now } = check;
  const waits = doing === 'paused' && busyUntil === undefined && continueAt > now;
  return (
    <>
      <h2 class="lead">
        {words.doing} “{check.tab}”
      </h2>
      <ListBar {...props} isMoving={!waits} />
      <p role="status">
        <Used {...props} />
        {words.found !== '' && ` ${words.found} so far.`}
        {waits && ` ${words.reason} Continues ${atTime(continueAt, now)}.`}
      </p>
      {waits && <Countdown key={continueAt} waitMs={continueAt - now} what="Continues" />}
      <p class="hint">
        {busyUntil !== undefined && doing !== 'stopping' ? (
          'Another window is working on it. If it closes, this one continues.'
        ) : (
          <>
            You can close this panel.
            <Tip about="closing this panel">
              It resumes {waits ? 'up to an hour later' : 'within an hour'}. If you stop it, what it has found
              is kept.
            </Tip>
          </>
        )}
      </p>
      <div class="footer">
        <div class="buttons main">
          <StopButton doing={doing} afterStep icon={STOP} stop={stop} />
        </div>
      </div>
    </>
  );
}

/** `12 of up to 400 credits used.` */
export function Used({ check: { spent, cap } }: Pick<ListJobProps, 'check'>) {
  return (
    <>
      {number(spent)} of up to {credits(cap)} used.
    </>
  );
}

/** Shows how many rows are looked up, and then how many people or companies were asked about. */
export function ListBar({
  check,
  words,
  isMoving = false,
}: Pick<ListJobProps, 'check' | 'words'> & { readonly isMoving?: boolean }) {
  const { tab, listed, records, lookedUp, checked } = check;
  const isLookUp = records === undefined;
  return (
    <Progress
      name={isLookUp ? 'Looked up' : words.done}
      label={isLookUp ? `Rows of ${tab} looked up` : `${words.done} in ${tab}`}
      value={isLookUp ? lookedUp : checked}
      max={records ?? listed}
      unit={isLookUp ? count(listed, 'row') : words.counted(records)}
      isMoving={isMoving}
    />
  );
}

/** Shows a job that another person or another window works on. */
export function BusyList(props: ListJobProps) {
  const { job, check } = props;
  return (
    <>
      <Notice kind="info">
        {check.mine
          ? 'This is running in another window. Wait until it ends, or stop it.'
          : `Someone else is working on “${check.tab}” with another Lusha key. Wait until it ends, or stop it.`}
      </Notice>
      <ListBar {...props} />
      <div class="footer">
        <div class="buttons">
          <LookButton look={job.look} />
          <StopButton doing={job.doing} stop={job.stop} />
        </div>
      </div>
    </>
  );
}
