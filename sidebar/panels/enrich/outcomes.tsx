/** What became of the rows, in the words of the status column. */
import type { StatusCount } from '../../../src/rpc';
import { number } from '../../text/numbers';

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
