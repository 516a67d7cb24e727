/** Runs that this page does not drive: those of another key, and those that another page works on. */
import type { RunView } from '../../../src/rpc';
import { LookButton, StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { atTime } from '../../text/times';
import { ProgressBar } from './progress';

export function OthersRun({ panel }: { readonly panel: SidebarPanel }) {
  const { doing, stop } = panel.enriching;
  return (
    <Notice kind="warning" actions={<StopButton doing={doing} label="Stop this run" stop={stop} />}>
      It was started with another Lusha key than yours, and only that key can continue it. Wait for the person
      who started it, or stop it and check the price with your key.
    </Notice>
  );
}

/** Shows a run that another person or another window works on. */
export function BusyRun({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView }) {
  const { doing, stop, look } = panel.enriching;
  return (
    <>
      <Notice kind="info">
        {run.mine
          ? 'A step of this run is still in progress elsewhere. Wait until it ends, or stop the run.'
          : 'Somebody else’s run is in progress in this file, with another Lusha key. Only one run at a time works in a file. Wait until it ends, or stop it.'}
      </Notice>
      <p class="quiet">
        In {run.tab} · last step {atTime(run.lastStepAt, panel.now)}
      </p>
      <ProgressBar run={run} />
      <div class="footer">
        <div class="buttons main">
          <LookButton look={look} />
        </div>
        <div class="buttons">
          <StopButton doing={doing} label="Stop this run" stop={stop} />
        </div>
      </div>
    </>
  );
}
