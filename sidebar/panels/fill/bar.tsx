/** How many of those who are wanted are in the sheet. */
import type { FillView } from '../../../src/rpc';
import { Progress } from '../../parts/progress';
import { ones } from '../../text/fill-labels';

export function FillBar({ fill }: { readonly fill: FillView }) {
  return (
    <Progress
      name="Added"
      label={`Added to ${fill.tab}`}
      value={fill.added}
      max={fill.wanted}
      unit={ones(fill.kind, fill.wanted)}
    />
  );
}
