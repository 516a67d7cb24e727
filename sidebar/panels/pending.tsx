/** What formulas have not fetched yet, and fetching it. */
import { useState } from 'preact/hooks';
import type { PendingCells } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { SidebarPanel } from '../state/panel';
import { useAnswer } from '../state/use-answer';
import { cells, companies, count, credits, formulas, number, wanted } from '../text/numbers';
import { FetchEnd } from './fetch-end';
import { FetchProgressView } from './fetch-progress';

export function PendingPanel({ panel }: { readonly panel: SidebarPanel }) {
  const { fetching } = panel;
  // Counted when the view opens, and again when a run has ended.
  const counting = useAnswer(fetching.active ? undefined : 'pending cells', rpc.pendingCells);
  const { answer: found, error, busy } = counting;
  const [repeatLost, setRepeatLost] = useState(false);

  return (
    <>
      <Title text="Not fetched yet" onBack={() => panel.go('home')} />
      {fetching.active && fetching.progress ? (
        <FetchProgressView progress={fetching.progress} onStop={fetching.stop} />
      ) : (
        <>
          {fetching.progress && <FetchEnd progress={fetching.progress} />}
          {error && <Failure error={error} retry={() => void counting.ask()} />}
          {!found && !error && <p class="quiet">Counting…</p>}
          {found && (
            <>
              <Waiting found={found} panel={panel} />
              {found.lost > 0 && (
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={repeatLost}
                    onChange={(event) => setRepeatLost(event.currentTarget.checked)}
                  />
                  <span class="words">
                    Ask again for {companies(found.lost)} whose answer was lost;{' '}
                    {found.lost === 1 ? 'it' : 'they'} may be charged twice
                  </span>
                </label>
              )}
              <div class="buttons">
                {found.cells > 0 && (
                  <Button
                    kind="primary"
                    onClick={() => fetching.start(repeatLost ? { lostBefore: found.countedAt } : {})}
                  >
                    Fetch the rest ({number(found.cells)})
                  </Button>
                )}
                <Button busy={busy ? 'Counting…' : undefined} onClick={() => void counting.ask()}>
                  Count again
                </Button>
              </div>
              <Unreadable found={found} />
            </>
          )}
        </>
      )}
    </>
  );
}

function Waiting({ found, panel }: { readonly found: PendingCells; readonly panel: SidebarPanel }) {
  const { cells: waiting, atMost, roomLeft } = found;
  if (waiting === 0) return <p>No formula in this file waits for anything.</p>;
  return (
    <>
      <p>
        <span class="strong">{cells(waiting)}</span> {waiting === 1 ? 'waits' : 'wait'} for {wanted(found)}.
      </p>
      {panel.view.access === 'demo' ? (
        <p>Nothing is spent: these are made up.</p>
      ) : (
        <p>
          Costs at most {credits(atMost)}; today’s spending limit leaves {credits(roomLeft)}.
        </p>
      )}
      {panel.view.access === 'key' && roomLeft < atMost && (
        <Notice
          kind="warning"
          actions={<Button onClick={() => panel.go('formulas')}>Change the limit</Button>}
        >
          {roomLeft === 0
            ? 'Today’s spending limit is used up.'
            : 'Today’s spending limit is not enough for all.'}{' '}
          Raise it, or fetch what is left tomorrow.
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
      <h2>{formulas(found.unreadableCount)} cannot be finished from here</h2>
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
