/** The account at Lusha: credits, plan and request limits. */
import type { PanelView, QuotaView } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Meter } from '../parts/meter';
import { Title } from '../parts/title';
import type { Panel } from '../state/panel';
import { number } from '../text/numbers';
import { atTime } from '../text/times';
import { KeySection } from './key-section';

/** The view "Account": credits, plan, request limits and the key. */
export function AccountPanel({ panel }: { readonly panel: Panel }) {
  const { view } = panel;
  return (
    <>
      <Title text="Account" onBack={() => panel.go('home')} />
      {(view.access === 'key' || view.account) && <Credits panel={panel} />}
      {panel.refreshError && <Failure error={panel.refreshError} retry={panel.refresh} />}
      <RequestLimits view={view} now={panel.now} />
      {view.access === 'key' && <KeySection panel={panel} />}
    </>
  );
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
          {account.plan && <>Plan: {planName(account.plan)} · </>}
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

/** Lusha writes the names of plans in small letters. */
function planName(plan: string): string {
  return plan.charAt(0).toUpperCase() + plan.slice(1);
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
          : `${tone === 'empty' ? 'Used up' : 'Low'}, resets ${atTime(opensAt, now)}`
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
