/** A receipt: what a job did and cost, line by line, and what it may have cost beyond that. */
import type { ComponentChildren } from 'preact';
import { count, credits } from '../text/numbers';
import { Notice } from './notice';

interface ReceiptLinesProps {
  readonly lines: readonly (readonly [label: string, value: string])[];
  /** Credits that were charged, and those of requests whose answers were lost. */
  readonly spent: number;
  readonly unsure: number;
  /** Shown between the lines and the warning. */
  readonly children?: ComponentChildren;
}

export function ReceiptLines({ lines, spent, unsure, children }: ReceiptLinesProps) {
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
      {children}
      <UnsureCharge spent={spent} unsure={unsure} />
    </>
  );
}

/** Warns of what may have been charged for requests whose answers were lost. */
export function UnsureCharge({ spent, unsure }: Pick<ReceiptLinesProps, 'spent' | 'unsure'>) {
  if (unsure === 0) return null;
  return (
    <Notice kind="warning">
      {count(unsure, 'more credit')} may have been charged: the answer to a request was lost. Your balance at
      Lusha shows it. {credits(spent)} {spent === 1 ? 'is' : 'are'} certain.
    </Notice>
  );
}
