/** The way from a fill to the search in the making; what is under way goes on. */
import { Button } from '../../parts/button';
import type { SearchPanel } from '../../state/panel';

interface ToSearchProps {
  readonly panel: SearchPanel;
  readonly primary?: boolean;
}

export function ToSearch({ panel, primary = false }: ToSearchProps) {
  const { filling, finding } = panel;
  const go = (): void => {
    filling.setOpen(undefined);
    if (finding.found) finding.back();
  };
  return (
    <Button kind={primary ? 'primary' : 'secondary'} off={filling.doing === 'starting'} onClick={go}>
      Back to the search
    </Button>
  );
}
