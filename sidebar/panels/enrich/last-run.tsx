/** Notices about the last run, where no screen of its own is due. */
import { useState } from 'preact/hooks';
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { rowsText } from '../../text/enrich-labels';
import { credits } from '../../text/numbers';
import { atTime } from '../../text/times';

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
    <Notice kind="info" actions={<Button onClick={onOpen}>See results</Button>}>
      The last run ended {when}: {rowsText(run.rows)} of {run.tab}, {credits(run.spent)} used.
    </Notice>
  );
}

/** Leads back to a price check that was left without a purchase. */
function LeftPriceCheck({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView }) {
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
      {atTime(run.endedAt ?? run.lastStepAt, now)}, and nothing was purchased.
    </Notice>
  );
}

/** Shows in the window of a run that there is none, or only a price check that was left. */
export function NoRun({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView | undefined }) {
  if (run?.mine) return <LeftPriceCheck panel={panel} run={run} />;
  return (
    <p>
      No run is in progress in this file. To start one, choose <em>Enrich rows…</em> under Extensions &gt;
      Lusha Enrich.
    </p>
  );
}
