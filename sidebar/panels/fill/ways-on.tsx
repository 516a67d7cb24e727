/** The buttons that lead away from a fill. */
import type { FillView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import type { SearchPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';

interface ToSearchProps {
  readonly panel: SearchPanel;
  readonly primary?: boolean;
}

export function ToSearch({ panel, primary = false }: ToSearchProps) {
  const { filling, finding } = panel;
  const go = (): void => {
    filling.setOpen(false);
    if (finding.found) finding.back();
  };
  return (
    <Button kind={primary ? 'primary' : 'secondary'} off={filling.doing === 'starting'} onClick={go}>
      Back to the search
    </Button>
  );
}

interface RevealProps {
  readonly kind: FillView['kind'];
  readonly primary?: boolean;
}

/** Continues with the records that were added: the script selects their rows and opens *Enrich rows* in place of this page. */
export function Reveal({ kind, primary = false }: RevealProps) {
  const opening = useAction();
  const open = (): void => void opening.run(() => rpc.revealFilled());
  return (
    <>
      <Button
        kind={primary ? 'primary' : 'secondary'}
        busy={opening.busy ? 'Opening…' : undefined}
        onClick={open}
      >
        {kind === 'contact' ? 'Find emails…' : 'Get company data…'}
      </Button>
      {opening.error && <Failure error={opening.error} retry={open} />}
    </>
  );
}
