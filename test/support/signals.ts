/** Companies of the local Lusha by what happened at them, and checks of them as a person makes them. */
import type { Lusha } from '../../playground/lusha-api/lusha';
import type { NewsOptions, NewsView } from '../../src/rpc';
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

/** Calls steps, with the pauses that they request, until a person has to decide. */
export async function newsSteps({ host, panel }: Playground, first: NewsView): Promise<NewsView> {
  let view = first;
  for (let step = 0; step < 100 && view.continueAt !== undefined; step += 1) {
    const next = Math.max(view.continueAt, view.busyUntil ?? 0);
    host.clock.advance(Math.max(0, next - host.clock.now()));
    view = await panel('stepNews');
  }
  return view;
}

/** Checks to the end with the proposed options and the changed ones, for as much as it may cost. */
export async function checkNews(
  playground: Playground,
  changed: Partial<NewsOptions>,
  cap?: number,
): Promise<NewsView> {
  const { options, lookUp, check } = await playground.panel('newsSetup', changed);
  return newsSteps(playground, await playground.panel('startNews', options, cap ?? lookUp + check));
}

/** Returns the rows of the tab of news, by header. */
export function listedNews({ host }: Playground): Record<string, unknown>[] {
  if (!host.workbook.sheets.list().some(({ name }) => name === 'Lusha news')) return [];
  const [header = [], ...rows] = host.workbook.getValues('Lusha news', 'A1:I400');
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
}
