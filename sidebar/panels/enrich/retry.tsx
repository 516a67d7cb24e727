/** The rows that were not filled, by reason, and the retry of them. */

import { useState } from 'preact/hooks';
import type { RetryCount } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Tick } from '../../parts/tick';
import type { SidebarPanel } from '../../state/panel';
import { number } from '../../text/numbers';

interface RetryProps {
  readonly panel: SidebarPanel;
  readonly retry: readonly RetryCount[];
}

export function Retry({ panel, retry }: RetryProps) {
  const { doing, retry: again } = panel.enriching;
  // A retry that may be charged twice needs a tick of its own.
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(retry.filter(mayBeChargedTwice).map(({ status }) => status)),
  );
  const [pressed, setPressed] = useState(false);
  const chosen = retry.filter(({ status }) => !left.has(status));
  const rows = chosen.reduce((sum, one) => sum + one.rows, 0);
  const tick = (status: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(status);
    else next.add(status);
    setLeft(next);
  };
  const start = async (): Promise<void> => {
    const statuses = chosen.map(({ status }) => status);
    setPressed(true);
    await again(statuses, chosen.some(mayBeChargedTwice));
    setPressed(false);
  };
  return (
    <section>
      <fieldset class="ticks flush">
        <legend class="strong">Try again</legend>
        {retry.map(({ status, rows: some }) => (
          <Tick key={status} on={!left.has(status)} onChange={(on) => tick(status, on)} price={number(some)}>
            {status}
          </Tick>
        ))}
      </fieldset>
      <div class="buttons">
        <Button
          off={chosen.length === 0 || (doing !== 'nothing' && !pressed)}
          busy={pressed ? 'Starting…' : undefined}
          onClick={() => void start()}
        >
          Retry ({number(rows)})
        </Button>
      </div>
      <p class="hint">You see the price before anything is purchased.</p>
    </section>
  );
}

function mayBeChargedTwice({ state }: RetryCount): boolean {
  return state === 'no response';
}
