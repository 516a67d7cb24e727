/** The checklist before sharing: what is done by itself, and what the person should look at. */
import type { Sharing } from '../../src/rpc';
import { Notice } from '../parts/notice';
import { cells, count, formulas, peopleAndCompanies } from '../text/numbers';

export function SharingPlan({ plan }: { readonly plan: Sharing }) {
  const forgets = plan.people + plan.companies > 0;
  return (
    <>
      <p class="lead">Leaves in this file only what can be seen in its cells.</p>
      <h2>This will be done</h2>
      <ul class="checklist">
        <li>
          {plan.formulas > 0
            ? `${formulas(plan.formulas)} will become values (${cells(plan.cells)}).`
            : 'There are no formulas to turn into values.'}
        </li>
        {plan.staying > 0 && (
          <li>
            {formulas(plan.staying)} will stay: loading, in error, or of unknown size. Whatever they show now
            is gone once they calculate again: correct or delete them first.
          </li>
        )}
        <li>
          {forgets
            ? `What this file has bought will be forgotten (${peopleAndCompanies(plan.people, plan.companies)}), and its hidden tab removed.`
            : 'This file keeps nothing that it has bought.'}
        </li>
        <li>Formulas in this file may no longer use your key.</li>
      </ul>
      <h2>Look at these yourself</h2>
      <ul class="checklist">
        {plan.hidden.length > 0 ? (
          <li>
            {count(plan.hidden.length, 'hidden part')} of your own; whoever gets the file can show them:
            <HiddenParts parts={plan.hidden} />
          </li>
        ) : (
          <li>No hidden tabs, columns or rows were found.</li>
        )}
        <li>
          <em>File &gt; Version history</em> still holds earlier states. Share a copy:{' '}
          <em>File &gt; Make a copy</em>.
        </li>
      </ul>
      {forgets && (
        <Notice kind="warning">Looking these people and companies up again later costs credits.</Notice>
      )}
    </>
  );
}

export function HiddenParts({ parts }: { readonly parts: readonly string[] }) {
  return (
    <ul>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
