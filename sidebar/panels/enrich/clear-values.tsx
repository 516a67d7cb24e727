/** Undo: it clears the run's values from the sheet after a confirmation. */
import { useState } from 'preact/hooks';
import type { RunView } from '../../../src/rpc';
import { Arrived } from '../../parts/arrived';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { rowsText } from '../../text/enrich-labels';
import { count, number } from '../../text/numbers';

const UNDO_ID = 'undo-run';

export function ClearValues({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView }) {
  const { doing, undo, cleared } = panel.enriching;
  const [asking, setAsking] = useState(false);
  const clearing = doing === 'clearing';
  const clear = async (): Promise<void> => {
    await undo();
    setAsking(false);
  };
  if (!run.canUndo && !cleared && !asking) return null;
  return (
    <section>
      <h2>Undo</h2>
      {cleared && !clearing && (
        <Arrived>
          <Notice kind="good" live>
            {rowsText(cleared.rows)} {cleared.rows === 1 ? 'is' : 'are'} as before the run.
            {cleared.left > 0 &&
              ` ${count(cleared.left, 'cell')} edited or deleted since ${cleared.left === 1 ? 'stays as it is' : 'stay as they are'}.`}
          </Notice>
        </Arrived>
      )}
      {asking && (
        <Confirm
          question="Undo this run?"
          yes="Clear values"
          no="Cancel"
          busy={clearing ? clearingText(cleared?.rows ?? 0) : undefined}
          onYes={() => void clear()}
          onNo={() => {
            setAsking(false);
            requestAnimationFrame(() => document.getElementById(UNDO_ID)?.focus());
          }}
        >
          <p>
            Puts back what stood there before; cells edited since stay. Credits are not returned, and what was
            purchased is kept.
          </p>
        </Confirm>
      )}
      {!asking && run.canUndo && (
        <div class="buttons">
          <Button id={UNDO_ID} off={doing !== 'nothing'} onClick={() => setAsking(true)}>
            Undo…
          </Button>
        </div>
      )}
    </section>
  );
}

function clearingText(rows: number): string {
  return rows === 0 ? 'Clearing…' : `Clearing… ${number(rows)}`;
}
