/** A check of companies that is under way: how far it is, what it spent, and when it continues, in this page or elsewhere. */
import type { NewsView } from '../../../src/rpc';
import { STOP } from '../../parts/icons';
import { LookButton, StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { Countdown, Progress } from '../../parts/progress';
import { Tip } from '../../parts/tip';
import type { NewsPanel } from '../../state/panel';
import { barUnit, newsReason } from '../../text/news-labels';
import { count, credits, number } from '../../text/numbers';
import { atTime } from '../../text/times';

export interface NewsProps {
  readonly panel: NewsPanel;
  readonly check: NewsView;
}

export function NewsProgress({ panel, check }: NewsProps) {
  const { doing, stop } = panel.checking;
  const { busyUntil, continueAt = check.now, now } = check;
  const waits = doing === 'paused' && busyUntil === undefined && continueAt > now;
  return (
    <>
      <h2 class="lead">Checking “{check.tab}”</h2>
      <NewsBar check={check} isMoving={!waits} />
      <p role="status">
        <Used check={check} />
        {check.events > 0 && ` ${count(check.events, 'event')} so far.`}
        {waits && ` ${newsReason(check)} Continues ${atTime(continueAt, now)}.`}
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

/** `12 of up to 400 credits used.` */
export function Used({ check: { spent, cap } }: Pick<NewsProps, 'check'>) {
  return (
    <>
      {number(spent)} of up to {credits(cap)} used.
    </>
  );
}

/** Shows how many rows are looked up, and then how many companies are checked. */
export function NewsBar({
  check,
  isMoving = false,
}: Pick<NewsProps, 'check'> & { readonly isMoving?: boolean }) {
  const isLookUp = check.records === undefined;
  return (
    <Progress
      name={isLookUp ? 'Looked up' : 'Checked'}
      label={isLookUp ? `Rows of ${check.tab} looked up` : `Companies of ${check.tab} checked`}
      value={isLookUp ? check.lookedUp : check.checked}
      max={check.records ?? check.listed}
      unit={barUnit(check)}
      isMoving={isMoving}
    />
  );
}

/** Shows a check that another person or another window works on. */
export function BusyNews({ panel, check }: NewsProps) {
  const { doing, stop, look } = panel.checking;
  return (
    <>
      <Notice kind="info">
        {check.mine
          ? 'This is running in another window. Wait until it ends, or stop it.'
          : `Someone else is checking “${check.tab}” with another Lusha key. Wait until it ends, or stop it.`}
      </Notice>
      <NewsBar check={check} />
      <div class="footer">
        <div class="buttons">
          <LookButton look={look} />
          <StopButton doing={doing} stop={stop} />
        </div>
      </div>
    </>
  );
}
