/** A line on the run before, over the set-up of another one. */
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { rowsText } from '../../text/enrich-labels';
import { credits } from '../../text/numbers';
import { atTime } from '../../text/times';
import { LeftPriceCheck } from './left-price-check';

interface LastRunProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
  readonly onOpen: () => void;
}

export function LastRun({ panel, run, onOpen }: LastRunProps) {
  if (run.phase === 'stopped' && run.stoppedIn === 'price check') {
    return run.mine ? <LeftPriceCheck panel={panel} run={run} /> : null;
  }
  const when = atTime(run.endedAt ?? run.lastStepAt, panel.now);
  return (
    <Notice kind="info" actions={<Button onClick={onOpen}>See the result</Button>}>
      The last run ended {when}: {rowsText(run.rows)} of {run.tab}, {credits(run.spent)} spent.
    </Notice>
  );
}
