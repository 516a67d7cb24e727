/** The buttons under the results of a check: for all job changes, for their new emails, and the way to the sheet. */
import { useState } from 'preact/hooks';
import type { MovesFound, NewEmailsOffer } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import type { MovesPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useAnswer } from '../../state/use-answer';
import { leftText, upTo } from '../../text/fill-labels';
import { isOpenMove } from '../../text/moves-labels';
import { count, records } from '../../text/numbers';
import { CheckAgain } from './ended';
import type { Acting } from './move-list';

interface FooterProps {
  readonly panel: MovesPanel;
  readonly found: MovesFound | undefined;
  readonly acting: Acting;
  readonly onUndo: () => void;
}

export function ResultsFooter({ panel, found, acting, onUndo }: FooterProps) {
  const { action, accept } = acting;
  const showing = useAction();
  const open = found?.moves.filter(isOpenMove).length ?? 0;
  const canUndo = found?.canUndo ?? false;
  const failure = action.error ?? showing.error;
  return (
    <div class="footer">
      {failure && <Failure error={failure} />}
      {canUndo && <NewEmails isMain={open === 0} found={found} />}
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
              Add as new rows
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
        {found && found.moves.length > 0 && (
          <Button off={showing.busy} onClick={() => void showing.run(() => rpc.showMoves())}>
            View in sheet
          </Button>
        )}
        <CheckAgain panel={panel} primary={open === 0 && !canUndo} />
      </div>
    </div>
  );
}

interface NewEmailsProps {
  /** Whether it is the main thing to do on this screen. */
  readonly isMain: boolean;
  /** The results: when they change, the price does. */
  readonly found: MovesFound | undefined;
}

/** Offers the new emails of the people whose rows were updated or added. */
function NewEmails({ isMain, found }: NewEmailsProps) {
  const starting = useAction();
  // The script puts another page in place of this one.
  const [isStarted, setStarted] = useState(false);
  const { answer: offer, ask } = useAnswer(JSON.stringify(found?.moves), rpc.newEmailsOffer);
  if (!offer) return null;
  const find = async ({ check, credits }: NewEmailsOffer): Promise<void> => {
    const started = await starting.run(() => rpc.findNewEmails({ check, cap: credits }).then(() => true));
    if (started) setStarted(true);
    // The price may have changed.
    else await ask();
  };
  return (
    <>
      {starting.error && <Failure error={starting.error} />}
      <p class="summary">
        {['Replaces old work emails', leftText(offer.balance, offer.credits)].filter(Boolean).join(' · ')}
      </p>
      <div class="buttons">
        <Button
          kind={isMain ? 'primary' : 'secondary'}
          busy={starting.busy || isStarted ? 'Starting…' : undefined}
          price={upTo(offer.credits)}
          onClick={() => void find(offer)}
        >
          Find new emails for {records('contact', offer.people)}
        </Button>
      </div>
    </>
  );
}
