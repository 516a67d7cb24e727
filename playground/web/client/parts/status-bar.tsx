/** The bar at the bottom: what everything has cost, as Lusha counts it. */
import type { WindowLeft } from '../../messages.js';
import type { PartProps } from './part-props.js';

const CREDIT_LABELS: Readonly<Record<string, string>> = {
  contactSearch: 'people looked up',
  companySearch: 'companies looked up',
  revealEmail: 'emails',
  revealPhone: 'phones',
  revealCompany: 'companies',
  revealCompanyPremiumData: 'company blocks',
  showSignalsContact: 'signals of people',
  showSignalsCompany: 'signals of companies',
  lookalikeContact: 'similar people',
  lookalikeCompany: 'similar companies',
  buyingGroupReveal: 'buying groups',
  signalScoreContact: 'scores of people',
  signalScoreCompany: 'scores of companies',
};

interface StatusBarProps extends PartProps {
  readonly listOpen: boolean;
  readonly toggleList: () => void;
}

export function StatusBar({ state, listOpen, toggleList }: StatusBarProps) {
  const { status, facts } = state;
  if (!status) return <footer class="status-bar" />;
  const { quota, credits } = status;
  return (
    <footer class="status-bar">
      <span class="status-server" data-testid="server">
        {facts?.api ?? `Local Lusha, ${status.plan} plan`}
      </span>
      <Group label="Requests">
        <Figure id="requests-charged" label="charged" value={status.chargedRequests} />
        <Figure id="requests-free" label="free" value={status.freeRequests} />
      </Group>
      <Group label="Credits" kind="credits">
        <Figure id="credits-total" label="spent" value={status.total} />
        <Figure id="balance" label="left" value={status.balance} />
        <span class="by-kind" title={spentOn(credits)}>
          {Object.entries(credits).map(([kind, value]) => (
            <Figure
              key={kind}
              id={`credits-${kind}`}
              label={CREDIT_LABELS[kind] ?? kind}
              value={value}
              quiet={value === 0}
            />
          ))}
        </span>
      </Group>
      <Group label="Requests left" kind="quota">
        <Left id="minute" window={quota.minute} />
        <Left id="hour" window={quota.hour} />
        <Left id="day" window={quota.day} />
      </Group>
      <span class="status-end">
        <time data-testid="clock" data-value={status.now}>
          {new Date(status.now).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        <button type="button" class="tool" aria-expanded={listOpen} onClick={toggleList}>
          Executions (<Figure id="running" label="running" value={status.running} />)
        </button>
      </span>
    </footer>
  );
}

/** Returns what the credits were spent on as one line. */
function spentOn(credits: Readonly<Record<string, number>>): string {
  const spent = Object.entries(credits).filter(([, value]) => value > 0);
  return spent
    .map(([kind, value]) => `${value.toLocaleString('en-US')} ${CREDIT_LABELS[kind] ?? kind}`)
    .join(', ');
}

interface GroupProps {
  readonly label: string;
  readonly kind?: 'credits' | 'quota';
  readonly children: preact.ComponentChildren;
}

function Group({ label, kind, children }: GroupProps) {
  return (
    <span class={kind ? `status-group status-${kind}` : 'status-group'}>
      <span class="status-label">{label}</span>
      {children}
    </span>
  );
}

interface FigureProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  /** Exists for tests and is not shown. */
  readonly quiet?: boolean;
}

function Figure({ id, label, value, quiet = false }: FigureProps) {
  return (
    <span class="figure" hidden={quiet}>
      <b data-testid={id} data-value={value ?? ''}>
        {value?.toLocaleString('en-US') ?? '–'}
      </b>{' '}
      {label}
    </span>
  );
}

function Left({ id, window }: { readonly id: string; readonly window: WindowLeft | null }) {
  if (!window) return null;
  const opens =
    window.resetsAt === null
      ? ''
      : `, all of them again at ${new Date(window.resetsAt).toLocaleTimeString('en-GB', { timeStyle: 'short' })}`;
  return (
    <span class="figure" title={`${window.left} of ${window.limit}${opens}`}>
      <b data-testid={`quota-${id}`} data-value={window.left}>
        {window.left.toLocaleString('en-US')}
      </b>
      /{window.limit.toLocaleString('en-US')} {id}
    </span>
  );
}
