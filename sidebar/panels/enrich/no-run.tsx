/** The window where there is nothing to show: no run yet, or only a price check that was left. */
import type { RunView } from '../../../src/rpc';
import type { SidebarPanel } from '../../state/panel';
import { LeftPriceCheck } from './left-price-check';

export function NoRun({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView | undefined }) {
  if (run?.mine) return <LeftPriceCheck panel={panel} run={run} />;
  return (
    <p>
      No run is under way in this file. To start one, choose <em>Enrich rows…</em> under Extensions &gt; Lusha
      Enrich.
    </p>
  );
}
