/** What follows on every run that has ended: the ways on, the receipt, and undo. */
import type { ComponentChildren } from 'preact';
import type { RunView } from '../../../src/rpc';
import type { SidebarPanel } from '../../state/panel';
import { ClearValues } from './clear-values';
import { Receipt } from './receipt';
import { Retry } from './retry';
import { RunLog } from './run-log';

interface AfterRunProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
  /** The buttons beside the one that opens the run log. */
  readonly children: ComponentChildren;
}

export function AfterRun({ panel, run, children }: AfterRunProps) {
  return (
    <>
      <div class="buttons">
        {children}
        <RunLog />
      </div>
      <section>
        <Receipt run={run} />
      </section>
      {run.phase === 'done' && run.mine && run.retry.length > 0 && <Retry panel={panel} retry={run.retry} />}
      <ClearValues panel={panel} run={run} />
    </>
  );
}
