/** The receipt of a fill: what it added and cost, and which records it left out and why. */
import type { FillView } from '../../../src/rpc';
import { CopyText } from '../../parts/copy-text';
import { ReceiptLines } from '../../parts/receipt-lines';
import { firstOf } from '../../text/fill-labels';
import { companies, KIND_TITLES, number } from '../../text/numbers';

const SHOWN = 5;

export function FillCounts({ fill }: { readonly fill: FillView }) {
  const { kind, leftOut, total, cap, spent, unsure } = fill;
  const out: readonly (readonly [string, number])[] = [
    ['Already in the list', leftOut.inList],
    ['Already bought by this file', leftOut.bought],
    ['Put into this file before', leftOut.before],
  ];
  const lines: readonly (readonly [string, string])[] = [
    [`${KIND_TITLES[kind]} added`, number(fill.added)],
    ...out.filter(([, some]) => some > 0).map(([label, some]) => [label, number(some)] as const),
    ...(total === undefined ? [] : [['Match over all', number(total)] as const]),
    ['Requests to Lusha', number(fill.requests)],
    ['Credits allowed', cap > 0 ? `at most ${number(cap)}` : 'none'],
    ['Credits charged', number(spent)],
  ];
  return (
    <section>
      <ReceiptLines lines={lines} spent={spent} unsure={unsure} />
    </section>
  );
}

/** Lists the companies of the cells where the search found nobody. */
export function WithNobody({ names }: { readonly names: readonly string[] }) {
  return (
    <section>
      <h2>Nobody at {companies(names.length)}</h2>
      <p>{firstOf(names, SHOWN)}</p>
      <details>
        <summary>Copy the names</summary>
        <CopyText label="One in each line" text={names.join('\n')} rows={4} />
      </details>
    </section>
  );
}
