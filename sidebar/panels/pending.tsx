/** The view "Pending cells": how many there are, what filling them costs, and which formulas cannot be filled from here. */
import { useState } from 'preact/hooks';
import type { PendingCells } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { Tick } from '../parts/tick';
import { Title } from '../parts/title';
import type { SidebarPanel } from '../state/panel';
import { usePendingCells } from '../state/pending-count';
import { cells, count, credits, formulas, wanted } from '../text/numbers';
import { FillEnded, Filling } from './pending-progress';

export function PendingPanel({ panel }: { readonly panel: SidebarPanel }) {
  const { fetching } = panel;
  const { job, doing } = fetching;
  const active = doing !== 'nothing';
  const { answer: found, error, busy, ask } = usePendingCells(panel);
  return (
    <>
      <Title text="Pending cells" onBack={() => panel.go('home')} />
      {active ? (
        job && <Filling fetching={fetching} job={job} />
      ) : (
        <>
          {job && <FillEnded fetching={fetching} job={job} />}
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
  const most = panel.view.access === 'demo' ? 0 : Math.min(found.atMost, found.roomLeft);
  const lost = found.lost + found.lostLists;
  const start = (): void => panel.fetching.start(repeatLost ? { lostBefore: found.countedAt } : {}, found);
  return (
    <>
      <Waiting found={found} panel={panel} />
      {lost > 0 && (
        <Tick on={repeatLost} onChange={setRepeatLost}>
          Look up {wanted({ people: 0, companies: found.lost, lists: found.lostLists })} again: no response
          came, so {lost === 1 ? 'it' : 'they'} may be charged twice
        </Tick>
      )}
      <div class="buttons">
        {found.cells > 0 && (
          <Button
            kind={isLimitUsedUp(panel, found) ? 'secondary' : 'primary'}
            price={priceText(most)}
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

function priceText(most: number): string {
  return most === 0 ? '0 credits' : `Up to ${credits(most)}`;
}

/** Whether nothing more may be purchased today, so that a higher limit is what helps. */
function isLimitUsedUp({ view }: SidebarPanel, { atMost, roomLeft }: PendingCells): boolean {
  return view.access === 'key' && atMost > 0 && roomLeft === 0;
}

function Waiting({ found, panel }: { readonly found: PendingCells; readonly panel: SidebarPanel }) {
  const { cells: pending, atMost, roomLeft, unknown } = found;
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
      {unknown > 0 && (
        <Notice kind="info">
          {cells(unknown)} {unknown === 1 ? 'shows' : 'show'} #NAME? because Sheets hasn’t loaded Lusha’s
          functions. If filling doesn’t help, reload the file.
        </Notice>
      )}
      {panel.view.access === 'key' && roomLeft < atMost && (
        <Notice
          kind="warning"
          actions={
            <Button
              kind={isLimitUsedUp(panel, found) ? 'primary' : 'secondary'}
              onClick={() => panel.go('formulas')}
            >
              Change the limit
            </Button>
          }
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
