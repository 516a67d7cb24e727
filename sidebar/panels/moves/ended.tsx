/** A check that does not continue by itself: interrupted, stopped, or at its limit. */
import { useState } from 'preact/hooks';
import type { MovesView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { NumberField } from '../../parts/fields';
import { Form } from '../../parts/form';
import { StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import type { MovesPanel } from '../../state/panel';
import { upTo } from '../../text/fill-labels';
import { isUnreadable } from '../../text/job-state';
import { wholeNumber } from '../../text/limit';
import { foundText, movesReason } from '../../text/moves-labels';
import { count, credits, number, people } from '../../text/numbers';
import { atTime } from '../../text/times';
import { CheckBar } from './progress';

const MORE_ID = 'moves-more';

interface CheckProps {
  readonly panel: MovesPanel;
  readonly check: MovesView;
}

export function InterruptedCheck({ panel, check }: CheckProps) {
  const { doing, stop } = panel.checking;
  const { continueAt, unsure, spent, cap } = check;
  const why = movesReason(check);
  const waits = continueAt !== undefined && continueAt > panel.now;
  return (
    <>
      <Notice kind="warning">
        {waits && why !== '' ? why : `The check of “${check.tab}” was interrupted.`} What it has found is
        kept.
        {unsure > 0 && ` The last request may have cost ${count(unsure, 'credit')} without a response.`}
        {waits && <strong> It can continue {atTime(continueAt, panel.now)}.</strong>}
      </Notice>
      <CheckBar check={check} />
      <p>
        {number(spent)} of up to {credits(cap)} used.
      </p>
      <div class="footer">
        <div class="buttons">
          <Continue panel={panel} />
          <StopButton doing={doing} stop={stop} />
        </div>
      </div>
    </>
  );
}

export function StoppedCheck({ panel, check }: CheckProps) {
  const { code, message, mine } = check;
  if (isUnreadable(check)) {
    return (
      <>
        <Notice kind="warning" live>
          {movesReason(check)}
        </Notice>
        <div class="footer">
          <div class="buttons">
            <CheckAgain panel={panel} primary />
          </div>
        </div>
      </>
    );
  }
  const isAtLimit = code === 'over_cap';
  return (
    <>
      <Notice kind={message === undefined ? 'info' : 'warning'} live>
        {message === undefined ? 'Stopped.' : movesReason(check)} {foundText(check)}.
        {!mine && ' Another Lusha key started this, and only that key can continue it.'}
      </Notice>
      <CheckBar check={check} />
      <p>
        {number(check.spent)} of up to {credits(check.cap)} used.
      </p>
      {mine && isAtLimit ? (
        <ContinueForMore panel={panel} check={check} />
      ) : (
        <div class="footer">
          <div class="buttons">
            {mine && <Continue panel={panel} />}
            <EndHere panel={panel} primary={!mine} />
          </div>
        </div>
      )}
    </>
  );
}

function Continue({ panel }: { readonly panel: MovesPanel }) {
  const { doing, resume } = panel.checking;
  return (
    <Button
      kind="primary"
      off={doing === 'stopping'}
      busy={doing === 'starting' ? 'Continuing…' : undefined}
      onClick={() => void resume()}
    >
      Continue
    </Button>
  );
}

/** Ends the check, so that its results can be worked with. */
function EndHere({
  panel: { checking },
  primary = false,
}: {
  readonly panel: MovesPanel;
  readonly primary?: boolean;
}) {
  return (
    <Button
      kind={primary ? 'primary' : 'secondary'}
      off={checking.doing !== 'nothing'}
      onClick={() => void checking.leave()}
    >
      See results
    </Button>
  );
}

/** Sets up another check. */
export function CheckAgain({
  panel,
  primary = false,
}: {
  readonly panel: MovesPanel;
  readonly primary?: boolean;
}) {
  return (
    <Button kind={primary ? 'primary' : 'secondary'} onClick={() => panel.checking.setAnother(true)}>
      Check again
    </Button>
  );
}

/** Continues a check at its limit. It proposes the credits that the rest costs at most. */
function ContinueForMore({ panel, check }: CheckProps) {
  const { doing, resume } = panel.checking;
  const { people: all = check.listed, checked, promotions, view } = check;
  const rest = Math.max(1, (all - checked) * (promotions ? 2 : 1) * view.prices.signal);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(rest);
  const value = wholeNumber(text);
  const isEnough = value !== undefined && value > 0;
  const go = (): void => {
    if (isEnough) void resume(value);
    else document.getElementById(MORE_ID)?.focus();
  };
  return (
    <Form
      whole
      onSubmit={() => {
        if (doing === 'nothing') go();
      }}
    >
      <NumberField
        id={MORE_ID}
        label="Credit limit for the rest"
        value={text}
        error={isEnough ? undefined : 'Type a whole number of credits, 1 or more.'}
        hint={`${people(all - checked)} to go`}
        onInput={setTyped}
      />
      <div class="footer">
        <div class="buttons">
          <Button
            kind="primary"
            submit
            busy={doing === 'starting' ? 'Continuing…' : undefined}
            price={upTo(isEnough ? value : rest)}
          >
            Continue
          </Button>
          <EndHere panel={panel} />
        </div>
      </div>
    </Form>
  );
}
