/** The account at Lusha: credits, plan and request limits. */
import type { PanelView, QuotaView } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Meter } from '../parts/meter';
import { Row } from '../parts/row';
import { Title } from '../parts/title';
import type { Panel } from '../state/panel';
import { dateText } from '../text/days';
import { credits, number } from '../text/numbers';
import { atTime, untilTime } from '../text/times';
import { CreditsUsed } from './credits-used';
import { KeySection } from './key-section';
import { PriceList } from './price-list';

/** The view "Account": credits, plan, request limits and the key. */
export function AccountPanel({ panel }: { readonly panel: Panel }) {
  const { view } = panel;
  return (
    <>
      <Title text="Account" onBack={() => panel.go('home')} />
      {(view.access === 'key' || view.account) && <Credits panel={panel} />}
      {panel.refreshError && <Failure error={panel.refreshError} retry={panel.refresh} />}
      {view.access === 'key' && <CreditsUsed charged={view.account?.creditsLeft} />}
      {view.access === 'key' && <PriceList view={view} />}
      <RequestLimits view={view} now={panel.now} />
      {view.access === 'key' && <KeySection panel={panel} />}
      {view.access === 'key' && (
        <section>
          <h2>Who may spend</h2>
          <nav class="rows" aria-label="Who may spend">
            <Row panel={panel} to="formulas" title="Formulas in this file" text={formulasText(view)} />
          </nav>
        </section>
      )}
      <section>
        <h2>Privacy</h2>
        <p>Data you purchased stays in this file, in a hidden tab.</p>
        <nav class="rows" aria-label="Privacy">
          <Row panel={panel} to="share" title="Prepare for sharing" text="Deletes that data" />
          <Row panel={panel} to="forget" title="Forget a person" />
          <Row panel={panel} to="remove" title="Remove from this file" />
        </nav>
      </section>
    </>
  );
}

/** Says whether formulas may spend, and how much. */
export function formulasText({ access, cells }: PanelView): string {
  if (access === 'demo') return 'Answered with fictional people';
  if (cells.on) return `On · ${number(cells.spent.credits)} of ${credits(cells.cap.credits)} used today`;
  return 'Off. Turn on to use formulas';
}

function Credits({ panel }: { readonly panel: Panel }) {
  const { account, access } = panel.view;
  const left = account?.creditsLeft;
  const total = account?.creditsTotal;
  return (
    <section class="account">
      <div class="line">
        <h2>Credits left</h2>
        <Button kind="plain" busy={panel.refreshing ? 'Asking Lusha…' : undefined} onClick={panel.refresh}>
          Refresh
        </Button>
      </div>
      {left === undefined ? (
        <p>Not known yet. Refresh asks Lusha and is free.</p>
      ) : (
        <>
          <p class="big">{number(left)}</p>
          {total !== undefined && total > 0 && (
            <Meter
              label={access === 'demo' ? 'Fictional' : 'Shared with your team'}
              value={left}
              max={total}
              text={`of ${number(total)}`}
              tone={left === 0 ? 'empty' : left <= total / 10 ? 'low' : 'calm'}
              note={left === 0 ? 'None left. Ask your Lusha admin for more.' : undefined}
            />
          )}
          {total === undefined && <p class="quiet">Shared with your team</p>}
        </>
      )}
      {account && (
        <p class="quiet">
          {account.plan && <>{planText(account)} · </>}
          as of {atTime(account.askedAt, panel.now).replace(/^at /, '')}
        </p>
      )}
      {account && account.lacks.length > 0 && (
        <>
          <h3>Not in this plan</h3>
          <ul class="plain-list quiet">
            {account.lacks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Names the plan, and the end of its present period. Lusha writes the names of plans in small letters. */
function planText({ plan = '', planEnds }: NonNullable<PanelView['account']>): string {
  const name = `Plan: ${plan.charAt(0).toUpperCase()}${plan.slice(1)}`;
  return planEnds === undefined ? name : `${name}, period ends ${dateText(planEnds)}`;
}

const NAMES: Readonly<Record<QuotaView['window'], string>> = {
  minute: 'This minute',
  hour: 'This hour',
  day: 'Today',
};

/** Shows how many requests Lusha still accepts this minute, this hour and today. */
function RequestLimits({ view, now }: { readonly view: PanelView; readonly now: number }) {
  const known = view.quota.filter(({ limit, left }) => limit !== undefined || left !== undefined);
  if (known.length === 0) return null;
  return (
    <section>
      <h2>Lusha request limit</h2>
      {known.map((window) => (
        <Requests key={window.window} window={window} now={now} />
      ))}
    </section>
  );
}

function Requests({
  window: { window, limit, left, opensAt },
  now,
}: {
  readonly window: QuotaView;
  readonly now: number;
}) {
  const label = NAMES[window];
  if (limit === undefined) return <Meterless label={label} text={`${number(left ?? 0)} left`} />;
  if (left === undefined) return <Meterless label={label} text={`limit ${number(limit)}`} />;
  // A window that has reset since then is full again.
  const current = opensAt <= now ? limit : left;
  const tone = current === 0 ? 'empty' : current <= limit / 10 ? 'low' : 'calm';
  return (
    <Meter
      label={label}
      value={current}
      max={limit}
      text={`${number(current)} of ${number(limit)} left`}
      tone={tone}
      note={
        tone === 'calm'
          ? undefined
          : `${tone === 'empty' ? 'Used up' : 'Low'}, resets ${untilTime(opensAt, now)}`
      }
    />
  );
}

function Meterless({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p class="line">
      <span>{label}</span>
      <span class="figures">{text}</span>
    </p>
  );
}
