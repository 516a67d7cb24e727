/** The way to the tab with the receipts of all runs. */
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';

export function RunLog() {
  const opening = useAction();
  const [said, setSaid] = useState('');
  const show = async (): Promise<void> => {
    setSaid('');
    const there = await opening.run(() => rpc.showRunLog());
    if (there !== undefined)
      setSaid(there ? 'The run log is open in the sheet.' : 'There is no run log yet.');
  };
  return (
    <>
      <Button busy={opening.busy ? 'Opening…' : undefined} onClick={() => void show()}>
        Run log
      </Button>
      <span class="quiet" role="status">
        {said}
      </span>
      {opening.error && <Failure error={opening.error} />}
    </>
  );
}
