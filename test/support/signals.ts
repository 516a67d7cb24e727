/** Companies of the local Lusha by what happened at them, for tests of signals. */
import type { Lusha } from '../../playground/lusha-api/lusha';
import type { Playground } from './playground';

type Company = ReturnType<Lusha['companies']>[number];

/** As many companies as the world has. */
const ALL = 5_000;

/**
 * Returns companies of which `matching` have exactly one event of these types since the day, and the others none. Those with
 * an event are spread evenly.
 */
export function companiesWith(
  { host, lusha }: Playground,
  { count, matching, types, since }: CompaniesWith,
): readonly Company[] {
  const now = host.clock.now();
  const events = (company: Company) =>
    lusha.companyEvents(company.id, now).filter(({ type, date }) => types.includes(type) && date >= since);
  const found: Company[] = [];
  const others: Company[] = [];
  for (const company of lusha.companies(ALL)) {
    const { length } = events(company);
    if (length === 1 && found.length < matching) found.push(company);
    if (length === 0 && others.length < count - matching) others.push(company);
    if (found.length + others.length === count) break;
  }
  if (found.length + others.length < count) throw new Error('The world has too few companies like that.');
  const step = Math.max(1, Math.floor(count / Math.max(1, matching)));
  return Array.from(
    { length: count },
    (_, at) => (at % step === 0 ? found.shift() : undefined) ?? others.shift() ?? found.shift(),
  ).filter((company) => company !== undefined);
}

interface CompaniesWith {
  readonly count: number;
  readonly matching: number;
  readonly types: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly since: string;
}
