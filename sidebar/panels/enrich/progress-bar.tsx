/** How many rows are through. */
import type { RunView } from '../../../src/rpc';
import { number } from '../../text/numbers';

function phaseName({ phase }: Pick<RunView, 'phase'>): string {
  return phase === 'looking up' ? 'Looking up' : 'Buying';
}

export function ProgressBar({ run }: { readonly run: RunView }) {
  const label = `${phaseName(run)} ${run.tab}`;
  return (
    <div class="progress">
      <span class="line">
        <span>{phaseName(run)}</span>
        <span class="figures">
          {number(run.through)} of {number(run.rows)} rows
        </span>
      </span>
      <progress aria-label={label} value={run.through} max={Math.max(1, run.rows)} />
    </div>
  );
}
