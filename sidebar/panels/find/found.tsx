/** Who was found: how many, the first of them, and the ways on. */
import { useEffect, useState } from 'preact/hooks';
import type { FoundPeople, PlacedPeople } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { CopyText } from '../../parts/copy-text';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { rpc } from '../../rpc';
import type { Panel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { people as peopleText } from '../../text/numbers';

export function Found({ panel, found }: { readonly panel: Panel; readonly found: FoundPeople }) {
  const { finding, say } = panel;
  const { heading, people, known } = found;
  const { answer: check } = finding.check;
  const [placed, setPlaced] = useState<PlacedPeople>();
  const placing = useAction();
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when they arrive
  useEffect(() => say(heading), []);
  const place = async (): Promise<void> => {
    const next = await placing.run(() => rpc.placeFound(finding.draft));
    if (next) setPlaced(next);
  };
  return (
    <>
      <h2 class="lead">{heading}</h2>
      <p>{check?.sentence}.</p>
      {known && <p class="quiet">This file knew them already: nothing was spent.</p>}
      {people.length === 0 && <p>Take a criterion away, or choose more values of one, then look again.</p>}
      <ul class="plain-list">
        {people.map((person, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>
            <strong>{person.name}</strong>
            <div>{person.about}</div>
            <div class="quiet">{person.data}</div>
          </li>
        ))}
      </ul>
      {check && people.length > 0 && (
        <details class="options">
          <summary>Copy as formula</summary>
          <CopyText label="Paste it into a cell; it lists the same people" text={check.formula} rows={3} />
        </details>
      )}
      <div class="footer">
        {placing.error && <Failure error={placing.error} retry={() => void place()} />}
        {placed && (
          <Notice kind="good" live>
            {peopleText(placed.people)} in the new tab “{placed.tab}”.
          </Notice>
        )}
        <div class="buttons">
          {placed ? (
            <Button kind="primary" onClick={() => panel.go('enrich')}>
              Reveal e-mails…
            </Button>
          ) : (
            people.length > 0 && (
              <Button
                kind="primary"
                busy={placing.busy ? 'Writing…' : undefined}
                onClick={() => void place()}
              >
                Put into a new tab (free)
              </Button>
            )
          )}
          <Button off={placing.busy} onClick={finding.back}>
            Change the filter
          </Button>
        </div>
      </div>
    </>
  );
}
