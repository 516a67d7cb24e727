/** What formulas over events of companies lack: companies that have to be looked up, and events that have to be asked for. */
import { acquireCompanySignals, companyIdOf } from '../../acquire/company-signals';
import type { Answers, PurchaseContext } from '../../acquire/purchase-request';
import { signalsById, signalsLookup } from '../../acquire/signals-request';
import { utcDay } from '../../core/day';
import type { Lookup } from '../../core/lookup';
import { type Prices, searchCost } from '../../core/prices';
import { isSignalLost } from '../../core/signals/coverage';
import { firstDay, type SignalsCall } from '../../core/signals/signals-call';
import { eventsAtMost, type KnownSignals, signalPrice, signalWindows } from '../../core/signals/windows';
import type { Entries, Entry } from '../../ledger/entry';

/** A cell asks for the newest event of each type. */
const RESULTS = 1;

/** A company with what is missing of it. */
export interface MissingSignals {
  readonly lookup: Lookup;
  readonly entry: Entry | undefined;
  readonly signals: {
    /** Whether the company has to be looked up first. */
    readonly isSearched: boolean;
    /** The most events that can be charged. */
    readonly events: number;
    /** Epoch ms of the last request whose answer was lost. */
    readonly lostAt?: number;
  };
}

/** Lists the companies of which something is missing. `entries` holds what the file knows of them, and `look` reads what it knows of others. */
export function missingSignals(
  call: SignalsCall,
  lookups: readonly Lookup[],
  entries: Entries,
  look: (lookups: readonly Lookup[]) => Entries,
  now: number,
): readonly MissingSignals[] {
  const today = utcDay(now);
  const since = firstDay(call, today);
  // A cell with a day that is still to come shows an error until somebody corrects it.
  if (since === undefined) return [];
  const { types } = call;
  const wanted = { types, since, today, results: RESULTS, mode: 'known', repeatLost: true } as const;
  const idOf = (lookup: Lookup) => companyIdOf(lookup, entries.get(lookup.key));
  const ids = lookups.flatMap((lookup) => idOf(lookup) ?? []);
  const known = signalsById('company', ids, look(ids.map((id) => signalsLookup('company', id))));
  return lookups.flatMap((lookup): MissingSignals[] => {
    const entry = entries.get(lookup.key);
    const id = idOf(lookup);
    if (id === undefined) {
      const signals = { isSearched: true, events: eventsAtMost(types, RESULTS) };
      return entry ? [] : [{ lookup, entry, signals }];
    }
    const own = known.get(id);
    const { windows } = signalWindows([id], () => own, wanted);
    if (windows.length === 0) return [];
    const events = windows.reduce((sum, window) => sum + eventsAtMost(window.types, RESULTS), 0);
    const lostAt = lastLost(call, own);
    return [
      { lookup, entry, signals: { isSearched: false, events, ...(lostAt === undefined ? {} : { lostAt }) } },
    ];
  });
}

function lastLost({ types }: SignalsCall, known: KnownSignals | undefined): number | undefined {
  const times = types.flatMap((type) => {
    const asked = known?.asked[type];
    return isSignalLost(asked) ? (asked?.sent ?? []) : [];
  });
  return times.length === 0 ? undefined : Math.max(...times);
}

/** Counts the credits that fetching these can cost at most. */
export function missingSignalsCost(missing: readonly MissingSignals['signals'][], prices: Prices): number {
  const searched = missing.filter(({ isSearched }) => isSearched).length;
  const events = missing.reduce((sum, one) => sum + one.events, 0);
  return searchCost(searched, prices) + events * signalPrice('company', prices);
}

/** Fetches what these lack. Requests whose answer was lost before `lostBefore` (epoch ms) are sent again. */
export function fetchSignals(
  context: PurchaseContext,
  call: SignalsCall,
  missing: readonly MissingSignals[],
  lostBefore: number | undefined,
): Answers {
  const since = firstDay(call, utcDay(context.ports.clock.now()));
  if (since === undefined) return new Map();
  const isAgreed = ({ signals }: MissingSignals) =>
    lostBefore !== undefined && signals.lostAt !== undefined && signals.lostAt < lostBefore;
  const part = (agreed: boolean) => {
    const lookups = missing.filter((one) => isAgreed(one) === agreed).map(({ lookup }) => lookup);
    return acquireCompanySignals(context, {
      lookups,
      types: call.types,
      since,
      results: RESULTS,
      mode: 'known',
      ...(agreed ? { repeatLost: true } : {}),
    });
  };
  return new Map([...part(false), ...part(true)]);
}
