/** A run that is through: receipt, what can be tried again, and the ways on. */
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { Panel } from '../../state/panel';
import { rowsText } from '../../text/enrich-words';
import { runReason } from '../../text/errors';
import { atTime } from '../../text/times';
import { ClearValues } from './clear-values';
import { Receipt } from './receipt';
import { Retry } from './retry';
import { RunLog } from './run-log';

interface DoneRunProps {
  readonly panel: Panel;
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
      <div class="buttons">
        {onOther && (
          <Button kind="primary" onClick={onOther}>
            {run.isSample ? 'Go on to all rows' : 'Enrich more rows'}
          </Button>
        )}
        <RunLog />
      </div>
      <section>
        <Receipt run={run} cleared={panel.enriching.cleared?.done === true} />
      </section>
      {run.mine && run.retry.length > 0 && <Retry panel={panel} retry={run.retry} />}
      <ClearValues panel={panel} run={run} />
    </>
  );
}
