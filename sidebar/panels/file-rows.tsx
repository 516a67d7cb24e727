/** The rows of the start page that open the views about this file. */
import type { PanelView, PendingCells } from '../../src/rpc';
import { Row } from '../parts/row';
import { rpc } from '../script/rpc';
import type { SidebarPanel } from '../state/panel';
import type { PendingView } from '../state/pending-job';
import { useAnswer } from '../state/use-answer';
import { cells as cellsText, credits, number } from '../text/numbers';

export function FileRows({ panel }: { readonly panel: SidebarPanel }) {
  // The count is optional here; its own view shows the error when it fails.
  const { answer: pendingCells } = useAnswer('pending cells', rpc.pendingCells);
  return (
    <section>
      <h2>This file</h2>
      <nav class="rows" aria-label="This file">
        <Row panel={panel} to="formulas" title="Formulas in this file" text={formulasText(panel.view)} />
        <Row
          panel={panel}
          to="pending"
          title="Not fetched yet"
          text={pendingText(
            pendingCells,
            panel.fetching.doing === 'nothing' ? undefined : panel.fetching.job,
          )}
        />
        <Row panel={panel} to="file" title="Settings" text="Private e-mails, what this file keeps" />
        <Row panel={panel} to="share" title="Prepare for sharing" />
        <Row panel={panel} to="help" title="Help" />
      </nav>
    </section>
  );
}

function formulasText({ access, cells }: PanelView): string {
  if (access === 'demo') return 'Answered with made-up people';
  if (cells.on) return `On · ${number(cells.spent.credits)} of ${credits(cells.cap.credits)} spent today`;
  return 'Off: they may not use your key';
}

function pendingText(pendingCells: PendingCells | undefined, job: PendingView | null | undefined): string {
  if (job) return `Fetching · ${number(job.fetched)} done, ${number(job.open)} to go`;
  if (!pendingCells) return 'Counting…';
  return pendingCells.cells === 0
    ? 'Nothing waits'
    : `${cellsText(pendingCells.cells)} ${pendingCells.cells === 1 ? 'waits' : 'wait'}`;
}
