/** In place of the buttons of a run that was started under another key. */
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';

export function OthersRun({ panel }: { readonly panel: SidebarPanel }) {
  const { doing, stop } = panel.enriching;
  return (
    <Notice
      kind="warning"
      actions={
        <Button busy={doing === 'stopping' ? 'Stopping…' : undefined} onClick={() => void stop()}>
          Stop this run
        </Button>
      }
    >
      It was started with another Lusha key than yours, and only that key can go on with it. Wait for whoever
      started it, or stop it and check the price anew with your key.
    </Notice>
  );
}
