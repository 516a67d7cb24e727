/** The monthly check of a list: the offer, what is set up, and how it has ended. */
import { useState } from 'preact/hooks';
import type { MonthlyView, MovesView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { NumberField } from '../../parts/fields';
import { Form } from '../../parts/form';
import { Tip } from '../../parts/tip';
import { rpc } from '../../script/rpc';
import type { MovesPanel } from '../../state/panel';
import { type Action, useAction } from '../../state/use-action';
import { useAnswer } from '../../state/use-answer';
import { dateText } from '../../text/days';
import { wholeNumber } from '../../text/limit';
import { endedText, lastText } from '../../text/moves-labels';
import { credits } from '../../text/numbers';

const LIMIT_ID = 'monthly-limit';
/** How many times the credits of the last check a month may cost, unless a person types another limit. */
const ROOM = 2;
const LEAST = 25;

interface MonthlyProps {
  readonly panel: MovesPanel;
  readonly check: MovesView;
}

export function Monthly({ check }: MonthlyProps) {
  const { answer, error, ask } = useAnswer('monthly', rpc.monthlyView);
  const action = useAction();
  if (error) return <Failure error={error} retry={() => void ask()} />;
  if (answer === undefined) return null;
  const set = async (limit: number): Promise<void> => {
    await action.run(() => rpc.setMonthly({ limit, promotions: check.promotions }));
    await ask();
  };
  const end = async (): Promise<void> => {
    await action.run(() => rpc.endMonthly());
    await ask();
  };
  return (
    <section>
      <h2>Every month</h2>
      {answer !== null && answer.ended === undefined ? (
        <SetUp monthly={answer} action={action} onEnd={() => void end()} />
      ) : (
        <Offer check={check} monthly={answer} action={action} onSet={(limit) => void set(limit)} />
      )}
      {action.error && <Failure error={action.error} />}
    </section>
  );
}

interface SetUpProps {
  readonly monthly: MonthlyView;
  readonly action: Action;
  readonly onEnd: () => void;
}

function SetUp({ monthly, action, onEnd }: SetUpProps) {
  const { mine, tab, limit, due, last, isClocked } = monthly;
  const who = mine ? 'Your key pays' : 'A colleague’s key pays';
  return (
    <>
      <p>
        “{tab}” is checked again on {dateText(due)}. {who} up to {credits(limit)} a month.
      </p>
      {last && <p class="quiet">{lastText(last)}</p>}
      {mine && !isClocked && (
        <p class="quiet">Google set no clock for this file. End it and set it up again.</p>
      )}
      <div class="buttons">
        <Button busy={action.busy ? 'Ending…' : undefined} destructive onClick={onEnd}>
          End monthly check
        </Button>
      </div>
    </>
  );
}

interface OfferProps {
  readonly check: MovesView;
  /** One that has ended. */
  readonly monthly: MonthlyView | null;
  readonly action: Action;
  readonly onSet: (limit: number) => void;
}

function Offer({ check, monthly, action, onSet }: OfferProps) {
  const proposed = Math.max(LEAST, ROOM * check.spent, monthly?.limit ?? 0);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(proposed);
  const limit = wholeNumber(text) ?? 0;
  const go = (): void => {
    if (limit > 0) onSet(limit);
    else document.getElementById(LIMIT_ID)?.focus();
  };
  return (
    <Form onSubmit={go}>
      {monthly?.ended && <p role="status">{endedText(monthly)}</p>}
      {monthly?.last && <p class="quiet">{lastText(monthly.last)}</p>}
      <NumberField
        id={LIMIT_ID}
        label="Credits a month"
        value={text}
        error={limit > 0 ? undefined : 'Type a whole number of credits, 1 or more.'}
        hint={
          <>
            Ends when a month reaches this limit.
            <Tip about="the monthly check">
              It runs with your key while the panel is closed. Only new changes are charged. You or anyone who
              can edit this file can end it.
            </Tip>
          </>
        }
        onInput={setTyped}
      />
      <Button
        submit
        busy={action.busy ? 'Setting up…' : undefined}
        price={`Up to ${credits(limit || proposed)} a month`}
      >
        {monthly?.ended ? 'Set up again' : 'Check again every month'}
      </Button>
    </Form>
  );
}
