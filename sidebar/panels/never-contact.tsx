/** A button that opens the tab "Never contact", whose entries are never purchased or listed. */
import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { rpc } from '../script/rpc';
import { useAction } from '../state/use-action';

interface NeverContactProps {
  /** What an entry on it changes. */
  readonly effect: string;
  readonly button: string;
  readonly kind?: 'secondary' | 'plain';
}

export function NeverContact({ effect, button, kind = 'secondary' }: NeverContactProps) {
  const opening = useAction();
  const [opened, setOpened] = useState(false);
  const show = async (): Promise<void> => {
    setOpened(false);
    await opening.run(async () => {
      await rpc.showNeverContact();
      setOpened(true);
    });
  };
  return (
    <>
      <p class="hint">A tab of this file with emails, domains and LinkedIn URLs. {effect}</p>
      <div class="buttons">
        <Button kind={kind} busy={opening.busy ? 'Opening…' : undefined} onClick={() => void show()}>
          {button}
        </Button>
      </div>
      <p class="result" role="status">
        {opened ? 'The list is open in the sheet.' : ''}
      </p>
      {opening.error && <Failure error={opening.error} />}
    </>
  );
}
