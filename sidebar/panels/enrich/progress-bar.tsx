/** How many rows are through. */
import type { RunView } from '../../../src/rpc';
import { Progress } from '../../parts/progress';
import { number } from '../../text/numbers';

export function ProgressBar({ run }: { readonly run: RunView }) {
  const name = run.phase === 'looking up' ? 'Looking up' : 'Buying';
  return (
    <Progress
      name={name}
      label={`${name} ${run.tab}`}
      value={run.through}
      max={run.rows}
      unit={`${number(run.rows)} rows`}
    />
  );
}
