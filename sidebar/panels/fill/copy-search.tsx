/** The search as a formula and as text, to be copied. */
import { CopyText } from '../../parts/copy-text';
import type { SearchPanel } from '../../state/panel';

export function CopySearch({ panel }: { readonly panel: SearchPanel }) {
  const { answer: check } = panel.finding.check;
  if (!check) return null;
  return (
    <>
      {check.formula && (
        <details>
          <summary>Copy as formula</summary>
          <CopyText label="Lists the same results in cells, 0 credits" text={check.formula} rows={3} />
        </details>
      )}
      {check.text !== '' && (
        <details>
          <summary>Copy as text</summary>
          <CopyText
            label={
              panel.finding.draft.at
                ? 'The filters, without the companies from cells'
                : 'The filters, for another file or another person'
            }
            text={check.text}
            rows={3}
          />
        </details>
      )}
    </>
  );
}
