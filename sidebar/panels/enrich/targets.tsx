/** Where each field is written, and what it costs a row. */
import type { TargetView } from '../../../src/rpc';
import { credits } from '../../text/numbers';

export function Targets({ targets }: { readonly targets: readonly TargetView[] }) {
  if (targets.length === 0) return null;
  return (
    <table class="lines halves">
      <caption>Written to</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Column</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target, at) => (
          <tr key={target.id}>
            <th scope="row">
              {target.label} {priceOf(target, targets, at)}
            </th>
            <td>
              {target.letter}: {target.header}
              {target.isNew && <span class="quiet"> (new)</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function priceOf({ price, paidBy }: TargetView, targets: readonly TargetView[], at: number) {
  if (price === 0) return null;
  const paidBefore = targets.slice(0, at).some((other) => other.price > 0 && other.paidBy === paidBy);
  return <span class="quiet">{paidBefore ? 'included' : credits(price)}</span>;
}
