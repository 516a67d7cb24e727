/** A run that is through: receipt, what can be tried again, and the ways on. */
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { rowsText } from '../../text/enrich-labels';
import { runReason } from '../../text/errors';
import { atTime } from '../../text/times';
import { AfterRun } from './after-run';

interface DoneRunProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
  /** To the set-up of another run; there is none in the window. */
  readonly onOther: (() => void) | undefined;
}

export function DoneRun({ panel, run, onOther }: DoneRunProps) {
  const { message, endedAt } = run;
  const when = endedAt === undefined ? '' : ` ${atTime(endedAt, panel.now)}`;
  const early = message !== undefined;
  return (
    <>
      <Notice kind={early ? 'warning' : 'good'} live>
        {early ? 'Ended early:' : run.isSample ? 'Tried' : 'Done with'} {rowsText(run.rows)} of {run.tab}
        {when}.{early && ` ${runReason(run)}`}
        {run.isSample && ' Look at them in the sheet before you go on.'}
      </Notice>
      <AfterRun panel={panel} run={run}>
        {onOther && (
          <Button kind="primary" onClick={onOther}>
            {run.isSample ? 'Go on to all rows' : 'Enrich more rows'}
          </Button>
        )}
      </AfterRun>
    </>
  );
}
