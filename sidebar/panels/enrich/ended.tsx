/** A run that does not continue by itself: interrupted, stopped or done. */
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { rowsText } from '../../text/enrich-labels';
import { isLimit, runReason } from '../../text/errors';
import { isUnreadable } from '../../text/job-state';
import { count, credits, number } from '../../text/numbers';
import { countOf, phaseNumbers } from '../../text/run-labels';
import { atTime, untilTime } from '../../text/times';
import { AfterRun, useAfterRun, ViewInSheet } from './after-run';
import { ProgressBar } from './progress';

/** Where a person adds credits to a Lusha account. */
const BILLING_PAGE = 'https://dashboard.lusha.com/';

interface RunProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
}

export function InterruptedRun({ panel, run }: RunProps) {
  const { doing, stop } = panel.enriching;
  const { continueAt } = run;
  const waits = continueAt !== undefined && continueAt > panel.now;
  const lost =
    run.unsure > 0 ? ` The last request may have cost ${count(run.unsure, 'credit')} without an answer.` : '';
  const { spent, limit } = phaseNumbers(run);
  return (
    <>
      <Notice kind="warning">
        {waits ? (
          waitText(run, continueAt, panel.now)
        ) : (
          <>
            The run in {run.tab} was interrupted {atTime(run.lastStepAt, panel.now)}.
          </>
        )}{' '}
        Purchased data is kept and isn’t charged twice.{lost}
      </Notice>
      <ProgressBar run={run} />
      <p>
        {run.phase === 'revealing'
          ? `${number(spent)} of up to ${credits(limit)} used.`
          : `${credits(run.spent)} used so far. Nothing is purchased before you see the price.`}
      </p>
      <div class="footer">
        <div class="buttons main">
          <ContinueButton panel={panel} label={waits ? 'Try now' : 'Continue'} />
        </div>
        <div class="buttons">
          <StopButton doing={doing} stop={stop} />
        </div>
      </div>
    </>
  );
}

/** Says when a run goes on that waits: a limit resets, and anything else is tried again. */
function waitText(run: RunView, at: number, now: number): string {
  if (isLimit(run)) return `Lusha’s request limit resets ${untilTime(at, now)}.`;
  return `${runReason(run)} The run continues ${untilTime(at, now)}.`.trim();
}

interface StoppedRunProps extends RunProps {
  /** Opens the setup of another run; the window has none. */
  readonly onOther: (() => void) | undefined;
}

export function StoppedRun(props: StoppedRunProps) {
  const { run, onOther } = props;
  if (!isUnreadable(run)) return <ReadableStop {...props} />;
  return (
    <>
      <Notice kind="warning" live>
        {runReason(run)}
      </Notice>
      {onOther && (
        <div class="footer">
          <div class="buttons main">
            <Button kind="primary" onClick={onOther}>
              Enrich again
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function ReadableStop({ panel, run, onOther }: StoppedRunProps) {
  const after = useAfterRun(run);
  const { message, code } = run;
  const { done, of } = phaseNumbers(run);
  const rest = Math.max(0, of - done);
  const unwritten = run.mine ? (after?.unwritten ?? 0) : 0;
  const isOutOfCredits = code === 'no_credits' || code === 'trial_limit';
  const other = onOther && (
    <Button kind={run.mine ? 'secondary' : 'primary'} onClick={onOther}>
      {run.mine ? 'Enrich other rows' : 'Enrich again'}
    </Button>
  );
  return (
    <AfterRun
      panel={panel}
      run={run}
      after={after}
      notice={
        <>
          <Notice kind={message === undefined ? 'info' : 'warning'} live>
            {message === undefined ? `Stopped. ${rowsText(rest)} of ${run.tab} remaining.` : runReason(run)}
            {unwritten > 0 && <p>{unwrittenText(unwritten)}</p>}
          </Notice>
          {run.mine ? null : (
            <p>
              It was started with another Lusha key than yours, and only that key can continue it. To go on
              with yours, check the price again.
            </p>
          )}
        </>
      }
      main={
        unwritten > 0 ? (
          <WriteButton panel={panel} rows={unwritten} />
        ) : isOutOfCredits && run.mine ? (
          <a class="button primary" href={BILLING_PAGE} target="_blank" rel="noreferrer">
            Open billing
          </a>
        ) : run.mine ? (
          <ContinueButton panel={panel} label="Continue enriching" />
        ) : (
          other
        )
      }
      others={
        run.mine && (
          <>
            {(unwritten > 0 || isOutOfCredits) && (
              <ContinueButton
                panel={panel}
                kind="secondary"
                label={isOutOfCredits ? 'Try again' : 'Continue enriching'}
              />
            )}
            {other}
          </>
        )
      }
    />
  );
}

function unwrittenText(rows: number): string {
  return `${count(rows, 'paid row')} ${rows === 1 ? 'isn’t' : 'aren’t'} written yet.`;
}

/** Writes the rows that are paid for, and nothing else. */
function WriteButton({ panel, rows }: { readonly panel: SidebarPanel; readonly rows: number }) {
  const { doing, writePaid } = panel.enriching;
  return (
    <Button kind="primary" price="0 credits" off={doing !== 'nothing'} onClick={() => void writePaid()}>
      Write {rowsText(rows)}
    </Button>
  );
}

interface ContinueButtonProps {
  readonly panel: SidebarPanel;
  readonly label: string;
  readonly kind?: 'primary' | 'secondary';
}

function ContinueButton({ panel, label, kind = 'primary' }: ContinueButtonProps) {
  const { doing, resume } = panel.enriching;
  return (
    <Button kind={kind} off={doing !== 'nothing'} onClick={() => void resume()}>
      {label}
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
  const after = useAfterRun(run);
  const early = run.message !== undefined;
  const goesOn = run.isSample && onOther !== undefined;
  return (
    <AfterRun
      panel={panel}
      run={run}
      after={after}
      notice={
        run.cleared !== undefined ? null : (
          <Notice kind={early ? 'warning' : 'good'} live>
            {early && 'Ended early. '}
            {run.tab}: {addedText(run)}
            {early && `. ${runReason(run)}`}
          </Notice>
        )
      }
      main={
        goesOn ? (
          <Button kind="primary" onClick={onOther}>
            Enrich all rows
          </Button>
        ) : (
          <ViewInSheet />
        )
      }
      others={
        goesOn ? <ViewInSheet kind="secondary" /> : onOther && <Button onClick={onOther}>Enrich more</Button>
      }
    />
  );
}

/** Says what was added: `161 emails added`, `161 emails and 20 mobiles added`. */
function addedText(run: RunView): string {
  const parts = run.delivered.map((one) => countOf(one, run.kind));
  const last = parts.pop() ?? rowsText(run.rows);
  return `${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last} added`;
}
