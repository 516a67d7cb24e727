/** A button that opens the tab "Never contact", whose entries are never purchased or listed. */
import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Tip } from '../parts/tip';
import { rpc } from '../script/rpc';
import { useAction } from '../state/use-action';

interface NeverContactProps {
  /** What an entry on it changes. */
  readonly effect: string;
  readonly button: string;
  readonly kind?: 'secondary' | 'plain';
  /** Whether the explanation stands behind a "?". */
  readonly isBrief?: boolean;
}

export function NeverContact({ effect, button, kind = 'secondary', isBrief = false }: NeverContactProps) {
  const opening = useAction();
  const [opened, setOpened] = useState(false);
  const show = async (): Promise<void> => {
    setOpened(false);
    await opening.run(async () => {
      await rpc.showNeverContact();
      setOpened(true);
    });
  };
  const explanation = `A tab of this file with emails, domains and LinkedIn URLs. ${effect}`;
  return (
    <>
      {!isBrief && <p class="hint">{explanation}</p>}
      <div class="buttons">
        <Button kind={kind} busy={opening.busy ? 'Opening…' : undefined} onClick={() => void show()}>
          {button}
        </Button>
        {isBrief && <Tip about="Never contact">{explanation}</Tip>}
      </div>
      <p class="result" role="status">
        {opened ? 'The list is open in the sheet.' : ''}
      </p>
      {opening.error && <Failure error={opening.error} />}
    </>
  );
}
