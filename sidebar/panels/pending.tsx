/** Pending cells: how many there are, what fetching them costs, how far it is, and how it ended. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PendingCells } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { StopButton } from '../parts/job-buttons';
import { Notice } from '../parts/notice';
import { Countdown, Progress } from '../parts/progress';
import { Tick } from '../parts/tick';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { SidebarPanel } from '../state/panel';
import type { PendingJob, PendingView } from '../state/pending-job';
import { useAnswer } from '../state/use-answer';
import { cells, companies, count, credits, formulas, number, wanted } from '../text/numbers';
import { atTime } from '../text/times';

export function PendingPanel({ panel }: { readonly panel: SidebarPanel }) {
  const { fetching } = panel;
  const { job, doing } = fetching;
  const active = doing !== 'nothing';
  // Counted when the view opens, and again when fetching has ended.
  const counting = useAnswer(active ? undefined : 'pending cells', rpc.pendingCells);
  const { answer: found, error, busy, ask } = counting;
  return (
    <>
      <Title text="Pending cells" onBack={() => panel.go('home')} />
      {active ? (
        job && <Fetching fetching={fetching} job={job} />
      ) : (
        <>
          {job && <Ended fetching={fetching} job={job} />}
          {error && <Failure error={error} retry={() => void ask()} />}
          {!found && !error && <p class="quiet">Counting…</p>}
          {found && <Counted panel={panel} found={found} busy={busy} ask={ask} />}
        </>
      )}
    </>
  );
}

interface CountedProps {
  readonly panel: SidebarPanel;
  readonly found: PendingCells;
  readonly busy: boolean;
  readonly ask: () => Promise<unknown>;
}

function Counted({ panel, found, busy, ask }: CountedProps) {
  const [repeatLost, setRepeatLost] = useState(false);
  const start = (): void => panel.fetching.start(repeatLost ? { lostBefore: found.countedAt } : {});
  return (
    <>
      <Waiting found={found} panel={panel} />
      {found.lost > 0 && (
        <Tick on={repeatLost} onChange={setRepeatLost}>
          Ask again for {companies(found.lost)} whose answer was lost; {found.lost === 1 ? 'it' : 'they'} may
          be charged twice
        </Tick>
      )}
      <div class="buttons">
        {found.cells > 0 && (
          <Button
            kind="primary"
            price={
              panel.view.access === 'demo'
                ? '0 credits'
                : `Up to ${credits(Math.min(found.atMost, found.roomLeft))}`
            }
            onClick={start}
          >
            Fill {cells(found.cells)}
          </Button>
        )}
        <Button busy={busy ? 'Counting…' : undefined} onClick={() => void ask()}>
          Refresh
        </Button>
      </div>
      <Unreadable found={found} />
    </>
  );
}

function Waiting({ found, panel }: { readonly found: PendingCells; readonly panel: SidebarPanel }) {
  const { cells: pending, atMost, roomLeft } = found;
  if (pending === 0) return <p>No pending cells in this file.</p>;
  return (
    <>
      <p>
        <span class="strong">{cells(pending)} pending</span>: {wanted(found)}
      </p>
      {panel.view.access === 'demo' ? (
        <p>Uses no credits: these are fictional people.</p>
      ) : (
        <p>
          Up to {credits(atMost)}. {credits(roomLeft)} left of today’s limit.
        </p>
      )}
      {panel.view.access === 'key' && roomLeft < atMost && (
        <Notice
          kind="warning"
          actions={<Button onClick={() => panel.go('formulas')}>Change the limit</Button>}
        >
          {roomLeft === 0
            ? 'You reached your daily limit.'
            : 'Your daily limit isn’t enough for all of them.'}{' '}
          Raise it, or fill the rest tomorrow.
        </Notice>
      )}
    </>
  );
}

function Unreadable({ found }: { readonly found: PendingCells }) {
  if (found.unreadableCount === 0) return null;
  const more = found.unreadableCount - found.unreadable.length;
  return (
    <section>
      <h2>{formulas(found.unreadableCount)} have errors</h2>
      <ul class="plain-list">
        {found.unreadable.map(({ cell, reason }) => (
          <li key={cell}>
            <span class="strong">{cell}</span>: {reason}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">And {count(more, 'other')}.</p>}
    </section>
  );
}

interface FetchingProps {
  readonly fetching: PendingJob;
  readonly job: PendingView;
}

/** Shows how far fetching is, or when it continues by itself. */
function Fetching({ fetching: { doing, stop }, job }: FetchingProps) {
  const { fetched, open, message, continueAt = job.now, now } = job;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const total = fetched + open;
  const pauses = doing === 'paused' && continueAt > now;
  return (
    <div ref={box}>
      <Progress
        name="Fetching"
        label="Fetching"
        value={fetched}
        max={total > 0 ? total : undefined}
        unit={number(total)}
      />
      <p role="status">
        {pauses
          ? `${message ? `${message} ` : ''}Continues ${atTime(continueAt, now)}. Keep this panel open.`
          : `${credits(job.credits)} used. Keep this panel open.`}
      </p>
      {pauses && <Countdown key={continueAt} waitMs={continueAt - now} />}
      <div class="buttons">
        <StopButton doing={doing} afterStep stop={stop} />
      </div>
    </div>
  );
}

/** Shows how fetching ended. It takes the focus, because the button that had it is gone. */
function Ended({ fetching: { error, stalled }, job }: FetchingProps) {
  const { phase, fetched, open, message } = job;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
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
