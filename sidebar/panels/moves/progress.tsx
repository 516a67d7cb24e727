/** A check that is under way: how far it is, what it spent, and when it continues, in this page or elsewhere. */
import type { MovesView } from '../../../src/rpc';
import { STOP } from '../../parts/icons';
import { LookButton, StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { Countdown, Progress } from '../../parts/progress';
import { Tip } from '../../parts/tip';
import type { MovesPanel } from '../../state/panel';
import { movesReason } from '../../text/moves-labels';
import { count, credits, number, people } from '../../text/numbers';
import { atTime } from '../../text/times';

interface CheckProps {
  readonly panel: MovesPanel;
  readonly check: MovesView;
}

export function CheckProgress({ panel, check }: CheckProps) {
  const { doing, stop } = panel.checking;
  const { busyUntil, continueAt = check.now, now } = check;
  const waits = doing === 'paused' && busyUntil === undefined && continueAt > now;
  return (
    <>
      <h2 class="lead">Checking “{check.tab}”</h2>
      <CheckBar check={check} isMoving={!waits} />
      <p role="status">
        {number(check.spent)} of up to {credits(check.cap)} used.
        {check.changed > 0 && ` ${number(check.changed)} changed jobs so far.`}
        {waits && ` ${movesReason(check)} Continues ${atTime(continueAt, now)}.`}
      </p>
      {waits && <Countdown key={continueAt} waitMs={continueAt - now} what="Continues" />}
      <p class="hint">
        {busyUntil !== undefined && doing !== 'stopping' ? (
          'Another window is checking. If it closes, this one continues.'
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

/** Shows how many rows are looked up, and then how many people are checked. */
export function CheckBar({
  check,
  isMoving = false,
}: Pick<CheckProps, 'check'> & { readonly isMoving?: boolean }) {
  const isLookUp = check.people === undefined;
  return (
    <Progress
      name={isLookUp ? 'Looked up' : 'Checked'}
      label={isLookUp ? `Rows of ${check.tab} looked up` : `People of ${check.tab} checked`}
      value={isLookUp ? check.lookedUp : check.checked}
      max={check.people ?? check.listed}
      unit={isLookUp ? count(check.listed, 'row') : people(check.people ?? 0)}
      isMoving={isMoving}
    />
  );
}

/** Shows a check that another person or another window works on. */
export function BusyCheck({ panel, check }: CheckProps) {
  const { doing, stop, look } = panel.checking;
  return (
    <>
      <Notice kind="info">
        {check.mine
          ? 'This is running in another window. Wait until it ends, or stop it.'
          : `Someone else is checking “${check.tab}” with another Lusha key. Wait until it ends, or stop it.`}
      </Notice>
      <CheckBar check={check} />
      <div class="footer">
        <div class="buttons">
          <LookButton look={look} />
          <StopButton doing={doing} stop={stop} />
        </div>
      </div>
    </>
  );
}
