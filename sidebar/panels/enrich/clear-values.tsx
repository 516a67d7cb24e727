/** Undo of a run: the question before it, and what it has restored. */
import { Arrived } from '../../parts/arrived';
import { Confirm } from '../../parts/confirm';
import { Notice } from '../../parts/notice';
import type { EnrichJob } from '../../state/enrich-job';
import type { SidebarPanel } from '../../state/panel';
import { rowsText } from '../../text/enrich-labels';
import { cells, number } from '../../text/numbers';

/** The button that asks. */
export const UNDO_ID = 'undo-run';

interface AskUndoProps {
  readonly panel: SidebarPanel;
  readonly onClose: () => void;
}

export function AskUndo({ panel, onClose }: AskUndoProps) {
  const { doing, undo, cleared } = panel.enriching;
  const rows = cleared?.rows ?? 0;
  const busy = rows === 0 ? 'Restoring…' : `Restoring… ${number(rows)}`;
  return (
    <Confirm
      question="Undo this run?"
      yes="Undo run"
      no="Cancel"
      busy={doing === 'clearing' ? busy : undefined}
      onYes={() => void undo().then(onClose)}
      onNo={onClose}
    >
      <p>Restores the previous values; later edits are kept. Credits aren’t refunded.</p>
    </Confirm>
  );
}

/** Says what was restored, and what stays. */
export function Undone({ cleared }: { readonly cleared: NonNullable<EnrichJob['cleared']> }) {
  const { rows, cells: restored, left } = cleared;
  return (
    <Arrived>
      <Notice kind="good" live>
        {restored === undefined ? rowsText(rows) : cells(restored)} restored.{' '}
        {left > 0 && `${number(left)} edited since then ${left === 1 ? 'was' : 'were'} kept. `}
        Purchased data stays in this file.
      </Notice>
    </Arrived>
  );
}
