/** A line on the run before, over the set-up of another one. */
import { useState } from 'preact/hooks';
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { Panel } from '../../state/panel';
import { rowsText } from '../../text/enrich-words';
import { credits } from '../../text/numbers';
import { atTime } from '../../text/times';

interface LastRunProps {
  readonly panel: Panel;
  readonly run: RunView;
  readonly onOpen: () => void;
}

export function LastRun({ panel, run, onOpen }: LastRunProps) {
  const { enriching, now } = panel;
  const [pressed, setPressed] = useState(false);
  const back = async (): Promise<void> => {
    setPressed(true);
    await enriching.resume();
    setPressed(false);
  };
  const when = atTime(run.endedAt ?? run.lastStepAt, now);
  const waits = run.phase === 'stopped' && run.stoppedIn === 'price check';
  if (waits && !run.mine) return null;
  return waits ? (
    <Notice
      kind="info"
      actions={
        <Button busy={pressed ? 'Opening…' : undefined} onClick={() => void back()}>
          Back to the price check
        </Button>
      }
    >
      {rowsText(run.price?.estimate?.from ?? run.rows)} of {run.tab} were looked up {when}, and nothing was
      bought.
    </Notice>
  ) : (
    <Notice kind="info" actions={<Button onClick={onOpen}>See the result</Button>}>
      The last run ended {when}: {rowsText(run.rows)} of {run.tab}, {credits(run.spent)} spent.
    </Notice>
  );
}
