/** What every run that has ended shows: its results, what it cost, and the ways on, with undo and the run log. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AfterRun as After, RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import type { SidebarPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useAnswer } from '../../state/use-answer';
import { rowsText } from '../../text/enrich-labels';
import { AskUndo, UNDO_ID, Undone } from './clear-values';
import { Charges, ResultLines } from './result-lines';
import { Retry } from './retry';

/** Asks for what the view of a run does not say: rows that are paid for and not written, and a hidden column. */
export function useAfterRun(run: RunView): After | undefined {
  const { id, phase, through, cleared } = run;
  return useAnswer(JSON.stringify([id, phase, through, cleared]), () => rpc.afterRun()).answer;
}

interface AfterRunProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
  readonly after: After | undefined;
  /** How it ended. After undo, that is said instead. */
  readonly notice: ComponentChildren;
  /** The main button, and the further ways on. */
  readonly main: ComponentChildren;
  readonly others?: ComponentChildren;
}

export function AfterRun({ panel, run, after, notice, main, others }: AfterRunProps) {
  const { doing, cleared } = panel.enriching;
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
    requestAnimationFrame(() => document.getElementById(UNDO_ID)?.focus());
  };
  return (
    <>
      {cleared && doing !== 'clearing' ? <Undone cleared={cleared} /> : notice}
      {!cleared && run.cleared !== undefined && (
        <p>{rowsText(run.cleared)} restored. Purchased data stays in this file.</p>
      )}
      <ResultLines run={run} />
      <Charges run={run} after={after} />
      {run.phase === 'done' && run.mine && run.retry.length > 0 && <Retry panel={panel} retry={run.retry} />}
      {asking && <AskUndo panel={panel} onClose={close} />}
      {!asking && (
        <div class="footer">
          <div class="buttons main">{main}</div>
          <div class="buttons">
            {others}
            {run.canUndo && (
              <Button id={UNDO_ID} off={doing !== 'nothing'} onClick={() => setAsking(true)}>
                Undo run
              </Button>
            )}
            <RunLog />
          </div>
        </div>
      )}
    </>
  );
}

/** Shows the first cell that the run has written. */
export function ViewInSheet({ kind = 'primary' }: { readonly kind?: 'primary' | 'secondary' }) {
  const showing = useAction();
  return (
    <>
      <Button
        kind={kind}
        busy={showing.busy ? 'Opening…' : undefined}
        onClick={() => void showing.run(() => rpc.showResults())}
      >
        View in sheet
      </Button>
      {showing.error && <Failure error={showing.error} />}
    </>
  );
}

/** Opens the tab with the receipts of all runs. */
function RunLog() {
  const opening = useAction();
  const [said, setSaid] = useState('');
  const show = async (): Promise<void> => {
    setSaid('');
    const there = await opening.run(() => rpc.showRunLog());
    if (there !== undefined)
      setSaid(there ? 'The run log is open in the sheet.' : 'There is no run log yet.');
  };
  return (
    <>
      <Button busy={opening.busy ? 'Opening…' : undefined} onClick={() => void show()}>
        Run log
      </Button>
      <span class="quiet" role="status">
        {said}
      </span>
      {opening.error && <Failure error={opening.error} />}
    </>
  );
}
