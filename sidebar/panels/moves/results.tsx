/** The results of a check: who changed jobs, and what is done with each of them or with all. */
import { useState } from 'preact/hooks';
import type { MovesDecision, MovesFound, MovesView, MoveView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { ReceiptLines } from '../../parts/receipt-lines';
import { rpc } from '../../script/rpc';
import type { MovesPanel } from '../../state/panel';
import { type Action, useAction } from '../../state/use-action';
import { useAnswer } from '../../state/use-answer';
import {
  acceptedText,
  dayText,
  foundText,
  isOpenMove,
  restoredText,
  stateText,
} from '../../text/moves-labels';
import { count, number, people } from '../../text/numbers';
import { CheckAgain } from './ended';

/** As many job changes are listed at first; the tab has them all. */
const SHOWN = 50;

interface ResultsProps {
  readonly panel: MovesPanel;
  readonly check: MovesView;
}

/** What a person can do with results, and what came of it. */
interface Acting {
  readonly action: Action;
  readonly accept: (decision: MovesDecision) => void;
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
  const open = found?.moves.filter(isOpenMove) ?? [];
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
      <Footer
        panel={panel}
        open={open.length}
        canUndo={found?.canUndo ?? false}
        isAsking={isUndoing}
        acting={acting}
        onUndo={() => setUndoing(true)}
      />
    </>
  );
}

interface MoveListProps {
  readonly panel: MovesPanel;
  readonly moves: readonly MoveView[];
  readonly acting: Acting;
}

/** Lists changes of company, and promotions apart. */
function MoveList({ panel, moves, acting }: MoveListProps) {
  const parts: readonly (readonly [string, readonly MoveView[]])[] = [
    ['Changed jobs', moves.filter(({ type }) => type === 'companyChange')],
    ['Promotions', moves.filter(({ type }) => type === 'promotion')],
  ];
  return (
    <>
      {parts.map(([title, some]) =>
        some.length === 0 ? null : (
          <section key={title}>
            <h2>{title}</h2>
            <ul class="plain-list found-list">
              {some.slice(0, SHOWN).map((move) => (
                <li key={move.key}>
                  <MoveItem panel={panel} move={move} acting={acting} />
                </li>
              ))}
            </ul>
            {some.length > SHOWN && (
              <p class="quiet">{number(some.length - SHOWN)} more are in “Lusha job changes”.</p>
            )}
          </section>
        ),
      )}
    </>
  );
}

interface MoveItemProps {
  readonly panel: MovesPanel;
  readonly move: MoveView;
  readonly acting: Acting;
}

function MoveItem({ panel, move, acting: { action, accept } }: MoveItemProps) {
  const { key, name, title, previousCompany, company, date, type, isEarlier } = move;
  const state = stateText(move);
  const what =
    type === 'promotion' ? company : [previousCompany, company].filter((text) => text !== '').join(' → ');
  return (
    <>
      <p class="strong">{name}</p>
      <p>{what === '' ? 'Changed company' : what}</p>
      <p class="quiet">
        {[title, dayText(date, panel.now), isEarlier ? 'earlier check' : '', state]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {isOpenMove(move) && (
        <div class="buttons">
          {(move.state === 'open' || move.state === 'gone') && (
            <Button
              off={action.busy}
              about={`of ${name}`}
              onClick={() => accept({ how: 'update', keys: [key] })}
            >
              Update the row
            </Button>
          )}
          <Button off={action.busy} about={`for ${name}`} onClick={() => accept({ how: 'add', keys: [key] })}>
            Add as new row
          </Button>
          <Button off={action.busy} about={name} onClick={() => accept({ how: 'ignore', keys: [key] })}>
            Ignore
          </Button>
        </div>
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

interface FooterProps {
  readonly panel: MovesPanel;
  /** The number of job changes with which nothing was done yet. */
  readonly open: number;
  readonly canUndo: boolean;
  /** A question has the only primary button. */
  readonly isAsking: boolean;
  readonly acting: Acting;
  readonly onUndo: () => void;
}

function Footer({ panel, open, canUndo, isAsking, acting: { action, accept }, onUndo }: FooterProps) {
  const showing = useAction();
  if (isAsking) return null;
  return (
    <div class="footer">
      {(action.error ?? showing.error) && <Failure error={(action.error ?? showing.error) as never} />}
      <div class="buttons">
        {open > 0 && (
          <>
            <Button
              kind="primary"
              busy={action.busy ? 'Writing…' : undefined}
              onClick={() => accept({ how: 'update', keys: 'all' })}
            >
              Update {count(open, 'row')}
            </Button>
            <Button off={action.busy} onClick={() => accept({ how: 'add', keys: 'all' })}>
              Add all as new rows
            </Button>
            <Button off={action.busy} onClick={() => accept({ how: 'ignore', keys: 'all' })}>
              Ignore all
            </Button>
          </>
        )}
        {canUndo && (
          <Button off={action.busy} onClick={onUndo}>
            Undo
          </Button>
        )}
        <Button off={showing.busy} onClick={() => void showing.run(() => rpc.showMoves())}>
          View in sheet
        </Button>
        <CheckAgain panel={panel} primary={open === 0} />
      </div>
    </div>
  );
}
