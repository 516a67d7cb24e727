/** How many requests Lusha still takes this minute, this hour and today. */
import type { PanelView, QuotaView } from '../../src/rpc';
import { Meter } from '../parts/meter';
import { number } from '../text/numbers';
import { atTime } from '../text/times';

const NAMES: Readonly<Record<QuotaView['window'], string>> = {
  minute: 'This minute',
  hour: 'This hour',
  day: 'Today',
};

export function RequestLimits({ view, now }: { readonly view: PanelView; readonly now: number }) {
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
  // A window that has opened since is full again.
  const current = left === undefined || opensAt <= now ? limit : left;
  const tone = current === 0 ? 'empty' : current <= limit / 10 ? 'low' : 'calm';
  return (
    <Meter
      label={label}
      value={current}
      max={limit}
      text={`${number(current)} of ${number(limit)} left`}
      tone={tone}
      note={
        tone === 'calm' ? undefined : `${tone === 'empty' ? 'Used up' : 'Low'}, opens ${atTime(opensAt, now)}`
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
