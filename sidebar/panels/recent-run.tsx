/** The last run that has ended, with the way to undo it. */
import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Confirm } from '../parts/confirm';
import { Failure } from '../parts/failure';
import type { EnrichJob } from '../state/enrich-job';
import { count, credits } from '../text/numbers';

const UNDO_ID = 'undo-recent';

export function RecentRun({ enriching }: { readonly enriching: EnrichJob }) {
  const { job: run, doing, cleared, error, undo } = enriching;
  const [asking, setAsking] = useState(false);
  if (run?.phase !== 'done') return null;
  const close = (): void => {
    setAsking(false);
    requestAnimationFrame(() => document.getElementById(UNDO_ID)?.focus());
  };
  const isUndoing = doing === 'clearing';
  return (
    <section>
      <h2>Recent</h2>
      <div class="line">
        <p>
          {run.tab}: {count(run.rows, 'row')}, {credits(run.spent)}
        </p>
        {run.canUndo && !asking && !cleared?.done && (
          <Button
            id={UNDO_ID}
            kind="plain"
            busy={isUndoing ? 'Undoing…' : undefined}
            onClick={() => setAsking(true)}
          >
            Undo
          </Button>
        )}
      </div>
      {asking && (
        <Confirm
          question="Undo this run?"
          yes="Undo run"
          no="Cancel"
          busy={isUndoing ? 'Undoing…' : undefined}
          onYes={() => void undo().then(close)}
          onNo={close}
        >
          <p>Restores the previous values; later edits are kept. Credits aren’t refunded.</p>
        </Confirm>
      )}
      <p class="result" role="status">
        {cleared?.done ? `${count(cleared.rows, 'row')} restored.` : ''}
      </p>
      {error && <Failure error={error} />}
    </section>
  );
}
