/** The results of a check: who changed jobs, and what is done with each of them or with all. */
import { useState } from 'preact/hooks';
import type { MovesDecision, MovesFound, MovesView } from '../../../src/rpc';
import { Confirm } from '../../parts/confirm';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { ReceiptLines } from '../../parts/receipt-lines';
import { rpc } from '../../script/rpc';
import type { MovesPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useAnswer } from '../../state/use-answer';
import { acceptedText, foundText, restoredText } from '../../text/moves-labels';
import { count, number, people } from '../../text/numbers';
import { Monthly } from './monthly';
import { type Acting, MoveList } from './move-list';
import { ResultsFooter } from './results-footer';

interface ResultsProps {
  readonly panel: MovesPanel;
  readonly check: MovesView;
}

export function Results({ panel, check }: ResultsProps) {
  const { answer, error, ask } = useAnswer(check.id, rpc.movesFound);
  const [latest, setLatest] = useState<MovesFound>();
  const [said, setSaid] = useState<string>();
  const [isUndoing, setUndoing] = useState(false);
  const action = useAction();
  const found = latest ?? answer;
  const accept = async (decision: MovesDecision): Promise<void> => {
    const accepted = await action.run(() => panel.checking.accept(decision));
    if (!accepted) return;
    setLatest(accepted.found);
    setSaid(decision.how === 'ignore' ? undefined : acceptedText(decision.how, accepted));
  };
  const undo = async (): Promise<void> => {
    const undone = await action.run(() => panel.checking.undo());
    setUndoing(false);
    if (!undone) return;
    setLatest(undone.found);
    setSaid(restoredText(undone));
  };
  const acting: Acting = { action, accept: (decision) => void accept(decision) };
  return (
    <>
      <Notice kind={check.changed + check.promoted > 0 ? 'good' : 'info'} live>
        {foundText(check)}.
      </Notice>
      {check.lost > 0 && (
        <Notice kind="warning">
          Lusha’s answer about {people(check.lost)} was lost and may have been charged. <em>Check again</em>{' '}
          offers to ask once more.
        </Notice>
      )}
      {said !== undefined && (
        <Notice kind="info" live>
          {said}
        </Notice>
      )}
      {isUndoing && (
        <Confirm
          question="Restore the rows that you accepted?"
          yes="Restore"
          no="Cancel"
          busy={action.busy ? 'Restoring…' : undefined}
          onYes={() => void undo()}
          onNo={() => setUndoing(false)}
        >
          <p>Cells edited since are kept. Credits aren’t refunded.</p>
        </Confirm>
      )}
      {!found && !error && (
        <p class="quiet" role="status">
          Reading the results…
        </p>
      )}
      {error && <Failure error={error} retry={() => void ask()} />}
      {found && <MoveList panel={panel} moves={found.moves} acting={acting} />}
      <Receipt check={check} />
      <Monthly panel={panel} check={check} />
      {/* A question has the only primary button. */}
      {!isUndoing && (
        <ResultsFooter panel={panel} found={found} acting={acting} onUndo={() => setUndoing(true)} />
      )}
    </>
  );
}

function Receipt({ check }: Pick<ResultsProps, 'check'>) {
  const { cap, spent, unsure, requests, checked, listed, promotions, changed, promoted } = check;
  const lines: readonly (readonly [string, string])[] = [
    ['People checked', number(checked)],
    ['Rows in the list', number(listed)],
    ['Changed jobs', number(changed)],
    ...(promotions ? [['Promotions', number(promoted)] as const] : []),
    ['Requests to Lusha', number(requests)],
    ['Credits charged', cap > 0 ? `${number(spent)} of up to ${number(cap)}` : number(spent)],
  ];
  return (
    <details class="options">
      <summary>
        {people(checked)} checked · {count(spent, 'credit')}
      </summary>
      <ReceiptLines lines={lines} spent={spent} unsure={unsure} />
    </details>
  );
}
