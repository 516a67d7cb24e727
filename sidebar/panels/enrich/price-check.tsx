/** The price step: whom the lookup matched, what enriching costs, and the one button that approves it within a limit. */
import { useState } from 'preact/hooks';
import type { PriceCheck, RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Form } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { Tip } from '../../parts/tip';
import type { SidebarPanel } from '../../state/panel';
import { howLong, limitsText, PAID_AGAIN } from '../../text/enrich-labels';
import { credits, number } from '../../text/numbers';
import {
  alsoChargedText,
  enrichText,
  mostOf,
  type PriceOffer,
  paidAgainText,
  priceOffer,
} from '../../text/price-offer';
import { CapField, useCap } from './cap-field';
import { OthersRun } from './others-run';
import { PriceLines } from './price-lines';
import { SAMPLE } from './setup';

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
  const [ticked, setTicked] = useState({ moved: false, weak: false });
  const [pressed, setPressed] = useState<Pressed>();
  const offer = priceOffer(run, price, view.account?.creditsLeft);
  const most = mostOf(offer, ticked);
  const limit = useCap(most, offer);
  const cap = limit.reading.cap ?? most;
  const also = alsoChargedText(run);
  const again = paidAgainText(price);
  const limits = limitsText(price.requests, view.quota, now);
  const start = async (what: Pressed, work: () => Promise<void>): Promise<void> => {
    setPressed(what);
    await work();
    setPressed(undefined);
  };
  const approve = (): void => {
    const read = limit.read();
    if (read !== undefined) void start('buy', () => enriching.approve({ cap: read, ...ticked }));
  };
  return (
    <Form onSubmit={approve}>
      <h2>{offer.heading}</h2>
      <Matched run={run} />
      <PriceLines
        run={run}
        price={price}
        offer={offer}
        ticked={ticked}
        onTick={(part) => setTicked((before) => ({ ...before, ...part }))}
      />
      {also !== undefined && most > 0 && (
        <p class="fact">
          {also}
          <Tip about="results that are charged too">
            Lusha says only after the purchase whether an email is personal or a phone is an office phone. The
            row then says so.
          </Tip>
        </p>
      )}
      {again !== undefined && (
        <p class="fact">
          {again}
          <Tip about="companies that are charged again">{PAID_AGAIN}</Tip>
        </p>
      )}
      {limits !== '' && <p class="fact">{limits}</p>}
      {offer.balance !== undefined && offer.balance < most && (
        <Notice kind="warning">
          Your account has {credits(offer.balance)}, not enough for all. Lower the limit, or add credits.
        </Notice>
      )}
      {run.mine && most > 0 && <CapField limit={limit} most={most} />}
      {run.mine ? (
        <div class="footer">
          <p class="summary" role="status">
            {footerText(offer, most, cap, price.seconds)}
          </p>
          <ApprovalButtons
            panel={panel}
            run={run}
            label={enrichText(run, offer, ticked)}
            cap={offer.isEstimate ? cap : Math.min(most, cap)}
            isPaid={most > 0}
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

/** Shows two of those that were matched. */
function Matched({ run }: { readonly run: RunView }) {
  const { matched = [] } = run;
  if (matched.length === 0) return null;
  return (
    <dl class="people" aria-label="Two of the matches">
      {matched.map(({ name, about }) => (
        <div key={`${name} ${about.join()}`}>
          <dt>{name}</dt>
          {about.length > 0 && <dd>{about.join(' · ')}</dd>}
        </div>
      ))}
    </dl>
  );
}

type Pressed = 'buy' | 'try';

interface ApprovalButtonsProps extends RunProps {
  readonly label: string;
  /** The limit in credits. */
  readonly cap: number;
  readonly isPaid: boolean;
  readonly pressed: Pressed | undefined;
  readonly start: (what: Pressed, work: () => Promise<void>) => Promise<void>;
}

function ApprovalButtons({ panel, run, label, cap, isPaid, pressed, start }: ApprovalButtonsProps) {
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
        {label}
      </Button>
      {!run.isSample && options && run.rows > SAMPLE && isPaid && (
        <Button
          off={!idle && pressed !== 'try'}
          busy={pressed === 'try' ? 'Starting…' : undefined}
          onClick={() => void start('try', () => startInstead({ ...options, sample: SAMPLE }))}
        >
          Try {SAMPLE} rows
        </Button>
      )}
      <Button
        off={!idle && doing !== 'stopping'}
        busy={doing === 'stopping' ? 'Ending…' : undefined}
        onClick={() => void stop()}
      >
        Cancel
      </Button>
    </div>
  );
}

/** Says what is left on the account afterwards, and how long it takes. */
function footerText({ balance }: PriceOffer, most: number, cap: number, seconds: number): string {
  if (most === 0) return 'Nothing more to pay';
  const left = balance === undefined ? undefined : balance - cap;
  const time = howLong(seconds);
  if (left === undefined || left < 0) return capitalized(time);
  return `At least ${number(left)} left · ${time}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
