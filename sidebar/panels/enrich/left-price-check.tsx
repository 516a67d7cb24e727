/** A price check that was left without buying, and the way back to it. */
import { useState } from 'preact/hooks';
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { rowsText } from '../../text/enrich-labels';
import { atTime } from '../../text/times';

export function LeftPriceCheck({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView }) {
  const { enriching, now } = panel;
  const [pressed, setPressed] = useState(false);
  const back = async (): Promise<void> => {
    setPressed(true);
    await enriching.resume();
    setPressed(false);
  };
  return (
    <Notice
      kind="info"
      actions={
        <Button busy={pressed ? 'Opening…' : undefined} onClick={() => void back()}>
          Back to the price check
        </Button>
      }
    >
      {rowsText(run.price?.estimate?.from ?? run.rows)} of {run.tab} were looked up{' '}
      {atTime(run.endedAt ?? run.lastStepAt, now)}, and nothing was bought.
    </Notice>
  );
}
