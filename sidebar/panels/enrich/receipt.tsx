/** What a run did and cost. */
import type { RunView } from '../../../src/rpc';
import { Notice } from '../../parts/notice';
import { rowsText } from '../../text/enrich-words';
import { count, credits, number } from '../../text/numbers';
import { Outcomes } from './outcomes';

export function Receipt({ run }: { readonly run: RunView }) {
  const lines: readonly (readonly [string, string])[] = [
    ['Rows', number(run.rows)],
    ['Requests to Lusha', number(run.requests)],
    ['Credits quoted', run.cap > 0 ? `at most ${number(run.cap)}` : 'none'],
    ['Credits charged', number(run.spent)],
  ];
  return (
    <>
      <h2>Receipt</h2>
      <table class="lines">
        <caption class="unseen">Receipt</caption>
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="figures">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {run.outcomes.length > 0 && <h3>What became of the rows</h3>}
      <Outcomes outcomes={run.outcomes} />
      {run.cleared !== undefined && (
        <p>Values cleared in {rowsText(run.cleared)}. What was bought stays known to this file.</p>
      )}
      {run.deleted > 0 && <p class="quiet">{rowsText(run.deleted)} deleted in the meantime.</p>}
      {run.unsure > 0 && (
        <Notice kind="warning">
          {count(run.unsure, 'more credit')} may have been charged: the answer to a request was lost. Your
          balance at Lusha tells; {credits(run.spent)} are certain.
        </Notice>
      )}
    </>
  );
}
