/** The results of scoring a list: how many were scored, what it cost, and what can follow. */
import { useState } from 'preact/hooks';
import type { ScoresUndone, ScoresView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { ReceiptLines } from '../../parts/receipt-lines';
import type { ScoresPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { count, number, records } from '../../text/numbers';
import { restoredText, scoredText } from '../../text/scores-labels';
import { BestPhones } from './best-phones';

interface ResultsProps {
  readonly panel: ScoresPanel;
  readonly check: ScoresView;
}

export function Results({ panel, check }: ResultsProps) {
  const [undone, setUndone] = useState<ScoresUndone>();
  const [isUndoing, setUndoing] = useState(false);
  const action = useAction();
  const undo = async (): Promise<void> => {
    const result = await action.run(() => panel.scoring.undo());
    setUndoing(false);
    if (result) setUndone(result);
  };
  const { kind, active, quiet, lost, tab, tabId, id } = check;
  const offersPhones = kind === 'contact' && active + quiet > 0 && !undone;
  const buttons = (
    <>
      <Button kind={offersPhones ? 'secondary' : 'primary'} onClick={() => panel.scoring.setAnother(true)}>
        Score again
      </Button>
      {check.canUndo && !undone && (
        <Button off={action.busy} onClick={() => setUndoing(true)}>
          Undo
        </Button>
      )}
    </>
  );
  return (
    <>
      <Notice kind={active > 0 ? 'good' : 'info'} live>
        {undone ? restoredText(undone) : `${scoredText(check) || 'Nobody could be scored'}.`}
      </Notice>
      {!undone && <p>The scores are in “{tab}”, from 0 to 100. 0: nothing is going on right now.</p>}
      {lost > 0 && (
        <Notice kind="warning">
          Lusha’s answer about {records(kind, lost)} was lost and may have been charged. <em>Score again</em>{' '}
          offers to ask once more.
        </Notice>
      )}
      {isUndoing && (
        <Confirm
          question="Take the columns of this scoring away?"
          yes="Undo"
          no="Cancel"
          busy={action.busy ? 'Restoring…' : undefined}
          onYes={() => void undo()}
          onNo={() => setUndoing(false)}
        >
          <p>Cells edited since are kept. Credits aren’t refunded, and the file still knows the scores.</p>
        </Confirm>
      )}
      <Receipt check={check} />
      {action.error && <Failure error={action.error} />}
      {!isUndoing && offersPhones && <BestPhones tabId={tabId} version={id} others={buttons} />}
      {!isUndoing && !offersPhones && (
        <div class="footer">
          <div class="buttons">{buttons}</div>
        </div>
      )}
    </>
  );
}

function Receipt({ check }: Pick<ResultsProps, 'check'>) {
  const { kind, cap, spent, unsure, requests, checked, listed, active, quiet, without } = check;
  const lines: readonly (readonly [string, string])[] = [
    ['Rows in the list', number(listed)],
    ['Scored above 0', number(active)],
    ['Scored 0', number(quiet)],
    ['No score', number(without)],
    ['Requests to Lusha', number(requests)],
    ['Credits charged', cap > 0 ? `${number(spent)} of up to ${number(cap)}` : number(spent)],
  ];
  return (
    <details class="options">
      <summary>
        {records(kind, checked)} · {count(spent, 'credit')}
      </summary>
      <ReceiptLines lines={lines} spent={spent} unsure={unsure} />
    </details>
  );
}
