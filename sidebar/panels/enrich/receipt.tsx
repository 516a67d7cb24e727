/** What a run did and cost. */
import type { RunView } from '../../../src/rpc';
import { ReceiptLines } from '../../parts/receipt-lines';
import { rowsText } from '../../text/enrich-labels';
import { number } from '../../text/numbers';
import { Outcomes } from './outcomes';

export function Receipt({ run }: { readonly run: RunView }) {
  const lines: readonly (readonly [string, string])[] = [
    ['Rows', number(run.rows)],
    ['Requests to Lusha', number(run.requests)],
    ['Credits quoted', run.cap > 0 ? `at most ${number(run.cap)}` : 'none'],
    ['Credits charged', number(run.spent)],
  ];
  return (
    <ReceiptLines lines={lines} spent={run.spent} unsure={run.unsure}>
      {run.outcomes.length > 0 && <h3>What became of the rows</h3>}
      <Outcomes outcomes={run.outcomes} />
      {run.cleared !== undefined && (
        <p>Values cleared in {rowsText(run.cleared)}. What was bought stays known to this file.</p>
      )}
      {run.deleted > 0 && <p class="quiet">{rowsText(run.deleted)} deleted in the meantime.</p>}
    </ReceiptLines>
  );
}
