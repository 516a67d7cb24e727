/** Opens the run in a window of its own, beside which the panel may be closed. */
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';

export function ShowWindow() {
  const opening = useAction();
  return (
    <>
      <Button
        kind="plain"
        busy={opening.busy ? 'Opening…' : undefined}
        onClick={() => void opening.run(() => rpc.showProgress())}
      >
        Show in a window
      </Button>
      {opening.error && <Failure error={opening.error} />}
    </>
  );
}
