/** The results of a search: how many there are, the first of them, and what can follow. */
import { useEffect } from 'preact/hooks';
import type { SearchPreview } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { CopyText } from '../../parts/copy-text';
import type { SearchPanel } from '../../state/panel';

export function FoundList({ panel, found }: { readonly panel: SearchPanel; readonly found: SearchPreview }) {
  const { filling, finding, say } = panel;
  const { heading, results, known } = found;
  const { answer: check } = finding.check;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when they arrive
  useEffect(() => say(heading), []);
  return (
    <>
      <h2 class="lead">{heading}</h2>
      <p>{check?.sentence}.</p>
      {known && <p class="quiet">Already in this file: 0 credits used.</p>}
      {results.length === 0 && <p>Remove or broaden a filter.</p>}
      <ul class="plain-list">
        {results.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>
            <strong>{one.name}</strong>
            <div>{one.about}</div>
            <div class="quiet">{one.data}</div>
          </li>
        ))}
      </ul>
      {check && results.length > 0 && (
        <div class="options">
          {check.formula && (
            <details>
              <summary>Copy as formula</summary>
              <CopyText
                label="Paste it into a cell; it lists the same, at no further cost"
                text={check.formula}
                rows={3}
              />
            </details>
          )}
          {check.text !== '' && (
            <details>
              <summary>Copy as text</summary>
              <CopyText
                label={
                  finding.draft.at
                    ? 'Only the filters: the companies of the cells stay in this file'
                    : 'The filters, for another file or another person'
                }
                text={check.text}
                rows={3}
              />
            </details>
          )}
        </div>
      )}
      <div class="footer">
        <div class="buttons">
          {results.length > 0 && (
            <Button kind="primary" onClick={() => filling.setOpen('set-up')}>
              Put into the sheet…
            </Button>
          )}
          <Button onClick={finding.back}>Change the search</Button>
        </div>
      </div>
    </>
  );
}
