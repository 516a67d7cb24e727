/** What follows every run that has ended: the buttons, the receipt, retry and undo. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RunView, StatusCount } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { ReceiptLines } from '../../parts/receipt-lines';
import { rpc } from '../../script/rpc';
import type { SidebarPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { rowsText } from '../../text/enrich-labels';
import { number } from '../../text/numbers';
import { ClearValues } from './clear-values';
import { Retry } from './retry';

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

/** Shows what a run did and cost. */
function Receipt({ run }: { readonly run: RunView }) {
  const lines: readonly (readonly [string, string])[] = [
    ['Rows', number(run.rows)],
    ['Requests to Lusha', number(run.requests)],
    ['Credits quoted', run.cap > 0 ? `up to ${number(run.cap)}` : 'none'],
    ['Credits charged', number(run.spent)],
  ];
  return (
    <ReceiptLines lines={lines} spent={run.spent} unsure={run.unsure}>
      {run.outcomes.length > 0 && <h3>What became of the rows</h3>}
      <Outcomes outcomes={run.outcomes} />
      {run.cleared !== undefined && (
        <p>Values cleared in {rowsText(run.cleared)}. Data you purchased is kept.</p>
      )}
      {run.deleted > 0 && <p class="quiet">{rowsText(run.deleted)} deleted in the meantime.</p>}
    </ReceiptLines>
  );
}

/** Opens the tab with the receipts of all runs. */
function RunLog() {
  const opening = useAction();
  const [said, setSaid] = useState('');
  const show = async (): Promise<void> => {
    setSaid('');
    const there = await opening.run(() => rpc.showRunLog());
    if (there !== undefined)
      setSaid(there ? 'The run log is open in the sheet.' : 'There is no run log yet.');
  };
  return (
    <>
      <Button busy={opening.busy ? 'Opening…' : undefined} onClick={() => void show()}>
        Run log
      </Button>
      <span class="quiet" role="status">
        {said}
      </span>
      {opening.error && <Failure error={opening.error} />}
    </>
  );
}

/** Lists how many rows have each status, by the texts of the status column. */
export function Outcomes({ outcomes }: { readonly outcomes: readonly StatusCount[] }) {
  if (outcomes.length === 0) return null;
  return (
    <table class="lines">
      <caption class="unseen">Rows by status</caption>
      <tbody>
        {outcomes.map(({ status, rows }) => (
          <tr key={status}>
            <th scope="row">{status}</th>
            <td class="figures">{number(rows)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
