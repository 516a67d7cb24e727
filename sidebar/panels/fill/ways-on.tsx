/** The buttons that lead on from a fill: to emails or people, to the sheet, and back to the search. */
import { useState } from 'preact/hooks';
import type { EmailsOffer, FillView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import type { SearchPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useAnswer } from '../../state/use-answer';
import { leftText, upTo } from '../../text/fill-labels';
import { companies, number, records } from '../../text/numbers';
import { moreText } from '../../text/similar-labels';
import { UndoButton } from './undo';

interface WayProps {
  readonly panel: SearchPanel;
  readonly primary?: boolean;
}

export function ToSearch({ panel, primary = false }: WayProps) {
  const { filling, finding } = panel;
  const go = (): void => {
    filling.setOpen(false);
    if (finding.found) finding.back();
  };
  return (
    <Button kind={primary ? 'primary' : 'secondary'} off={filling.doing === 'starting'} onClick={go}>
      {filling.job?.similar ? 'Back' : 'Back to search'}
    </Button>
  );
}

interface WaysOnProps {
  readonly panel: SearchPanel;
  readonly fill: FillView;
  /** Asks whether to undo the fill. */
  readonly onUndo: () => void;
}

/** The footer of a fill that has added something. */
export function WaysOn({ panel, fill, onUndo }: WaysOnProps) {
  return fill.kind === 'contact' ? (
    <EmailsFooter panel={panel} fill={fill} onUndo={onUndo} />
  ) : (
    <CompaniesFooter panel={panel} fill={fill} onUndo={onUndo} />
  );
}

/** Offers the emails of the added people. Their price is known from the search, so one press is enough. */
function EmailsFooter({ panel, fill, onUndo }: WaysOnProps) {
  const starting = useAction();
  // The script puts another page in place of this one.
  const [isStarted, setStarted] = useState(false);
  const { answer: offer, error, ask } = useAnswer(`${fill.id} ${fill.added}`, rpc.emailsOffer);
  const find = async (chosen: EmailsOffer): Promise<void> => {
    const consent = { fill: chosen.fill, cap: chosen.credits };
    const started = await starting.run(() => rpc.findEmails(consent).then(() => true));
    if (started) setStarted(true);
    // The price may have changed.
    else await ask();
  };
  const failure = starting.error ?? error;
  return (
    <div class="footer">
      {failure && <Failure error={failure} retry={starting.error ? undefined : () => void ask()} />}
      {offer && <p class="summary">{offerText(offer)}</p>}
      <div class="buttons">
        {offer === undefined && !error && (
          <Button kind="primary" busy="Reading prices…">
            Find emails
          </Button>
        )}
        {offer && offer.people > 0 && (
          <Button
            kind="primary"
            busy={starting.busy || isStarted ? 'Starting…' : undefined}
            price={upTo(offer.credits)}
            onClick={() => void find(offer)}
          >
            Find emails for {records('contact', offer.people)}
          </Button>
        )}
        <MoreSimilar panel={panel} fill={fill} />
        <OtherWays panel={panel} data="Other data…" onUndo={onUndo} />
      </div>
    </div>
  );
}

function offerText({ people, credits, without, balance }: EmailsOffer): string {
  const none = without > 0 ? `${number(without)} without email` : '';
  return [people > 0 ? leftText(balance, credits) : '', none].filter(Boolean).join(' · ');
}

/** Offers to search for people at the added companies. */
function CompaniesFooter({ panel, fill, onUndo }: WaysOnProps) {
  const { filling, finding, say } = panel;
  const reading = useAction();
  const find = async (): Promise<void> => {
    const at = await reading.run(() => rpc.filledCompanies());
    if (!at) return;
    filling.setOpen(false);
    finding.findPeopleAt(at);
    panel.go('find');
    say(`People at ${companies(at.companies)}`);
  };
  return (
    <div class="footer">
      {reading.error && <Failure error={reading.error} />}
      <div class="buttons">
        <Button
          kind="primary"
          busy={reading.busy ? 'Reading the cells…' : undefined}
          onClick={() => void find()}
        >
          Find people at these companies
        </Button>
        <MoreSimilar panel={panel} fill={fill} />
        <OtherWays panel={panel} data="Company data…" onUndo={onUndo} />
      </div>
    </div>
  );
}

/** Goes on with similar records where the fill has ended. */
export function MoreSimilar({ panel, fill }: Omit<WaysOnProps, 'onUndo'>) {
  const { filling } = panel;
  const next = fill.similar?.next;
  if (!next) return null;
  return (
    <Button
      off={filling.doing !== 'nothing'}
      busy={filling.doing === 'starting' ? 'Starting…' : undefined}
      price={upTo(next.credits)}
      onClick={() => void filling.startMore(next.credits)}
    >
      {moreText(next.count)}
    </Button>
  );
}

interface OtherWaysProps extends Omit<WaysOnProps, 'fill'> {
  /** The name of the way to *Enrich a list*. */
  readonly data: string;
}

function OtherWays({ panel, data, onUndo }: OtherWaysProps) {
  const leaving = useAction();
  return (
    <>
      <Button off={leaving.busy} onClick={() => void leaving.run(() => rpc.showFilled())}>
        View in sheet
      </Button>
      <Button off={leaving.busy} onClick={() => void leaving.run(() => rpc.revealFilled())}>
        {data}
      </Button>
      <UndoButton panel={panel} onUndo={onUndo} />
      <ToSearch panel={panel} />
      {leaving.error && <Failure error={leaving.error} />}
    </>
  );
}
