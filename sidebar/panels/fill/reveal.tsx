/** On to what is bought of those who were added: their rows are selected, and *Enrich rows* opens in place of this page. */
import type { FillView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';

interface RevealProps {
  readonly kind: FillView['kind'];
  readonly primary?: boolean;
}

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
        {kind === 'contact' ? 'Reveal e-mails…' : 'Get company data…'}
      </Button>
      {opening.error && <Failure error={opening.error} retry={open} />}
    </>
  );
}
