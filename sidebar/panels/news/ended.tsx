/** A check of companies that has ended or does not continue by itself: its results, interrupted, stopped, or at its limit. */
import { useState } from 'preact/hooks';
import type { NewsUndone } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Failure } from '../../parts/failure';
import { NumberField } from '../../parts/fields';
import { Form } from '../../parts/form';
import { StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { ReceiptLines } from '../../parts/receipt-lines';
import { rpc } from '../../script/rpc';
import type { NewsPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { upTo } from '../../text/fill-labels';
import { isUnreadable } from '../../text/job-state';
import { wholeNumber } from '../../text/limit';
import { companies, foundText, newsReason, restoredText } from '../../text/news-labels';
import { count, number } from '../../text/numbers';
import { atTime } from '../../text/times';
import { NewsBar, type NewsProps, Used } from './progress';

const MORE_ID = 'news-more';

export function NewsResults({ panel, check }: NewsProps) {
  const [undone, setUndone] = useState<NewsUndone>();
  const [isUndoing, setUndoing] = useState(false);
  const action = useAction();
  const undo = async (): Promise<void> => {
    const result = await action.run(() => panel.checking.undo());
    setUndoing(false);
    if (result) setUndone(result);
  };
  const { events, listedEvents, lost } = check;
  return (
    <>
      <Notice kind={events > 0 ? 'good' : 'info'} live>
        {undone ? restoredText(undone) : `${foundText(check)}.`}
      </Notice>
      {events > 0 && !undone && (
        <p>
          {listedEvents > 0
            ? `${count(listedEvents, 'event')} added to the tab “Lusha news”. The newest of each company is beside your list.`
            : 'The tab “Lusha news” had them all already.'}
        </p>
      )}
      {lost > 0 && (
        <Notice kind="warning">
          Lusha’s answer about {companies(lost)} was lost and may have been charged. <em>Check again</em>{' '}
          offers to ask once more.
        </Notice>
      )}
      {isUndoing && (
        <Confirm
          question="Take the columns and the news of this check away?"
          yes="Undo"
          no="Cancel"
          busy={action.busy ? 'Restoring…' : undefined}
          onYes={() => void undo()}
          onNo={() => setUndoing(false)}
        >
          <p>Cells edited since are kept. Credits aren’t refunded, and the file still knows the events.</p>
        </Confirm>
      )}
      <Receipt check={check} />
      {!isUndoing && (
        <div class="footer">
          {action.error && <Failure error={action.error} />}
          <div class="buttons">
            <CheckAgain panel={panel} primary />
            {events > 0 && !undone && (
              <Button off={action.busy} onClick={() => void action.run(() => rpc.showNews())}>
                View “Lusha news”
              </Button>
            )}
            {check.canUndo && !undone && (
              <Button off={action.busy} onClick={() => setUndoing(true)}>
                Undo
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function Receipt({ check }: Pick<NewsProps, 'check'>) {
  const { cap, spent, unsure, requests, checked, listed, events } = check;
  const lines: readonly (readonly [string, string])[] = [
    ['Companies checked', number(checked)],
    ['Rows in the list', number(listed)],
    ['Events', number(events)],
    ['Requests to Lusha', number(requests)],
    ['Credits charged', cap > 0 ? `${number(spent)} of up to ${number(cap)}` : number(spent)],
  ];
  return (
    <details class="options">
      <summary>
        {companies(checked)} checked · {count(spent, 'credit')}
      </summary>
      <ReceiptLines lines={lines} spent={spent} unsure={unsure} />
    </details>
  );
}

export function InterruptedNews({ panel, check }: NewsProps) {
  const { doing, stop } = panel.checking;
  const { continueAt, unsure } = check;
  const why = newsReason(check);
  const waits = continueAt !== undefined && continueAt > panel.now;
  return (
    <>
      <Notice kind="warning">
        {waits && why !== '' ? why : `The check of “${check.tab}” was interrupted.`} What it has found is
        kept.
        {unsure > 0 && ` The last request may have cost ${count(unsure, 'credit')} without a response.`}
        {waits && <strong> It can continue {atTime(continueAt, panel.now)}.</strong>}
      </Notice>
      <NewsBar check={check} />
      <p>
        <Used check={check} />
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

export function StoppedNews({ panel, check }: NewsProps) {
  const { code, message, mine } = check;
  if (isUnreadable(check)) {
    return (
      <>
        <Notice kind="warning" live>
          {newsReason(check)}
        </Notice>
        <div class="footer">
          <div class="buttons">
            <CheckAgain panel={panel} primary />
          </div>
        </div>
      </>
    );
  }
  return (
    <>
      <Notice kind={message === undefined ? 'info' : 'warning'} live>
        {message === undefined ? 'Stopped.' : newsReason(check)} {foundText(check)}.
        {!mine && ' Another Lusha key started this, and only that key can continue it.'}
      </Notice>
      <NewsBar check={check} />
      <p>
        <Used check={check} />
      </p>
      {mine && code === 'over_cap' ? (
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

function Continue({ panel }: { readonly panel: NewsPanel }) {
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

interface EndingProps {
  readonly panel: NewsPanel;
  readonly primary?: boolean;
}

/** Ends the check, so that another one can begin. */
function EndHere({ panel: { checking }, primary = false }: EndingProps) {
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
function CheckAgain({ panel, primary = false }: EndingProps) {
  return (
    <Button kind={primary ? 'primary' : 'secondary'} onClick={() => panel.checking.setAnother(true)}>
      Check again
    </Button>
  );
}

/** Continues a check at its limit. It proposes the credits that the rest costs at most. */
function ContinueForMore({ panel, check }: NewsProps) {
  const { doing, resume } = panel.checking;
  const { records: all = check.listed, checked, types, results, view } = check;

  const rest = Math.max(1, (all - checked) * types.length * results * view.prices.signalCompany);
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
        hint={`${companies(all - checked)} to go`}
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
