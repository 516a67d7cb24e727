/** The exact price, and the yes to it: nothing is bought before. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { NumberField } from '../../parts/number-field';
import type { SidebarPanel } from '../../state/panel';
import { howLong, limitsText } from '../../text/enrich-labels';
import { readRunCap } from '../../text/limit';
import { count, credits, number } from '../../text/numbers';
import { OthersRun } from './others-run';
import { PriceLines } from './price-lines';
import { SAMPLE } from './setup';

const CAP_ID = 'run-cap';

export function PriceCheckForm({ panel, run }: { readonly panel: SidebarPanel; readonly run: RunView }) {
  const { enriching, view, now } = panel;
  const { doing, options } = enriching;
  const { price } = run;
  const [moved, setMoved] = useState(false);
  const [weak, setWeak] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const [pressed, setPressed] = useState<'buy' | 'try'>();
  const most =
    (price?.credits ?? 0) +
    (moved ? (price?.moved.credits ?? 0) : 0) +
    (weak ? (price?.weak.credits ?? 0) : 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another price, another limit
  useLayoutEffect(() => {
    setTyped(undefined);
    setWrong(undefined);
  }, [most]);
  if (!price) return <p class="quiet">Working the price out…</p>;

  const left = price.balanceAfter === undefined ? undefined : price.balanceAfter + price.credits - most;
  const text = typed ?? String(most);
  const cap = readRunCap(text, most);
  const buy = async (): Promise<void> => {
    if (cap.wrong !== undefined) {
      setWrong(cap.wrong);
      document.getElementById(CAP_ID)?.focus();
      return;
    }
    setPressed('buy');
    await enriching.approve({ cap: cap.cap, moved, weak });
    setPressed(undefined);
  };
  const trySome = async (): Promise<void> => {
    if (!options) return;
    setPressed('try');
    await enriching.startInstead({ ...options, sample: SAMPLE });
    setPressed(undefined);
  };
  const idle = doing === 'nothing';
  const limits = limitsText(price.requests, view.quota, now);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void buy();
      }}
    >
      <h2>
        Price for {number(run.rows)} rows of {run.tab}
      </h2>
      <PriceLines run={run} price={price} moved={moved} weak={weak} onMoved={setMoved} onWeak={setWeak} />
      <p>
        {price.requests === 0
          ? 'Takes no request to Lusha.'
          : `Takes ${count(price.requests, 'request')} and ${howLong(price.seconds)}.`}{' '}
        {limits}
      </p>
      {left !== undefined && left < 0 && (
        <Notice kind="warning">
          The account has {credits(left + most)}: not enough for all. Lower the limit, or buying stops when
          they are used up.
        </Notice>
      )}
      {run.mine && most > 0 && (
        <NumberField
          id={CAP_ID}
          label="Spend at most (credits)"
          value={text}
          error={wrong}
          hint={
            cap.cap !== undefined && cap.cap < most
              ? 'Rows beyond it will say “Limit reached, not bought”.'
              : 'You can lower it; more is never spent.'
          }
          onInput={(value) => {
            setTyped(value);
            setWrong(undefined);
          }}
        />
      )}
      {run.mine ? (
        <div class="footer">
          <p class="summary" role="status">
            {sumText(most, left, cap.cap)}
          </p>
          <div class="buttons">
            <Button
              kind="primary"
              submit
              off={!idle && pressed !== 'buy'}
              busy={pressed === 'buy' ? 'Starting…' : undefined}
            >
              {most === 0 ? 'Write the results' : 'Buy'}
            </Button>
            {!run.isSample && options && run.rows > SAMPLE && most > 0 && (
              <Button
                off={!idle && pressed !== 'try'}
                busy={pressed === 'try' ? 'Starting…' : undefined}
                onClick={() => void trySome()}
              >
                Try {SAMPLE} rows first
              </Button>
            )}
            <Button
              off={!idle && doing !== 'stopping'}
              busy={doing === 'stopping' ? 'Ending…' : undefined}
              onClick={() => void enriching.stop()}
            >
              Not now
            </Button>
          </div>
        </div>
      ) : (
        <OthersRun panel={panel} />
      )}
    </form>
  );
}

function sumText(most: number, left: number | undefined, cap: number | undefined): string {
  if (most === 0) return 'Costs nothing more.';
  const spends = Math.min(most, cap ?? most);
  const after = left === undefined ? undefined : left + most - spends;
  return `At most ${credits(spends)}${after === undefined || after < 0 ? '' : `, ${number(after)} left afterwards`}.`;
}
