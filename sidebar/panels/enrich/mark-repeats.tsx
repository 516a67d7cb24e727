/** Marks rows that repeat another, in a column of the sheet: to be looked at, filtered or left out. */
import { useState } from 'preact/hooks';
import type { EnrichSetup } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';
import { rowsText } from '../../text/enrich-labels';

interface MarkRepeatsProps {
  readonly setup: EnrichSetup;
  readonly onMarked: () => void;
}

export function MarkRepeats({ setup, onMarked }: MarkRepeatsProps) {
  const [marked, setMarked] = useState<number>();
  const marking = useAction();
  const mark = async (): Promise<void> => {
    const done = await marking.run(() => rpc.markRepeats(setup.options));
    if (!done) return;
    setMarked(done.rows);
    onMarked();
  };
  return (
    <>
      {marked === undefined && (
        <Button kind="plain" busy={marking.busy ? 'Marking…' : undefined} onClick={() => void mark()}>
          Mark them in the sheet
        </Button>
      )}
      <p class="result" role="status">
        {marked !== undefined &&
          `${rowsText(marked)} marked in the column “Lusha repeats”. To leave them out, pick the rows where it is empty, under Options.`}
      </p>
      {marking.error && <Failure error={marking.error} />}
    </>
  );
}
