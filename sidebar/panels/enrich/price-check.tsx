/** The price check: the exact price, and the approval of it. Nothing is purchased before. */
import { useState } from 'preact/hooks';
import type { PriceCheck, RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { NumberField } from '../../parts/fields';
import { Form } from '../../parts/form';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { howLong, limitsText } from '../../text/enrich-labels';
import { type RunCapReading, readRunCap } from '../../text/limit';
import { count, credits, number } from '../../text/numbers';
import { OthersRun } from './others-run';
import { PriceLines } from './price-lines';
import { SAMPLE } from './setup';

const CAP_ID = 'run-cap';

interface RunProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
}

export function PriceCheckForm({ panel, run }: RunProps) {
  if (!run.price) return <p class="quiet">Working the price out…</p>;
  return <Approval panel={panel} run={run} price={run.price} />;
}

interface ApprovalProps extends RunProps {
  readonly price: PriceCheck;
}

function Approval({ panel, run, price }: ApprovalProps) {
  const { enriching, view, now } = panel;
  const [moved, setMoved] = useState(false);
  const [weak, setWeak] = useState(false);
  const [pressed, setPressed] = useState<Pressed>();
  const most = price.credits + (moved ? price.moved.credits : 0) + (weak ? price.weak.credits : 0);
  const limit = useCap(most);
  const left = price.balanceAfter === undefined ? undefined : price.balanceAfter + price.credits - most;
  const start = async (what: Pressed, work: () => Promise<void>): Promise<void> => {
    setPressed(what);
    await work();
    setPressed(undefined);
  };
  const approve = (): void => {
    const cap = limit.read();
    if (cap !== undefined) void start('buy', () => enriching.approve({ cap, moved, weak }));
  };
  return (
    <Form onSubmit={approve}>
      <h2>
        Price for {number(run.rows)} rows of {run.tab}
      </h2>
      <PriceLines price={price} moved={moved} weak={weak} onMoved={setMoved} onWeak={setWeak} />
      <p>
        {price.requests === 0
          ? 'No requests to Lusha.'
          : `${capitalized(howLong(price.seconds))}, ${count(price.requests, 'request')}.`}{' '}
        {limitsText(price.requests, view.quota, now)}
      </p>
      {left !== undefined && left < 0 && (
        <Notice kind="warning">
          Your account has {credits(left + most)}, not enough for all. Lower the limit, or the run stops when
          they are used up.
        </Notice>
      )}
      {run.mine && most > 0 && <CapField limit={limit} most={most} />}
      {run.mine ? (
        <div class="footer">
          <p class="summary" role="status">
            {sumText(most, left, limit.reading.cap)}
          </p>
          <ApprovalButtons
            panel={panel}
            run={run}
            most={most}
            cap={Math.min(most, limit.reading.cap ?? most)}
            rows={price.toBuy + (moved ? price.moved.rows : 0) + (weak ? price.weak.rows : 0)}
            pressed={pressed}
            start={start}
          />
        </div>
      ) : (
        <OthersRun panel={panel} />
      )}
    </Form>
  );
}

interface CapForm {
  readonly text: string;
  readonly reading: RunCapReading;
  readonly wrong: string | undefined;
  readonly type: (text: string) => void;
  /** Returns the limit as typed. Where it is wrong, returns `undefined` and moves the focus there. */
  readonly read: () => number | undefined;
}

/** Holds the limit of the run while a person types it: `most` until then, and again when that changes. */
function useCap(most: number): CapForm {
  const [typed, setTyped] = useState<{
    readonly most: number;
    readonly text: string;
    readonly wrong?: string;
  }>();
  const current = typed?.most === most ? typed : undefined;
  const text = current?.text ?? String(most);
  const reading = readRunCap(text, most);
  return {
    text,
    reading,
    wrong: current?.wrong,
    type: (value) => setTyped({ most, text: value }),
    read: () => {
      if (reading.wrong !== undefined) {
        setTyped({ most, text, wrong: reading.wrong });
        document.getElementById(CAP_ID)?.focus();
      }
      return reading.cap;
    },
  };
}

function CapField({ limit, most }: { readonly limit: CapForm; readonly most: number }) {
  const { cap } = limit.reading;
  return (
    <NumberField
      id={CAP_ID}
      label="Credit limit"
      value={limit.text}
      error={limit.wrong}
      hint={
        cap !== undefined && cap < most
          ? 'Rows beyond it will say “Run limit reached”.'
          : 'Enrichment stops at this limit.'
      }
      onInput={limit.type}
    />
  );
}

type Pressed = 'buy' | 'try';

interface ApprovalButtonsProps extends RunProps {
  readonly most: number;
  /** The limit in credits, and the rows that are purchased if it allows all of them. */
  readonly cap: number;
  readonly rows: number;
  readonly pressed: Pressed | undefined;
  readonly start: (what: Pressed, work: () => Promise<void>) => Promise<void>;
}

function ApprovalButtons({ panel, run, most, cap, rows, pressed, start }: ApprovalButtonsProps) {
  const { doing, options, startInstead, stop } = panel.enriching;
  const idle = doing === 'nothing';
  return (
    <div class="buttons">
      <Button
        kind="primary"
        submit
        off={!idle && pressed !== 'buy'}
        busy={pressed === 'buy' ? 'Starting…' : undefined}
        price={cap === 0 ? '0 credits' : `Up to ${credits(cap)}`}
      >
        {most === 0 ? 'Write results' : `Enrich ${count(rows, 'row')}`}
      </Button>
      {!run.isSample && options && run.rows > SAMPLE && most > 0 && (
        <Button
          off={!idle && pressed !== 'try'}
          busy={pressed === 'try' ? 'Starting…' : undefined}
          onClick={() => void start('try', () => startInstead({ ...options, sample: SAMPLE }))}
        >
          Try {SAMPLE} rows first
        </Button>
      )}
      <Button
        off={!idle && doing !== 'stopping'}
        busy={doing === 'stopping' ? 'Ending…' : undefined}
        onClick={() => void stop()}
      >
        {' '}
        Cancel{' '}
      </Button>
    </div>
  );
}

function sumText(most: number, left: number | undefined, cap: number | undefined): string {
  if (most === 0) return 'Nothing more to pay.';
  const after = left === undefined ? undefined : left + most - Math.min(most, cap ?? most);
  return after === undefined || after < 0 ? '' : `At least ${number(after)} left afterwards`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
