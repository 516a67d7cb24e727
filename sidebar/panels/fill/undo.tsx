/** The way to take back what a fill has added, after a confirmation. */
import { useState } from 'preact/hooks';
import type { FillView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Notice } from '../../parts/notice';
import type { SearchPanel } from '../../state/panel';
import { undoneText } from '../../text/fill-labels';
import { records } from '../../text/numbers';

const UNDO_ID = 'undo-fill';

interface UndoState {
  readonly asking: boolean;
  readonly ask: () => void;
  readonly close: () => void;
}

/** Holds whether the question is shown. */
export function useUndo(): UndoState {
  const [asking, setAsking] = useState(false);
  return {
    asking,
    ask: () => setAsking(true),
    close: () => {
      setAsking(false);
      requestAnimationFrame(() => document.getElementById(UNDO_ID)?.focus());
    },
  };
}

interface UndoButtonProps {
  readonly panel: SearchPanel;
  readonly onUndo: () => void;
}

export function UndoButton({ panel: { filling }, onUndo }: UndoButtonProps) {
  if (!filling.job?.canUndo) return null;
  return (
    <Button id={UNDO_ID} off={filling.doing !== 'nothing'} onClick={onUndo}>
      Undo
    </Button>
  );
}

interface AskUndoProps {
  readonly panel: SearchPanel;
  readonly fill: FillView;
  readonly undo: UndoState;
}

/** Asks once, and says what came of it when rows were kept. */
export function AskUndo({ panel: { filling }, fill, undo }: AskUndoProps) {
  const { undone, doing } = filling;
  if (!undo.asking) {
    if (!undone && !fill.undone) return null;
    return (
      <Notice kind="info" live>
        {undone ? undoneText(undone) : 'Undone. The added rows were removed.'}
      </Notice>
    );
  }
  return (
    <Confirm
      question={`Remove ${records(fill.kind, fill.added)} from “${fill.tab}”?`}
      yes="Remove"
      no="Cancel"
      busy={doing === 'clearing' ? 'Removing…' : undefined}
      onYes={() => void filling.undo().then(undo.close)}
      onNo={undo.close}
    >
      <p>Rows edited since are kept. Credits aren’t refunded.</p>
    </Confirm>
  );
}
